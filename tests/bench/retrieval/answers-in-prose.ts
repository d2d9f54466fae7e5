/** Held-out questions asked as a user asks them: is the sentence that answers among those that are quoted? */
import { answerQuestion } from '../../../bot/answer-question.ts';
import type { Corpus } from '../../../retrieval/corpus.ts';
import { type HeldOutPair, isSealed, type Language, loadHeldOutPairs } from './held-out-data.ts';
import { percent, printTable } from './print-table.ts';

type Verdict = 'right' | 'wrong' | 'refused';

export async function measureAnswers(corpus: Corpus, half: 'open' | 'sealed' | 'all', showMisses: boolean): Promise<void> {
  const pairs = loadHeldOutPairs().filter(({ question }) => half === 'all' || isSealed(question) === (half === 'sealed'));
  const bot = { corpus, today: '2026-01-01' };
  const verdicts = new Map<HeldOutPair, Verdict>();
  for (const pair of pairs) {
    const { status, text, citations, figures } = await answerQuestion(bot, { turns: [pair.question], lang: pair.lang });
    const spans = [pair, ...(pair.also ?? [])];
    const quoted = citations.filter(({ report }) => report === pair.report).map(({ quote }) => squeeze(quote));
    const whole = corpus.textOf(pair.report);
    const holds = spans.some((span) => {
      const wanted = squeeze(whole.slice(span.start, span.end));
      return quoted.some((quote) => wanted.includes(quote) || quote.includes(wanted));
    });
    const verdict = holds && status !== 'not_found' ? 'right' : status === 'answered' || status === 'ambiguous' ? 'wrong' : 'refused';
    verdicts.set(pair, verdict);
    if (showMisses && verdict !== 'right' && !isSealed(pair.question))
      console.log(
        `${verdict} ${pair.lang} ${pair.id} ${pair.question}\n    ${figures.length > 0 ? '(figure) ' : ''}${text.slice(0, 160).replaceAll('\n', ' / ')}`,
      );
  }
  const rows = (['zh', 'en'] as Language[]).map((lang) => {
    const own = pairs.filter((pair) => pair.lang === lang);
    const share = (verdict: Verdict) => percent(own.filter((pair) => verdicts.get(pair) === verdict).length, own.length);
    return [lang, String(own.length), share('right'), share('wrong'), share('refused')];
  });
  printTable(`Asked: the sentence is quoted (${half})`, ['language', 'questions', 'right', 'other', 'refused'], rows);
}

const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
