/** The part of the last gate for sentences that a language model wrote: each is checked again, and its quotations against the report itself. */
import type { WordCutter } from '../question/read-question.ts';
import { findUnsupported } from './check-phrased.ts';
import type { Draft } from './draft.ts';

/** What is not supported; empty when all of them may leave. */
export function findUnsupportedSentences({ phrased, context }: Draft, cutWords: WordCutter): string[] {
  return phrased.flatMap((sentence) => {
    const foreign = sentence.evidence.filter(({ report, quote }) => {
      const text = squeeze(context.corpus.textOf(report));
      return !quote.split('…').every((piece) => text.includes(squeeze(piece)));
    });
    return [...findUnsupported(sentence, cutWords), ...foreign.map(({ quote }) => `"${quote}" is no quotation`)];
  });
}

/** The text without those sentences: their numbers are the report's, and the rest answers for its own. */
export function withoutPhrased({ phrased, lines }: Draft): string {
  return phrased.reduce((text, sentence) => text.replace(`· ${sentence.text}`, ''), lines.join('\n'));
}

/** White space and the marks of tables and headings make no difference. */
function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s#*|_`]+/gu, '');
}
