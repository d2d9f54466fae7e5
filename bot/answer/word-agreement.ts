/** "对得上吗?": what the reconciliation and the prose checks found about the cells or sentences that the question names. */
import { ADDS_UP } from '../../data/glossary/adding-words.ts';
import { OF_THE_FORM } from '../../data/glossary/relations.ts';
import { sayOperation } from '../../data/wording/operation-texts.ts';
import type { Finding } from '../../ingest/report.ts';
import type { HeldFinding, HeldSentence } from '../../retrieval/store/held.ts';
import { listOperands } from '../operations/list-operands.ts';
import { nameOperands, readOperands } from '../operations/operand.ts';
import type { Plan } from '../plan.ts';
import { isEitherOr } from '../question/either-or.ts';
import type { Reading } from '../question/reading.ts';
import { clipAround } from './clip-around.ts';
import { type Draft, formatNumber } from './draft.ts';
import { findingsAbout } from './findings-about.ts';
import { wordDecline } from './word-decline.ts';
import { wordRemarks } from './word-remarks.ts';
import { wordVersions } from './word-versions.ts';

/** Findings told in one answer. */
const TOLD = 3;
/** Sentences looked at where the question names no cell. */
const SENTENCES = 6;
/** Share of the question's content terms that a sentence must hold to be the one asked about. */
const COVERAGE_NEEDED = 0.6;
/** The same, for a finding about a number that stands in the question. */
const COVERAGE_WITH_NUMBER = 0.3;

export async function wordAgreement(plan: Extract<Plan, { kind: 'agreement' }>, reading: Reading, draft: Draft): Promise<void> {
  if (plan.whole) return wordWhole(plan, reading, draft);
  const operands = plan.requests.flatMap((request) => readOperands(request, draft));
  const figures = operands.flatMap((operand) => operand.figures.map(({ figure }) => figure));
  const found = figures.length > 0 ? findingsAbout(figures, draft.context.corpus) : await findingsOnProse(plan, reading, draft);
  const findings = preferAsked(asksForSum(reading) ? preferSums(found) : found, reading);
  const both = findings.some(({ verdict }) => verdict !== 'holds') ? [] : await findBothNumbers(plan, reading, draft);
  if (both.length > 1) return wordBothNumbers(both, plan, draft);
  const broken = findings.filter(({ verdict }) => verdict === 'violated' || verdict === 'contradiction');
  const holding = findings.filter(({ verdict }) => verdict === 'holds');
  const unequal = holding.filter((finding) => finding.left.value !== null && finding.right.value !== null && isOpenInequality(finding));
  if (findings.length === 0 && figures.length === 0) return wordDecline(plan.otherwise, draft);
  const told = broken.length > 0 ? broken : asksForSum(reading) && unequal.length > 0 ? unequal : holding;
  draft.lines.push(
    sayOperation(draft.lang, broken.length > 0 || told === unequal ? 'agree-no' : told.length > 0 ? agreeing(reading) : 'agree-silent'),
  );
  if (operands.length > 0) listOperands(operands, nameOperands(operands, draft), draft);
  for (const finding of preferProse(told).slice(0, TOLD)) wordFinding(finding, draft);
  wordVersions(draft);
  wordRemarks(plan.remarks, draft);
}

/** Everything that the checks found broken in the reports, the first of it in full; or that they found nothing. */
function wordWhole(plan: Extract<Plan, { kind: 'agreement' }>, { normalized }: Reading, draft: Draft): void {
  const isAsked = ({ left, right }: HeldFinding) =>
    !OF_THE_FORM.test(normalized) || (left.sentence === undefined && right.sentence === undefined);
  for (const { report, organ, year } of plan.targets) {
    const findings = draft.context.corpus.findingsOf(report).filter(isAsked);
    const broken = preferProse(findings.filter(({ verdict }) => verdict === 'violated' || verdict === 'contradiction'));
    const holds = findings.some(({ verdict }) => verdict === 'holds');
    const verdict = broken.length > 0 ? 'disagree-whole' : holds ? 'agree-whole' : 'agree-silent';
    draft.lines.push(sayOperation(draft.lang, 'there-head', { organ: draft.organ(organ), year: String(year) }));
    draft.lines.push(sayOperation(draft.lang, verdict));
    for (const finding of broken.slice(0, TOLD)) wordFinding(finding, draft);
    const left = broken.length - TOLD;
    if (left <= 0) continue;
    draft.counts.push(left);
    draft.lines.push(sayOperation(draft.lang, 'list-more', { count: String(left) }));
  }
  wordRemarks(plan.remarks, draft);
}

/** What is said where nothing found is broken: two numbers of the question that differ are not the same, whatever each agrees with. */
function agreeing({ numbers, normalized }: Reading): 'agree-yes' | 'no-different' {
  const differ = new Set(numbers.map(({ value }) => value)).size > 1 && !ADDS_UP.test(normalized);
  return differ ? 'no-different' : 'agree-yes';
}

/** Findings that stand on the sentences which the question speaks of. */
async function findingsOnProse(plan: Extract<Plan, { kind: 'agreement' }>, reading: Reading, draft: Draft): Promise<HeldFinding[]> {
  const { corpus } = draft.context;
  const hits = await corpus.search(plan.query, { reports: plan.targets.map((target) => target.report), limit: SENTENCES });
  const asked = reading.numbers.map(({ value }) => value);
  return hits.flatMap((hit) =>
    corpus.findingsOf(hit.report).filter(({ left, right }) => {
      if (left.sentence !== hit.sentence && right.sentence !== hit.sentence) return false;
      const named = [left.value, right.value].some((value) => value !== null && asked.includes(value));
      return hit.coverage >= (named ? COVERAGE_WITH_NUMBER : COVERAGE_NEEDED);
    }),
  );
}

