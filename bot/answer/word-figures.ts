/** Cells → sentences and short lists. */

import { findCell } from '../../data/forms/editions.ts';
import type { CellKey } from '../../data/forms/form-edition.ts';
import { TOTAL } from '../../data/glossary/adding-words.ts';
import { COUNTS_OTHER_THINGS } from '../../data/glossary/counting-units.ts';
import { say } from '../../data/wording/answer-texts.ts';
import { PERIOD_HINTS } from '../../data/wording/period-hints.ts';
import type { HeldFigure } from '../../retrieval/store/held.ts';
import { wordWrongNumber } from '../operations/affirm.ts';
import { matchNumber } from '../operations/asked-number.ts';
import type { CellRequest, Plan } from '../plan.ts';
import type { Premise } from '../plan-premises.ts';
import { normalizeQuestion } from '../question/normalize-question.ts';
import type { Reading } from '../question/reading.ts';
import { listLabels, sharedLabel, shortCellLabel } from './cell-label.ts';
import { type Draft, formatCell, formatNumber, formatValue } from './draft.ts';
import { arePartsOfOne } from './parts-of-one.ts';
import { unitFactor } from './unit-factor.ts';
import { wordContradictions } from './word-contradictions.ts';
import { otherScopeOf, wordOtherScope } from './word-other-scope.ts';
import { wordRemarks } from './word-remarks.ts';
import { wordVersions } from './word-versions.ts';

/** A longer list groups its zeros and blanks in one line each. */
const LIST_LIMIT = 7;
/** Zeros or blanks that are still named one by one. */
const GROUP_LIMIT = 6;

interface Row {
  key: CellKey;
  figure: HeldFigure;
}

export function wordFigures(planned: Extract<Plan, { kind: 'figures' }>, reading: Reading, draft: Draft): void {
  const plan = withoutNamesakes(planned, draft);
  const several = plan.readings.length > 1;
  if (several) {
    draft.status = 'ambiguous';
    const wording = reading.spans.find((span) =>
      span.meanings.some((meaning) => meaning.kind === 'concept' && meaning.readings.length > 1),
    );
    const ambiguous = plan.wording ?? wording?.surface ?? reading.raw;
    draft.quoted.push(ambiguous);
    draft.lines.push(say(draft.lang, 'ambiguous-head', { wording: ambiguous }));
  }
  const said = draft.lines.length;
  for (const requests of plan.readings) for (const request of requests) wordRequest(request, plan, draft);
  if (draft.lines.length === said) return sayNotPrinted(plan.readings.flat(), draft);
  dropRepeats(draft);
  const corrected = (plan.premises ?? []).flatMap((premise) => wordPremise(premise, draft));
  wordAskedNumbers({ ...reading, numbers: reading.numbers.filter((number) => !corrected.includes(number)) }, draft);
  wordContradictions(draft);
  wordOtherScope(plan, draft);
  wordVersions(draft);
  wordRemarks(plan.remarks, draft);
}

/** The form has the cells and the report does not print their table: there is no figure, and that is said. */
export function sayNotPrinted(requests: CellRequest[], draft: Draft): void {
  draft.status = 'not_found';
  draft.lines.length = 0;
  for (const { organ, year } of new Map(requests.map(({ target }) => [target.report, target])).values())
    draft.lines.push(say(draft.lang, 'figure-not-printed', { organ: draft.organ(organ), year: String(year) }));
}

/** Where the government's own report has two readings of the figure, departments of the same place are named and not told too. */
function withoutNamesakes(plan: Extract<Plan, { kind: 'figures' }>, draft: Draft): Extract<Plan, { kind: 'figures' }> {
  const [first] = plan.readings;
  if (!plan.namesakes || !first || !otherScopeOf(first, draft)) return plan;
  return { ...plan, readings: [first], remarks: [...plan.remarks, plan.namesakes] };
}

/** Readings that share a cell would say it twice. */
function dropRepeats(draft: Draft): void {
  const unique = [...new Set(draft.lines)];
  draft.lines.splice(0, draft.lines.length, ...unique);
}

