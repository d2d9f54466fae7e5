/** Asks a model to join the quotations of an answer; checks every sentence, lets it mend its mistakes once, and otherwise gives nothing. */
import { createHash } from 'node:crypto';
import { fence } from '../../prompts/fence.ts';
import { type Phrased, phraseAnswerPrompt, phrasedSchema } from '../../prompts/phrase-answer.ts';
import { renderPrompt } from '../../prompts/prompt.ts';
import { findUnsupported } from '../answer/check-phrased.ts';
import { findWrittenNumbers } from '../answer/numbers-in-words.ts';
import type { Evidence, PhrasedSentence } from '../answer/phrased-sentence.ts';
import { detectLanguage, normalizeQuestion } from '../question/normalize-question.ts';
import type { WordCutter } from '../question/read-question.ts';
import type { Reading } from '../question/reading.ts';
import type { Failure } from './chat-model.ts';
import type { Asker, LanguageModel } from './language-model.ts';

/** A single short quotation reads well as it is. */
const WORTH_PHRASING = 80;
const LONGEST_QUOTE = 600;
const LONGEST_QUESTION = 500;
/** Mistakes that are shown to the model. */
const MISTAKES = 6;

export type Phrasing =
  | { kind: 'phrased'; sentences: PhrasedSentence[] }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'unsupported'; problems: string[] };

/** Only in the language of the reports: a translation cannot be checked word by word. */
export function isWorthPhrasing(evidence: readonly Evidence[], reading: Reading): boolean {
  const length = evidence.reduce((sum, { quote }) => sum + quote.length, 0);
  return (
    evidence.length > 0 &&
    length >= WORTH_PHRASING &&
    evidence.every(({ quote }) => detectLanguage(normalizeQuestion(quote)) === reading.lang)
  );
}

export async function phraseAnswer(
  model: LanguageModel,
  evidence: readonly Evidence[],
  reading: Reading,
  cutWords: WordCutter,
  asker: Asker,
): Promise<Phrasing> {
  const shown = withKeys(evidence);
  const [first, ...others] = shown.map(({ key }) => key);
  if (first === undefined) return { kind: 'unsupported', problems: [] };
  const schema = phrasedSchema([first, ...others]);
  let mistakes: string[] = [];
  for (let round = 0; round < 2; round++) {
    const prompt = await renderPrompt(phraseAnswerPrompt, reading.lang, phrasingInput(shown, reading, mistakes), schema);
    const reply = await model.ask(prompt, schema, asker);
    if (reply.kind === 'failed') return reply;
    const sentences = readSentences(reply.value, shown);
    mistakes = [...sentences.flatMap((sentence) => findUnsupported(sentence, cutWords)), ...findForgotten(sentences, evidence)];
    if (mistakes.length === 0) return { kind: 'phrased', sentences };
  }
  return { kind: 'unsupported', problems: mistakes };
}

export function phrasingInput(shown: readonly KeyedEvidence[], reading: Reading, mistakes: readonly string[]) {
  return {
    question: fence('question', reading.raw, LONGEST_QUESTION),
    quotations: shown.map(({ key, quote }) => fence(key, quote, LONGEST_QUOTE)).join('\n'),
    mistakes: mistakes.length > 0 ? fence('mistakes', mistakes.slice(0, MISTAKES).join(' / '), LONGEST_QUOTE) : '-',
  };
}

export interface KeyedEvidence extends Evidence {
  key: string;
}

/** Short keys that say nothing and cannot be guessed from one another. */
export function withKeys(evidence: readonly Evidence[]): KeyedEvidence[] {
  return evidence.map((one, index) => ({
    ...one,
    key: `k${createHash('sha256')
      .update(JSON.stringify([index, one.report, one.quote]))
      .digest('hex')
      .slice(0, 4)}${index}`,
  }));
}

function readSentences({ sentences }: Phrased, shown: readonly KeyedEvidence[]): PhrasedSentence[] {
  return sentences.map(({ text, keys }) => ({
    text: text.trim(),
    evidence: shown.filter(({ key }) => keys.includes(key)).map(({ key: _, ...evidence }) => evidence),
  }));
}

/** A quotation that no sentence stands on, or the number that the quotations give and no sentence says. */
function findForgotten(sentences: readonly PhrasedSentence[], evidence: readonly Evidence[]): string[] {
  const unused = evidence.filter(
    ({ citation }) => !sentences.some((sentence) => sentence.evidence.some((used) => used.citation === citation)),
  );
  const hasNumber = (text: string) => findWrittenNumbers(text).length > 0;
  const numberless = evidence.some(({ quote }) => hasNumber(quote)) && !sentences.some(({ text }) => hasNumber(text));
  return [
    ...unused.map(({ quote }) => `no sentence stands on "${quote.slice(0, 20)}"`),
    ...(numberless ? ['the numbers of the quotations are left out'] : []),
  ];
}