/** Where the question is whether parts add up, the findings that add up cells. */
function preferSums(findings: HeldFinding[]): HeldFinding[] {
  const sums = findings.filter(({ left, right }) => left.figures.length > 1 || right.figures.length > 1);
  return sums.length > 0 ? sums : findings;
}

/** Where the question names a number, the findings about that number. */
function preferAsked(findings: HeldFinding[], reading: Reading): HeldFinding[] {
  const asked = reading.numbers.map(({ value }) => value);
  const about = findings.filter(({ left, right }) => [left.value, right.value].some((value) => value !== null && asked.includes(value)));
  return about.length > 0 ? about : findings;
}

/** "80 or 165": the sentence that the search likes best for each of the numbers, when every number stands in one of its own. */
async function findBothNumbers(plan: Extract<Plan, { kind: 'agreement' }>, reading: Reading, draft: Draft): Promise<HeldSentence[]> {
  if (!isEitherOr(reading)) return [];
  const { corpus } = draft.context;
  const hits = await corpus.search(plan.query, { reports: plan.targets.map((target) => target.report), limit: SENTENCES * 3 });
  const found = reading.numbers.map(({ value }) => {
    for (const { report } of plan.targets) {
      const sentences = new Set(
        corpus
          .mentionsOf(report)
          .filter((mention) => mention.value === value)
          .map((mention) => mention.sentence),
      );
      const passages = new Set(hits.filter((hit) => hit.report === report).map((hit) => hit.passage));
      const sentence = corpus.sentencesOf(report).find((candidate) => sentences.has(candidate.index) && passages.has(candidate.passage));
      if (sentence) return sentence;
    }
    return undefined;
  });
  const all = found.flatMap((sentence) => sentence ?? []);
  return all.length === reading.numbers.length && new Set(all.map((sentence) => sentence.index)).size === all.length ? all : [];
}

function wordBothNumbers(sentences: HeldSentence[], plan: Extract<Plan, { kind: 'agreement' }>, draft: Draft): void {
  draft.lines.push(sayOperation(draft.lang, 'agree-both'));
  for (const sentence of sentences) {
    const citation = draft.citations.citeSentence(sentence);
    draft.quoted.push(sentence.text);
    draft.lines.push(sayOperation(draft.lang, 'agree-prose', { quote: sentence.text, citation: `[${citation.id}]` }));
  }
  wordVersions(draft);
  wordRemarks(plan.remarks, draft);
}

/** An inequality (I7) that holds although its sides differ. */
const isOpenInequality = (finding: Finding): boolean => finding.left.value !== finding.right.value && finding.left.figures.length > 1;

const asksForSum = (reading: Reading): boolean => ADDS_UP.test(reading.normalized);

/** Where the text was compared with the table, that is what people ask about; identities of the table come after. */
function preferProse(findings: HeldFinding[]): HeldFinding[] {
  const isProse = (finding: HeldFinding) => finding.left.sentence !== undefined || finding.right.sentence !== undefined;
  return [...findings.filter(isProse), ...findings.filter((finding) => !isProse(finding))];
}

function wordFinding(finding: HeldFinding, draft: Draft): void {
  const { corpus } = draft.context;
  const quoted = new Set<number>();
  const ids: string[] = [];
  for (const side of [finding.left, finding.right]) {
    const sentence: HeldSentence | undefined = side.sentence === undefined ? undefined : corpus.sentencesOf(finding.report)[side.sentence];
    if (sentence && !quoted.has(sentence.index)) {
      quoted.add(sentence.index);
      const citation = draft.citations.citeSentence(sentence);
      ids.push(citation.id);
      const quote = clipAround(sentence.text, side.value === null ? '' : formatNumber(side.value));
      if (!draft.quoted.includes(quote)) {
        draft.quoted.push(quote);
        draft.lines.push(sayOperation(draft.lang, 'agree-prose', { quote, citation: `[${citation.id}]` }));
      }
    }
    const line = sumLine(finding, side, draft);
    if (line) draft.lines.push(line);
  }
  const side = (part: Finding['left']) => (part.value === null ? part.label : `${part.label} = ${formatNumber(part.value)}`);
  draft.findings.push({
    identity: finding.identity,
    verdict: finding.verdict,
    left: side(finding.left),
    right: side(finding.right),
    citations: ids,
  });
}

/** The working of one side: from its cells, or as the check computed it from the sentence (5 + 16 + … = 49). */
function sumLine(finding: HeldFinding, side: Finding['left'], draft: Draft): string | undefined {
  const cells = side.figures.flatMap((index) => draft.context.corpus.figuresOf(finding.report)[index] ?? []);
  const values = cells.flatMap((cell) => (cell.state === 'number' && cell.value !== null ? [cell.value] : []));
  if (side.value === null) return undefined;
  const citation = cells
    .slice(0, 2)
    .map((cell) => draft.mark(cell))
    .join('');
  if (values.length > 1) {
    draft.workings.push({ operands: values, result: side.value });
    return sayOperation(draft.lang, 'agree-sum', {
      label: side.label,
      working: `${values.map(formatNumber).join(' + ')} = ${formatNumber(side.value)}`,
      citation,
    });
  }
  if (!side.label.includes(' = ')) return undefined;
  const numbers = (side.label.match(/\d[\d.]*/g) ?? []).map(Number);
  draft.workings.push({ operands: numbers, result: side.value });
  return sayOperation(draft.lang, 'agree-sum', { label: finding.subject[draft.lang], working: side.label, citation: '' });
}
