/** Rule 5: what contradicts the figures shown is shown with both values; where the report agrees with itself, nothing is claimed. */
import { say } from '../../data/wording/answer-texts.ts';
import type { FindingSide } from '../../ingest/report.ts';
import type { HeldFigure, HeldFinding, HeldSentence } from '../../retrieval/store/held.ts';
import { clipAround } from './clip-around.ts';
import { type Draft, formatNumber } from './draft.ts';
import { findingsAbout } from './findings-about.ts';

/** Most contradictions told in one answer; the others are among its findings. */
const TOLD = 2;

/** Tells the violated identities and contradicting sentences that touch the draft's figures, and lists all findings on them. */
export function wordContradictions(draft: Draft, { briefly = false } = {}): void {
  const shown = draft.citations.citedFigures();
  let count = 0;
  for (const finding of findingsAbout(shown, draft.context.corpus)) {
    if (finding.verdict !== 'violated' && finding.verdict !== 'contradiction') continue;
    const told = isAboutParts(finding, shown) ? TOLD : count;
    const citations = told >= TOLD ? [] : briefly ? mentionFinding(finding, draft) : wordFinding(finding, draft);
    if (citations.length > 0) count++;
    draft.findings.push({
      identity: finding.identity,
      verdict: finding.verdict,
      left: describeSide(finding.left),
      right: describeSide(finding.right),
      citations,
    });
  }
}

/** A broken inequality of parts and whole (I7) says nothing about one part that was asked for; it stands among the findings only. */
function isAboutParts(finding: HeldFinding, shown: HeldFigure[]): boolean {
  if (finding.identity !== 'I7') return false;
  return !shown.some((figure) => figure.report === finding.report && finding.right.figures.includes(figure.index));
}

function describeSide(side: FindingSide): string {
  return side.value === null ? side.label : `${side.label} = ${formatNumber(side.value)}${side.unit ? ` ${side.unit}` : ''}`;
}

function sentenceOf(side: FindingSide, report: string, draft: Draft): HeldSentence | undefined {
  return side.sentence === undefined ? undefined : draft.context.corpus.sentencesOf(report)[side.sentence];
}

/** Where numbers of its own would crowd a computation, the contradiction is named and cited; both values stand among the answer's findings. */
function mentionFinding(finding: HeldFinding, draft: Draft): string[] {
  const sentences = [finding.left, finding.right].flatMap((side) => sentenceOf(side, finding.report, draft) ?? []);
  const citations = [...new Set(sentences)].map((sentence) => draft.citations.citeSentence(sentence).id);
  const figures = [...finding.left.figures, ...finding.right.figures].flatMap(
    (index) => draft.context.corpus.figuresOf(finding.report)[index] ?? [],
  );
  const ids = citations.length > 0 ? citations : figures.slice(0, 2).map((figure) => draft.citations.citeFigure(figure).id);
  if (ids.length === 0) return [];
  draft.lines.push(say(draft.lang, 'contradiction-brief', { citations: ids.map((id) => `[${id}]`).join('') }));
  return ids;
}

/** Says one finding; the ids of the citations it brought. */
function wordFinding(finding: HeldFinding, draft: Draft): string[] {
  const { lang } = draft;
  const left = sentenceOf(finding.left, finding.report, draft);
  const right = sentenceOf(finding.right, finding.report, draft);
  if (left && right && left.start !== right.start) {
    const [first, second] = [left, right].map((sentence) => draft.citations.citeSentence(sentence));
    const quotes = [clipAround(left.text, shownValue(finding.left)), clipAround(right.text, shownValue(finding.right))];
    draft.quoted.push(...quotes);
    draft.lines.push(
      say(lang, 'contradiction-pair', {
        left: quotes[0]!,
        leftCitation: `[${first!.id}]`,
        right: quotes[1]!,
        rightCitation: `[${second!.id}]`,
      }),
    );
    return [first!.id, second!.id];
  }
  const sentence = left ?? right;
  if (sentence) {
    const citation = draft.citations.citeSentence(sentence);
    const quote = clipAround(sentence.text, shownValue(left ? finding.left : finding.right));
    draft.quoted.push(quote);
    draft.lines.push(say(lang, 'contradiction', { quote, citation: `[${citation.id}]` }));
    return [citation.id];
  }
  const side = (part: FindingSide) => wordSide(part, finding.report, draft);
  draft.lines.push(say(lang, 'violated', { identity: finding.subject[lang], left: side(finding.left), right: side(finding.right) }));
  return [];
}

const shownValue = (side: FindingSide): string => (side.value === null ? '' : formatNumber(side.value));

/** 'Label = 22 + 1 = 23', from the cells of that side. */
function wordSide(side: FindingSide, report: string, draft: Draft): string {
  const figures = side.figures.flatMap((index) => draft.context.corpus.figuresOf(report)[index] ?? []);
  const values = figures.flatMap((part) => (part.state === 'number' && part.value !== null ? [part.value] : []));
  if (side.value === null) {
    draft.quoted.push(side.label);
    return side.label;
  }
  draft.workings.push({ operands: values, result: side.value });
  const shown =
    values.length > 1 && values.length <= 10
      ? `${values.map(formatNumber).join(' + ')} = ${formatNumber(side.value)}`
      : formatNumber(side.value);
  const label = draft.lang === 'zh' ? side.label : say('en', values.length > 1 ? 'side-parts' : 'side-total');
  draft.quoted.push(label);
  return `${label} ${shown}${figures
    .map((part) => draft.mark(part))
    .slice(0, 3)
    .join('')}`;
}