function wordRequest(request: CellRequest, plan: Extract<Plan, { kind: 'figures' }>, draft: Draft): void {
  const rows = lookUp(request, request.cells, draft);
  const totals = lookUp(request, request.total ?? [], draft);
  for (const row of totals) wordCell(row, request, draft);
  if (rows.length === 1 && totals.length === 0) return wordCell(rows[0]!, request, draft);
  if (rows.length === 0) return;
  wordList(rows, request, plan.breakdown, draft);
}

/** The figures of a request in the order of its cells. A cell that the report's table does not print is left out; ingest has said so. */
function lookUp(request: CellRequest, keys: CellKey[], draft: Draft): Row[] {
  return keys.flatMap((key) => {
    const figure = draft.context.corpus.findFigure(request.target.report, { table: key.table, rowKey: key.row, columnKey: key.column });
    return figure ? [{ key, figure }] : [];
  });
}

function metricOf(key: CellKey): string {
  return findCell(key)?.concepts.join('+') ?? `${key.table}/${key.row}/${key.column}`;
}

function state(row: Row, draft: Draft): string {
  draft.addFigure(row.figure, metricOf(row.key), [...row.figure.row, row.figure.column].join('·'));
  return draft.mark(row.figure);
}

function wordCell(row: Row, request: CellRequest, draft: Draft): void {
  const citation = state(row, draft);
  const label = shortCellLabel(row.key, draft.lang) + periodHint(row, request, draft);
  const base = { organ: draft.organ(request.target.organ), year: String(request.target.year), label, citation };
  if (row.figure.state === 'number')
    draft.lines.push(say(draft.lang, 'figure', { ...base, value: withSpace(formatCell(row.figure, draft.lang), draft) }));
  else {
    const reading = draft.reading(row.figure);
    if (reading) return void draft.lines.push(say(draft.lang, 'figure-read', { ...base, ...reading }));
    draft.quoted.push(row.figure.raw);
    draft.lines.push(say(draft.lang, `figure-${row.figure.state}`, { ...base, raw: row.figure.raw }));
  }
}

const withSpace = (value: string, draft: Draft): string => (draft.lang === 'zh' ? ` ${value} ` : value).replace(/ $/, '');

function periodHint(row: Row, request: CellRequest, draft: Draft): string {
  const concept = findCell(row.key)?.concepts.find((key) => PERIOD_HINTS[key]);
  const hint = concept ? PERIOD_HINTS[concept] : undefined;
  return hint ? hint[draft.lang].replace('{year}', String(request.target.year + hint.offset)) : '';
}

function wordList(rows: Row[], request: CellRequest, breakdown: boolean, draft: Draft): void {
  const { lang } = draft;
  const keys = rows.map((row) => row.key);
  const asked = request.concepts.map((key) => draft.context.tree.find(key)?.[lang] ?? key).join(lang === 'zh' ? '·' : ' · ');
  const sum = request.fit === 'parts' && !breakdown && isWholeOfParts(rows, request, draft);
  if (request.fit === 'parts' && !breakdown && !sum) draft.status = 'ambiguous';
  const shared = sharedLabel(keys, lang);
  draft.lines.push(
    say(lang, 'list-head', { organ: draft.organ(request.target.organ), year: String(request.target.year), label: shared || asked }) +
      (sum ? say(lang, 'no-single-cell', { label: asked }) : ''),
  );
  const labels = listLabels(keys, lang);
  const grouped = rows.length > LIST_LIMIT;
  const zeros: number[] = [];
  const blanks: number[] = [];
  rows.forEach((row, index) => {
    if (grouped && row.figure.state === 'number' && row.figure.value === 0) zeros.push(index);
    else if (grouped && row.figure.state === 'blank') blanks.push(index);
    else {
      const citation = state(row, draft);
      if (row.figure.state !== 'number') draft.quoted.push(row.figure.raw);
      const label = labels[index]! + periodHint(row, request, draft);
      draft.lines.push(say(lang, 'list-item', { label, value: draft.cell(row.figure), citation }));
    }
  });
  wordGroup(zeros, 'list-zero', rows, labels, draft);
  wordGroup(blanks, 'list-blank', rows, labels, draft);
  if (sum) wordSum(rows, draft);
}

