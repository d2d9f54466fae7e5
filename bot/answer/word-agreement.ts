/** "对得上吗?": what the reconciliation and the prose checks found about the cells or sentences that the question names. */
import { sayOperation } from '../../data/wording/operation-texts.ts';
import type { Finding } from '../../ingest/report.ts';
import type { HeldFigure, HeldFinding, HeldSentence } from '../../retrieval/store/held.ts';
import { listOperands } from '../operations/compare.ts';
import { nameOperands, readOperands } from '../operations/operand.ts';
import type { Plan } from '../plan.ts';
import type { Reading } from '../question/reading.ts';
import { type Draft, formatNumber } from './draft.ts';
import { wordDecline } from './word-decline.ts';
import { clipAround } from './word-other-scope.ts';
import { wordRemarks } from './word-remarks.ts';

/** Findings told in one answer. */
const TOLD = 3;
/** Sentences looked at where the question names no cell. */
const SENTENCES = 4;
/** Share of the question's content terms that a sentence must hold to be the one asked about. */
const COVERAGE_NEEDED = 0.6;

export async function wordAgreement(plan: Extract<Plan, { kind: 'agreement' }>, reading: Reading, draft: Draft): Promise<void> {
  const operands = plan.requests.flatMap((request) => readOperands(request, draft));
  const figures = operands.flatMap((operand) => operand.figures.map(({ figure }) => figure));
  const findings = figures.length > 0 ? findingsOnFigures(figures, draft) : await findingsOnProse(plan, reading, draft);
  const broken = findings.filter(({ verdict }) => verdict === 'violated' || verdict === 'contradiction');
  const holding = findings.filter(({ verdict }) => verdict === 'holds');
  const unequal = holding.filter((finding) => finding.left.value !== null && finding.right.value !== null && isOpenInequality(finding));
  if (findings.length === 0 && figures.length === 0) return wordDecline(plan.otherwise, draft);
  const told = broken.length > 0 ? broken : asksForSum(reading) && unequal.length > 0 ? unequal : holding;
  draft.lines.push(sayOperation(draft.lang, broken.length > 0 || told === unequal ? 'agree-no' : told.length > 0 ? 'agree-yes' : 'agree-silent'));
  if (operands.length > 0) listOperands(operands, nameOperands(operands, draft), draft);
  for (const finding of preferProse(told).slice(0, TOLD)) wordFinding(finding, draft);
  wordRemarks(plan.remarks, draft);
}

function findingsOnFigures(figures: HeldFigure[], draft: Draft): HeldFinding[] {
  const { corpus } = draft.context;
  const reports = [...new Set(figures.map((figure) => figure.report))];
  return reports.flatMap((report) => {
    const indexes = new Set(figures.filter((figure) => figure.report === report).map((figure) => figure.index));
    return corpus.findingsOf(report).filter(({ left, right }) => [...left.figures, ...right.figures].some((index) => indexes.has(index)));
  });
}

/** Findings that stand on the sentences which the question speaks of. */
async function findingsOnProse(plan: Extract<Plan, { kind: 'agreement' }>, reading: Reading, draft: Draft): Promise<HeldFinding[]> {
  const { corpus } = draft.context;
  const hits = await corpus.search(plan.query, { reports: plan.targets.map((target) => target.report), limit: SENTENCES });
  const asked = reading.numbers.map(({ value }) => value);
  return hits
    .filter((hit) => hit.coverage >= COVERAGE_NEEDED)
    .flatMap((hit) => corpus.findingsOf(hit.report).filter(({ left, right }) => left.sentence === hit.sentence || right.sentence === hit.sentence))
    .filter((finding) => asked.length === 0 || asked.some((value) => [finding.left.value, finding.right.value].includes(value)) || finding.left.value === null);
}

/** An inequality (I7) that holds although its sides differ. */
const isOpenInequality = (finding: Finding): boolean => finding.left.value !== finding.right.value && finding.left.figures.length > 1;

const asksForSum = (reading: Reading): boolean => /add up|sum|加起来|加总|之和|相加|加一加|等于/.test(reading.normalized);

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
  draft.findings.push({ identity: finding.identity, verdict: finding.verdict, left: side(finding.left), right: side(finding.right), citations: ids });
}

/** The working of one side: from its cells, or as the check computed it from the sentence (5 + 16 + … = 49). */
function sumLine(finding: HeldFinding, side: Finding['left'], draft: Draft): string | undefined {
  const cells = side.figures.flatMap((index) => draft.context.corpus.figuresOf(finding.report)[index] ?? []);
  const values = cells.flatMap((cell) => (cell.state === 'number' && cell.value !== null ? [cell.value] : []));
  if (side.value === null) return undefined;
  const citation = cells.slice(0, 2).map((cell) => draft.mark(cell)).join('');
  if (values.length > 1) {
    draft.workings.push({ operands: values, result: side.value });
    return sayOperation(draft.lang, 'agree-sum', { label: side.label, working: `${values.map(formatNumber).join(' + ')} = ${formatNumber(side.value)}`, citation });
  }
  const computed = /(\d[\d.]*(?:\s*[+÷×/*]\s*\d[\d.]*)+(?:\s*[×*]\s*100)?)/.exec(side.label)?.[1];
  if (!computed) return undefined;
  draft.workings.push({ operands: (computed.match(/\d[\d.]*/g) ?? []).map(Number), result: side.value });
  return sayOperation(draft.lang, 'agree-sum', { label: finding.subject[draft.lang], working: `${computed} = ${formatNumber(side.value)}${side.unit ?? ''}`, citation: '' });
}
