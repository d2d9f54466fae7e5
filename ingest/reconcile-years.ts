/** Reconciles the reports of one organ for two consecutive years by the identities of `data/forms/cross-year.ts`. */
import { CROSS_YEAR_IDENTITIES, type CrossYearIdentity, type YearCell } from '../data/forms/cross-year.ts';
import { cellLabel, columnsOf, findCell, findRow, findTable } from '../data/forms/editions.ts';
import type { FormEdition } from '../data/forms/form-edition.ts';
import { compareSums, type FigureIndex, indexFigures, keyOf, sumPrinted, type Term } from './identity-terms.ts';
import type { Figure } from './report.ts';

/** One of the two reports. Which is earlier is the caller's to know: they must be of consecutive years and of one organ. */
export interface YearReport {
  figures: readonly Figure[];
  edition: FormEdition;
}

/** One side of an identity across years: the cells of either report, as indexes into its figures. */
export interface YearSide {
  label: string;
  /** Null where no cell of the side has a number. */
  value: number | null;
  unit: string;
  earlier: number[];
  later: number[];
}

export interface YearFinding {
  /** 'X1', 'X2' or 'X3'. */
  identity: string;
  /** `unverifiable` where any cell of either side has no number: nothing stands in for a blank across years. */
  verdict: 'holds' | 'violated' | 'unverifiable';
  subject: { zh: string; en: string };
  left: YearSide;
  right: YearSide;
}

/** Findings of all identities whose editions both reports are on, in the order of the list; those none of whose cells are printed are left out. */
export function reconcileYears(earlier: YearReport, later: YearReport): YearFinding[] {
  const indexes = { earlier: indexFigures(earlier.figures), later: indexFigures(later.figures) };
  return CROSS_YEAR_IDENTITIES.filter(
    ({ editions }) => editions.includes(earlier.edition.id) && editions.includes(later.edition.id),
  ).flatMap((identity) => listColumns(identity, later.edition).flatMap((column) => checkColumn(identity, column, later, indexes) ?? []));
}

/** The columns that an identity is taken for: all of its row, or '' where its cells name their own. */
function listColumns(identity: CrossYearIdentity, edition: FormEdition): string[] {
  const open = [...identity.left, ...identity.right].find((cell) => cell.column === undefined);
  const table = open && findTable(edition, open.table);
  const row = open && table && findRow(table, open.row);
  return table && row ? columnsOf(table, row).map((column) => column.key) : [''];
}

function checkColumn(
  identity: CrossYearIdentity,
  column: string,
  later: YearReport,
  indexes: { earlier: FigureIndex; later: FigureIndex },
): YearFinding | undefined {
  const resolve = (cell: YearCell): Term & { year: YearCell['year'] } => {
    const key = cell.column ?? column;
    const held = (cell.year === 0 ? indexes.later : indexes.earlier).get(keyOf(cell.table, cell.row, key));
    return { table: cell.table, row: cell.row, column: key, sign: cell.sign, index: held?.index, figure: held?.figure, year: cell.year };
  };
  const [left, right] = [identity.left.map(resolve), identity.right.map(resolve)];
  const all = [...left, ...right];
  if (all.every((term) => term.figure === undefined)) return undefined;
  const [leftSum, rightSum] = [sumPrinted(left), sumPrinted(right)];
  const complete = all.every((term) => term.figure?.state === 'number');
  const comesOut =
    leftSum.value !== null &&
    rightSum.value !== null &&
    compareSums({ ...leftSum, value: leftSum.value }, { ...rightSum, value: rightSum.value }) === 0;
  const [leftLabel = '', rightLabel = ''] = identity.zh.split(' = ');
  const side = (label: string, terms: typeof left, sum: typeof leftSum): YearSide => {
    const of = (year: YearCell['year']) => terms.flatMap((term) => (term.year === year && term.index !== undefined ? [term.index] : []));
    return { label, value: sum.value, unit: sum.unit, earlier: of(-1), later: of(0) };
  };
  const named = all.find((term) => term.year === 0) ?? all[0];
  const key = named && { edition: later.edition.id, table: named.table, row: named.row, column: named.column };
  return {
    identity: identity.id.split('/')[0] ?? identity.id,
    verdict: !complete ? 'unverifiable' : comesOut ? 'holds' : 'violated',
    subject: key && findCell(key) ? cellLabel(key) : { zh: identity.zh, en: identity.en },
    left: side(leftLabel, left, leftSum),
    right: side(rightLabel, right, rightSum),
  };
}