/** Zeros, or blanks, of a long list in one line: named where they are few; "the others" where they are all that is left. */
function wordGroup(indexes: number[], key: 'list-zero' | 'list-blank', rows: Row[], labels: string[], draft: Draft): void {
  if (indexes.length === 0) return;
  if (indexes.length > GROUP_LIMIT) {
    if (key === 'list-zero') draft.counts.push(0);
    draft.lines.push(say(draft.lang, indexes.length === rows.length ? `${key}-all` : `${key}-others`));
    return;
  }
  const marks = indexes.map((index) => state(rows[index]!, draft));
  const citation = marks.length === 1 ? marks[0]! : `${marks[0]}…${marks.at(-1)}`;
  draft.lines.push(say(draft.lang, key, { labels: indexes.map((index) => labels[index]!).join(say(draft.lang, 'and')), citation }));
}

/** Whether adding the cells up answers the question: parts of one measure, in one unit. */
function isWholeOfParts(rows: Row[], request: CellRequest, draft: Draft): boolean {
  const keys = rows.map(({ key }) => key);
  return (
    arePartsOfOne(request.concepts, keys, draft) &&
    rows.every(({ figure }) => unitFactor(figure.unit).base === unitFactor(rows[0]!.figure.unit).base)
  );
}

/** '合计：1 + 3 = 4 件' from the printed parts. With blanks among them the total stays open, and that is said (DOMAIN §5). */
function wordSum(rows: Row[], draft: Draft): void {
  const printed = rows.filter((row) => row.figure.state === 'number' && row.figure.value !== null);
  if (printed.length === 0) return;
  const unit = printed[0]!.figure.unit;
  if (printed.some((row) => row.figure.unit !== unit)) return;
  const total = printed.reduce((sum, row) => sum + row.figure.value!, 0);
  const counted = printed.filter((row) => row.figure.value !== 0);
  const addends = counted.map((row) => formatNumber(row.figure.value!));
  const working = `${addends.length > 1 ? `${addends.join(' + ')} = ` : ''}${formatValue(total, unit, draft.lang)}`;
  const open = printed.length < rows.length;
  draft.lines.push(say(draft.lang, open ? 'sum-open' : 'sum', { working }));
  draft.workings.push({ operands: printed.map((row) => row.figure.value!), result: total });
  // Where the parts are what was asked for, their sum is only said.
  if (addends.length < 2 || !TOTAL.test(normalizeQuestion(draft.context.question))) return;
  const first = draft.citations.citeFigure(printed[0]!.figure);
  const computed = { metric: 'sum', label: working, state: 'number' as const, value: total, unit, raw: formatNumber(total), working };
  draft.figures.push({ organ: first.organ, year: first.year, ...computed, citation: first.id });
}

/** "Of the 52 received": the cell that says otherwise, with its number. The premise that was judged, right or wrong; none where nothing can be said. */
function wordPremise({ number, request }: Premise, draft: Draft): Reading['numbers'] {
  const [row] = lookUp(request, request.cells, draft);
  if (row?.figure.state !== 'number' || row.figure.value === null) return [];
  const match = matchNumber(row.figure.value, row.figure.unit, number, false);
  if (match === 'other-unit') return [];
  if (match !== 'differs' || draft.figures.some(({ value }) => value === number.value)) return [number];
  draft.quoted.push(number.surface);
  const asked = draft.lang === 'zh' ? `“${number.surface}”` : `"${number.surface}"`;
  const label = shortCellLabel(row.key, draft.lang);
  const value = withSpace(formatCell(row.figure, draft.lang), draft);
  draft.lines.push(say(draft.lang, 'premise-differs', { asked, label, value, citation: state(row, draft) }));
  return [number];
}

/** A number that some other cell of the report holds is no mistake of the asker's ("of the 750 requests …"). */
function standsInReport(value: number, draft: Draft): boolean {
  const reports = new Set(draft.citations.citations.map((citation) => citation.report));
  return [...reports].some((report) => draft.context.corpus.figuresOf(report).some((figure) => figure.value === value));
}

/** A number in the question that none of the answer's figures bears out is corrected openly. */
function wordAskedNumbers(reading: Reading, draft: Draft): void {
  const stated = [...draft.figures.map((figure) => figure.value), ...draft.workings.map((working) => working.result)];
  for (const { value, unit, surface } of reading.numbers) {
    if (COUNTS_OTHER_THINGS.test(unit) || stated.includes(value) || standsInReport(value, draft)) continue;
    wordWrongNumber(surface, draft);
  }
}
