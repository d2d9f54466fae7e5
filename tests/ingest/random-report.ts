/** Random statutory tables of every edition: what each cell prints and what a reader must make of it. */
import fc from 'fast-check';
import { columnsOf, EDITIONS } from '../../data/forms/editions.ts';
import type { FormEdition, FormTable, TableKey } from '../../data/forms/form-edition.ts';
import type { CellState } from '../../ingest/report.ts';

export interface RandomCell {
  table: TableKey;
  row: string;
  column: string;
  /** As it is to be printed: '12', '1,204', '+5', '12件', '/', ''. */
  text: string;
  state: CellState;
  value: number | null;
}

export interface RandomReport {
  edition: FormEdition;
  organ: string;
  year: number;
  /** Every cell of the edition, by `cellId`. */
  cells: ReadonlyMap<string, RandomCell>;
  /** The totals printed are those of the printed parts. */
  sound: boolean;
  /** The labels are printed as the form has them, else with other spaces and brackets. */
  labelStyle: LabelStyle;
}

/** How labels are printed: as the form does, spaced out, with half-width brackets, or with an ideographic space in front. */
export const LABEL_STYLES = ['plain', 'spaced', 'half-width', 'indented'] as const;
export type LabelStyle = (typeof LABEL_STYLES)[number];

export interface RandomOptions {
  /** Ids of editions to draw from; all of them by default. */
  editions?: readonly string[];
  /** Whether totals always agree with their parts; mostly by default. */
  sound?: boolean;
  /** Marks that stand for zero. Without '' no cell is blank. */
  zeros?: readonly string[];
  /** Digits only: no separators, units and signs. */
  bare?: boolean;
}

export function cellId(table: string, row: string, column: string): string {
  return `${table}|${row}|${column}`;
}

const ZEROS = ['0', '', '/', '—', '无', '--'];

/** Numbers as tables have them: mostly small, some large, some with decimals where the cell counts money. */
const drawnNumber = fc.oneof(
  { weight: 5, arbitrary: fc.nat(9) },
  { weight: 3, arbitrary: fc.nat(400) },
  { weight: 1, arbitrary: fc.nat(11_398_889) },
);
const drawnCell = fc.record({ value: drawnNumber, zero: fc.nat(2), dress: fc.nat(19), blank: fc.nat(59) });
type DrawnCell = typeof drawnCell extends fc.Arbitrary<infer T> ? T : never;

/** The row sums that part three obeys: outcome/total = Σ outcomes; new + carried over = outcome/total + carried forward. */
function settleApplications(table: FormTable, numbers: Map<string, number>): void {
  const rows = table.rows.filter((row) => !row.heading);
  const parts = rows.filter((row) => row.key.startsWith('outcome/') && row.key !== 'outcome/total');
  for (const column of table.columns) {
    const at = (row: string): number => numbers.get(cellId(table.key, row, column.key)) ?? 0;
    const set = (row: string, value: number): void => void numbers.set(cellId(table.key, row, column.key), value);
    set(
      'outcome/total',
      parts.map((row) => at(row.key)).reduce((sum, value) => sum + value, 0),
    );
    const all = at('outcome/total') + at('carried-forward');
    set('carried-over', Math.min(at('carried-over'), all));
    set('newly-received', all - at('carried-over'));
  }
}

function settleTotals(table: FormTable, numbers: Map<string, number>): void {
  for (const row of table.rows) {
    const columns = columnsOf(table, row);
    const total = columns.find((column) => column.total);
    if (!total || columns.length < 2) continue;
    const parts = columns.filter((column) => column !== total).map((column) => numbers.get(cellId(table.key, row.key, column.key)) ?? 0);
    numbers.set(
      cellId(table.key, row.key, total.key),
      parts.reduce((sum, value) => sum + value, 0),
    );
  }
}

function printNumber(value: number, unit: string, signed: boolean, dress: number): string {
  if (signed && value > 0 && dress % 2 === 0) return dress % 4 === 0 ? `+${value}` : `增加${value}`;
  if (signed && value > 0 && dress === 1) return `-${value}`;
  if (dress === 3 && unit !== '') return `${value}${unit}`;
  if (dress === 5 && value >= 1000) return value.toLocaleString('en-US');
  if (dress === 7) return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
  return String(value);
}

function buildReport(
  edition: FormEdition,
  drawn: DrawnCell[],
  sound: boolean,
  zeros: readonly string[],
  head: Head,
  bare: boolean,
): RandomReport {
  const numbers = new Map<string, number>();
  const cells = new Map<string, RandomCell>();
  const draws = new Map<string, DrawnCell>();
  let next = 0;
  for (const table of edition.tables) {
    for (const row of table.rows)
      for (const column of columnsOf(table, row)) {
        const draw = drawn[next % drawn.length] as DrawnCell;
        next += 1;
        draws.set(cellId(table.key, row.key, column.key), draw);
        numbers.set(cellId(table.key, row.key, column.key), draw.value % 3 === 0 ? 0 : draw.value);
      }
    if (!sound) continue;
    if (table.key === 'applications') settleApplications(table, numbers);
    settleTotals(table, numbers);
  }
  for (const table of edition.tables)
    for (const row of table.rows)
      for (const column of columnsOf(table, row)) {
        const id = cellId(table.key, row.key, column.key);
        const draw = draws.get(id) as DrawnCell;
        const base = { table: table.key, row: row.key, column: column.key };
        const value = numbers.get(id) ?? 0;
        const zero = zeros[draw.zero % zeros.length] ?? '0';
        if (row.content === 'text') cells.set(id, { ...base, text: '示例水价听证材料', state: 'text', value: null });
        else if (draw.blank === 0 && zeros.includes('') && !sound) cells.set(id, { ...base, text: '', state: 'blank', value: null });
        else if (value === 0 && zero === '') cells.set(id, { ...base, text: '', state: 'blank', value: null });
        else if (value === 0 && zero !== '0') cells.set(id, { ...base, text: zero, state: 'not_applicable', value: null });
        else {
          const unit = row.unit ?? column.unit ?? table.unit;
          const text = bare ? String(value) : printNumber(value, unit, column.signed, draw.dress);
          cells.set(id, { ...base, text, state: 'number', value: text.startsWith('-') ? -value : value });
        }
      }
  return { edition, organ: head.organ, year: head.year, labelStyle: head.labelStyle, cells, sound };
}

interface Head {
  organ: string;
  year: number;
  labelStyle: LabelStyle;
}

/** A report with all tables of an edition. Zeros are printed as one or two marks, so that rows of blanks and of strokes occur. */
export function randomReport(options: RandomOptions = {}): fc.Arbitrary<RandomReport> {
  const editions = EDITIONS.filter((edition) => !options.editions || options.editions.includes(edition.id));
  const zeros = options.zeros ?? ZEROS;
  return fc
    .record({
      edition: fc.constantFrom(...editions),
      drawn: fc.array(drawnCell, { minLength: 83, maxLength: 83, size: 'max' }),
      sound: options.sound === undefined ? fc.nat(4).map((draw) => draw > 0) : fc.constant(options.sound),
      zeros: fc.array(fc.constantFrom(...zeros), { minLength: 1, maxLength: 2 }),
      organ: fc.constantFrom('示例市水务局', '示例市人民政府', '示例县教育局'),
      year: fc.integer({ min: 2015, max: 2024 }),
      labelStyle: fc.constantFrom(...LABEL_STYLES),
    })
    .map(({ edition, drawn, sound, zeros: marks, organ, year, labelStyle }) =>
      buildReport(edition, drawn, sound, marks, { organ, year, labelStyle }, options.bare === true),
    );
}
