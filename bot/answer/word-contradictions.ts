/** Rule 5: what contradicts the figures shown is shown with both values; where the report agrees with itself, nothing is claimed. */
import { say } from '../../data/wording/answer-texts.ts';
import type { Finding, FindingSide } from '../../ingest/report.ts';
import type { HeldFigure, HeldSentence } from '../../retrieval/store/held.ts';
import { type Draft, formatNumber } from './draft.ts';

/** Most contradictions told in one answer; the others are among its findings. */
const TOLD = 2;

/** Tells the violated identities and contradicting sentences that touch the draft's figures, and lists all findings on them. */
export function wordContradictions(draft: Draft): void {
  const { corpus } = draft.context;
  const seen = new Set<Finding>();
  let told = 0;
  for (const { figure, finding } of shownFigures(draft).flatMap((figure) => corpus.findingsOn(figure).map((finding) => ({ figure, finding })))) {
    if (seen.has(finding)) continue;
    seen.add(finding);
    const breaks = finding.verdict === 'violated' || finding.verdict === 'contradiction';
    if (!breaks) continue;
    const citations = breaks && told < TOLD ? wordFinding(finding, figure, draft) : [];
    if (citations.length > 0) told++;
    draft.findings.push({ identity: finding.identity, verdict: finding.verdict, left: describeSide(finding.left), right: describeSide(finding.right), citations });
  }
}

function shownFigures(draft: Draft): HeldFigure[] {
  return draft.citations.citedFigures();
}

function describeSide(side: FindingSide): string {
  return side.value === null ? side.label : `${side.label} = ${formatNumber(side.value)}${side.unit ? ` ${side.unit}` : ''}`;
}

function sentenceOf(side: FindingSide, report: string, draft: Draft): HeldSentence | undefined {
  return side.sentence === undefined ? undefined : draft.context.corpus.sentencesOf(report)[side.sentence];
}

/** Says one finding; the ids of the citations it brought. */
function wordFinding(finding: Finding, figure: HeldFigure, draft: Draft): string[] {
  const { lang } = draft;
  const left = sentenceOf(finding.left, figure.report, draft);
  const right = sentenceOf(finding.right, figure.report, draft);
  if (left && right && left.start !== right.start) {
    const [first, second] = [left, right].map((sentence) => draft.citations.citeSentence(sentence));
    draft.quoted.push(left.text, right.text);
    draft.lines.push(
      say(lang, 'contradiction-pair', { left: left.text, leftCitation: `[${first!.id}]`, right: right.text, rightCitation: `[${second!.id}]` }),
    );
    return [first!.id, second!.id];
  }
  const sentence = left ?? right;
  if (sentence) {
    const citation = draft.citations.citeSentence(sentence);
    draft.quoted.push(sentence.text);
    draft.lines.push(say(lang, 'contradiction', { quote: sentence.text, citation: `[${citation.id}]` }));
    return [citation.id];
  }
  const side = (part: FindingSide) => wordSide(part, figure, draft);
  draft.lines.push(say(lang, 'violated', { identity: finding.subject[lang], left: side(finding.left), right: side(finding.right) }));
  return [];
}

/** 'Label = 22 + 1 = 23', from the cells of that side. */
function wordSide(side: FindingSide, figure: HeldFigure, draft: Draft): string {
  const figures = side.figures.flatMap((index) => draft.context.corpus.figuresOf(figure.report)[index] ?? []);
  const values = figures.flatMap((part) => (part.state === 'number' && part.value !== null ? [part.value] : []));
  if (side.value === null) return side.label;
  draft.workings.push({ operands: values, result: side.value });
  const shown = values.length > 1 && values.length <= 10 ? `${values.map(formatNumber).join(' + ')} = ${formatNumber(side.value)}` : formatNumber(side.value);
  return `${side.label} ${shown}${figures.map((part) => draft.mark(part)).slice(0, 3).join('')}`;
}
