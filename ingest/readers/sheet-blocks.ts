/** The rows of a sheet as text and tables in order: titles, headings of parts and prose stand in rows with one cell. */

/** A part's heading on a row of its own between two tables: 三、收到和处理政府信息公开申请情况. No row's label of a form ends so. */
const PART_HEADING = /^[一二三四五六七八九十]{1,2}、.{2,40}(?:情况|事项)$/u;
const LONGEST_LABEL = 80;

/** A cell that is text by itself, or rows that are a table. */
export type SheetBlock<T> = { kind: 'text'; cell: T } | { kind: 'table'; rows: T[][] };

/** The row's only cell with words, where it has no more than one. */
function onlyCell<T extends { text: string }>(row: readonly T[]): T | undefined {
  const filled = row.filter((cell) => cell.text.trim() !== '');
  return filled.length === 1 ? filled[0] : undefined;
}

/** A row with one cell is text before the first and after the last row of several cells, and where it is a heading or prose. */
export function partSheetRows<T extends { text: string }>(rows: readonly T[][]): SheetBlock<T>[] {
  const isLone = rows.map((row) => onlyCell(row) !== undefined);
  const first = isLone.indexOf(false);
  const last = isLone.lastIndexOf(false);
  const blocks: SheetBlock<T>[] = [];
  for (const [index, row] of rows.entries()) {
    const cell = onlyCell(row);
    const outside = first === -1 || index < first || index > last;
    const text = cell?.text.trim() ?? '';
    if (cell && (outside || text.length > LONGEST_LABEL || PART_HEADING.test(text.replace(/\s/gu, ''))))
      blocks.push({ kind: 'text', cell });
    else {
      const block = blocks.at(-1);
      if (block?.kind === 'table') block.rows.push(row);
      else blocks.push({ kind: 'table', rows: [row] });
    }
  }
  return blocks;
}
