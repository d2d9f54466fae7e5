/** Pages → blocks of a document: tables as they stand, lines joined into paragraphs where the print shows that they go on. */

import { ILLEGIBLE_MARK } from '../../data/forms/cell-marks.ts';
import { mendBrokenRow } from './broken-rows.ts';
import type { DocumentBuilder } from './document-builder.ts';
import { findFormTables } from './open-form.ts';
import { doubtLastRow, findOpenTables } from './open-tables.ts';
import { dropRunningLines, inMargin, type PageLayout, type PageLine, readPageLayout } from './page-layout.ts';
import { joinLines } from './page-lines.ts';
import type { PageMarks } from './page-marks.ts';
import type { PageTable } from './ruled-tables.ts';

interface Paragraph {
  text: string;
  page: number;
  last: PageLine;
  /** Left edge of its second line, or of its first while it has no other. */
  margin: { left: number; right: number };
}

/** Edges between which most of a page's prose runs. */
function marginsOf(lines: readonly PageLine[]): { left: number; right: number } {
  const long = lines.filter((line) => line.text.length >= 12);
  const used = long.length > 0 ? long : lines;
  return { left: Math.min(...used.map((line) => line.left)), right: Math.max(...used.map((line) => line.right)) };
}

/** A line that fills its measure, and one below of the same type that is not set in, are one paragraph. */
function goesOn(paragraph: Paragraph, line: PageLine, page: number, margin: { left: number; right: number }): boolean {
  const { last } = paragraph;
  const size = Math.max(last.size, line.size);
  const full = last.right >= paragraph.margin.right - 1.6 * size;
  const flush = line.left <= margin.left + 0.6 * size;
  const near = paragraph.page === page ? line.y - last.y <= 2.4 * size && line.y > last.y : true;
  return (
    full &&
    flush &&
    near &&
    Math.abs(last.size - line.size) <= 0.15 * size &&
    !/[。！？；]$/u.test(paragraph.text.slice(-1) && line.left > margin.left + size ? paragraph.text : '')
  );
}

const howOf = ({ fragment, placed }: PageTable) => ({ unruled: fragment !== undefined, placed: placed === true });

/** Writes all pages in order. A paragraph that a page break cut goes on over it; tables begin anew on each page. */
export function addPages(builder: DocumentBuilder, marks: readonly PageMarks[]): void {
  addLayouts(builder, marks.map(readPageLayout));
}

/** The same for pages whose lines and tables are known. */
export function addLayouts(builder: DocumentBuilder, pages: PageLayout[]): void {
  dropRunningLines(pages);
  for (const [index, page] of pages.entries()) {
    if (page.cut)
      builder.messages.push({
        code: 'table-cut',
        text: `A table on page ${index + 1} is wider than the page; columns beyond the edge are not read, and empty cells at the edge are kept as illegible.`,
      });
    const upper = pages[index - 1];
    const [above, below] = [upper?.tables.at(-1), page.tables[0]];
    // Running titles and page numbers part no table.
    const apart =
      upper?.lines.some((line) => line.y > (above?.bottom ?? 0) && !inMargin(upper, line)) ||
      page.lines.some((line) => line.y < (below?.top ?? page.height) && !inMargin(page, line));
    if (above && below && !apart) mendBrokenRow(above, below);
  }
  const form = findFormTables(pages);
  const withOpen = pages.map(({ tables, lines }, index) => {
    const found = findOpenTables(lines.filter((line) => !form.used.has(line)));
    const own = form.tables.filter(({ page }) => page === index).map(({ table }) => table);
    return { tables: [...tables, ...own, ...found.tables].sort((a, b) => a.top - b.top), rest: found.rest };
  });
  for (const [index, { tables }] of withOpen.entries()) if (tables[0]?.fragment) doubtLastRow(withOpen[index - 1]?.tables.at(-1));
  for (const [index, { tables }] of withOpen.entries()) {
    const unruled = tables.filter((table) => table.fragment !== undefined);
    const doubtful = unruled.flatMap((table) => table.rows.filter((row) => row.includes(ILLEGIBLE_MARK))).length;
    if (unruled.length > 0)
      builder.messages.push({
        code: 'table-unruled',
        text: `A table on page ${index + 1} has no ruling lines; labels and values were brought together by their places, ${doubtful} rows whose columns cannot be told are kept as illegible. Compare cells that are blank or illegible with the original.`,
      });
  }
  let open: Paragraph | undefined;
  const close = () => {
    if (open) builder.addText(open.text, open.page);
    open = undefined;
  };
  for (const [index, page] of pages.entries()) {
    const number = index + 1;
    const { tables, rest } = withOpen[index] ?? { tables: [], rest: [] };
    const margin = marginsOf(rest.filter((line) => line.y > page.height * 0.06 && line.y < page.height * 0.94));
    for (const line of rest) {
      while (tables[0] && tables[0].top < line.y) {
        close();
        const table = tables.shift();
        if (table) builder.addTable(table.rows, number, howOf(table));
      }
      if (open && goesOn(open, line, number, margin)) {
        open.text = joinLines(open.text, line.text);
        open.last = line;
        open.page = Math.min(open.page, number);
        open.margin = margin;
      } else {
        close();
        open = { text: line.text, page: number, last: line, margin };
      }
    }
    if (tables.length > 0) close();
    for (const table of tables) builder.addTable(table.rows, number, howOf(table));
  }
  close();
}
