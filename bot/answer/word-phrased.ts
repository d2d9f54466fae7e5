/** Puts sentences of a language model in place of the quotations that they stand on, and says whose they are. */
import { say } from '../../data/wording/answer-texts.ts';
import type { Draft } from './draft.ts';
import type { PhrasedSentence } from './phrased-sentence.ts';
import { findQuotedLines } from './quoted-lines.ts';

export function wordPhrased(sentences: readonly PhrasedSentence[], draft: Draft): void {
  const replaced = findQuotedLines(draft);
  const [first] = replaced;
  if (!first || sentences.length === 0) return;
  const reports = [...new Set(sentences.map(({ evidence }) => evidence[0]?.report))];
  const written = reports.flatMap((report) => {
    const own = sentences.filter(({ evidence }) => evidence[0]?.report === report);
    const source = own[0]?.evidence[0];
    if (!source) return [];
    const head = say(draft.lang, 'phrased-head', { organ: draft.organ(source.organ), year: String(source.year) });
    return [head, ...own.map(({ text, evidence }) => `· ${text}${[...new Set(evidence.map(({ citation }) => `[${citation}]`))].join('')}`)];
  });
  const kept = draft.lines.map((line, at) => ({ line, at })).filter(({ at }) => !replaced.some(({ line }) => line === at));
  draft.lines.splice(
    0,
    draft.lines.length,
    ...kept.filter(({ at }) => at < first.line).map(({ line }) => line),
    ...written,
    ...kept.filter(({ at }) => at > first.line).map(({ line }) => line),
  );
  draft.phrased.push(...sentences);
}
