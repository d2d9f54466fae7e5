/** Figures that a report lists one below the other, each with its name and unit, instead of a table: '1. 主动公开政府信息数 1234 条'. */
import { CELL_UNITS } from '../data/numerals.ts';
import { readCell } from './cell-content.ts';
import type { CellFigure } from './cell-figure.ts';
import type { Block, Document, Span } from './document.ts';

/** Fewer lines in a row than this are prose. */
const LEAST_LINES = 3;
const LONGEST_LINE = 80;
/** No column is printed over such figures. */
const COLUMN = '数量';

const UNITS = [...CELL_UNITS].filter((unit) => unit !== '%').sort((a, b) => b.length - a.length);
/** A name of up to 40 characters that ends in Chinese, a number of its own, and a unit. */
const LISTED = new RegExp(
  String.raw`^\s{0,8}((?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s{0,4})?(?:其中[:：]?\s{0,2})?[\p{Script=Han}（）()“”"、]{2,40}[\p{Script=Han}）)])\s{0,8}[:：]?\s{0,8}([\d０-９][\d０-９,，.．]{0,15})\s{0,8}(${UNITS.join('|')})\s{0,8}[；;。，,]?\s{0,8}$`,
  'u',
);
/** What a row that lists a figure ends in: without it, the words are a sentence that counts something. */
const MEASURE = /(?:数|量|额|次数|总计|合计|总数|条数|件数)[）)]?$/u;

interface Line extends Span {
  text: string;
  page?: number;
}

/** The lines of a block: a row of a table that was read out of spaces is one. Undefined for a table of more. */
function linesOf(block: Block, source: string): Line[] {
  const page = block.page === undefined ? {} : { page: block.page };
  if (block.kind === 'text') return [{ start: block.start, end: block.end, text: block.text, ...page }];
  return block.rows.map((row) => {
    const start = row[0]?.start ?? block.start;
    const end = row.at(-1)?.end ?? start;
    return { start, end, text: end - start > LONGEST_LINE ? '' : source.slice(start, end), ...page };
  });
}

function readLine({ start, text, page }: Line): CellFigure | undefined {
  const match = text.length > LONGEST_LINE ? null : LISTED.exec(text);
  const [, label = '', number = '', unit = ''] = match ?? [];
  const content = readCell(number);
  if (!match || content.state !== 'number' || !MEASURE.test(label.trim())) return undefined;
  const from = start + text.indexOf(number, text.indexOf(label) + label.length);
  const figure = { table: 'statistics' as const, row: [label.trim()], column: COLUMN, state: 'number' as const, value: content.value };
  return { ...figure, unit, raw: number, start: from, end: from + number.length, ...(page === undefined ? {} : { page }) };
}

/** The figures of at least three such lines that follow each other; a name that comes again is left out, since nothing tells the two apart. */
export function readListedFigures(document: Document): CellFigure[] {
  const figures: CellFigure[] = [];
  let run: CellFigure[] = [];
  const close = (): void => {
    if (run.length >= LEAST_LINES) figures.push(...run);
    run = [];
  };
  for (const line of document.blocks.flatMap((block) => linesOf(block, document.text))) {
    const figure = readLine(line);
    if (figure) run.push(figure);
    else close();
  }
  close();
  const counts = new Map<string, number>();
  for (const { row } of figures) counts.set(row[0] ?? '', (counts.get(row[0] ?? '') ?? 0) + 1);
  return figures.filter(({ row }) => counts.get(row[0] ?? '') === 1);
}
