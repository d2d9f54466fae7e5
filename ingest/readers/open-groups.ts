/** Rows of an open table that share their columns and heads, over pages that are set alike. */
import { columnsOf } from '../../data/forms/editions.ts';
import type { FormColumn, FormTable } from '../../data/forms/form-edition.ts';
import type { Flow } from './open-flow.ts';
import { type FoundRow, findWords, firstLine, lastLine, pageOf } from './open-rows.ts';
import { foldWord, type Word } from './printed-words.ts';

/** Points that an edge may differ between pages of one table. */
export const SAME_EDGE = 0.7;

/** Rows with the same columns under the same heads, on pages that are set alike. */
export interface Group {
  columns: readonly FormColumn[];
  heads: (Word | undefined)[];
  rows: FoundRow[];
}

/** Groups of rows by columns and heads. Pages on which no label is flush with one of another page are set differently, and stand alone. */
export function groupRows(flow: Flow, table: FormTable, rows: readonly FoundRow[], zone: { from: number }): Group[] {
  const classes = pageClasses(rows);
  const groups: (Group & { key: string })[] = [];
  for (const [index, row] of rows.entries()) {
    const columns = columnsOf(table, row.row);
    const before = rows[index - 1];
    const set = columns.map((column) => column.key).join();
    const sameBlock =
      before &&
      columnsOf(table, before.row)
        .map((column) => column.key)
        .join() === set &&
      before.row.path[0] === row.row.path[0];
    const from = before ? lastLine(before) + 1 : zone.from;
    const edge = classes.get(pageOf(row))?.edge ?? 0;
    const heads = findHeads(flow, columns, { from, to: firstLine(row) - 1 }, edge);
    const printed = heads.some((head) => head !== undefined);
    const key = `${set} ${classes.get(pageOf(row))?.id}`;
    const last = groups.findLast((group) => group.key === key);
    const fresh = printed && !sameBlock && last?.heads.some((head, at) => !sameBox(head, heads[at]));
    if (last && !fresh) {
      last.rows.push(row);
      last.heads = last.heads.map((head, at) => head ?? heads[at]);
    } else groups.push({ key, columns, heads, rows: [row] });
  }
  return groups;
}

const sameBox = (a: Word | undefined, b: Word | undefined): boolean =>
  a === undefined || b === undefined || (Math.abs(a.left - b.left) <= 2 && Math.abs(a.right - b.right) <= 2);

/** Per page: which pages it is set like, and where the labels end there. */
export function pageClasses(rows: readonly FoundRow[]): Map<number, { id: number; edge: number }> {
  const classes: { id: number; pages: number[]; words: Word[]; edge: number }[] = [];
  for (const page of new Set(rows.map(pageOf))) {
    const words = rows.filter((row) => pageOf(row) === page).map((row) => row.label);
    const edges = (word: Word) => [word.left, word.right, (word.left + word.right) / 2 + 10_000];
    const like = classes.find((other) =>
      other.words.some((a) => words.some((b) => edges(a).some((edge) => edges(b).some((own) => Math.abs(edge - own) <= SAME_EDGE)))),
    );
    const edge = Math.max(...words.map((word) => word.right));
    if (like) {
      like.pages.push(page);
      like.words.push(...words);
      like.edge = Math.max(like.edge, edge);
    } else classes.push({ id: classes.length, pages: [page], words, edge });
  }
  return new Map(classes.flatMap((one) => one.pages.map((page) => [page, { id: one.id, edge: one.edge }])));
}

/** The label of each column among some lines, the lowest where it is printed more than once; undefined where it is not, or where two stand beside each other. */
function findHeads(flow: Flow, columns: readonly FormColumn[], range: { from: number; to: number }, edge: number): (Word | undefined)[] {
  const candidates = columns.map((column) =>
    findWords(flow.finder, [column.label, ...column.variants].map(foldWord)).filter(
      (word) => (word.pieces[0]?.line ?? -1) >= range.from && (word.pieces.at(-1)?.line ?? -1) <= range.to && word.left > edge - SAME_EDGE,
    ),
  );
  const single = candidates.map((words) => (words.length === 1 ? words[0] : undefined));
  return candidates.map((words, index) => {
    if (words.length < 2) return words[0];
    const left = single.slice(0, index).findLast((word) => word !== undefined)?.right ?? edge;
    const right = single.slice(index + 1).find((word) => word !== undefined)?.left ?? Number.POSITIVE_INFINITY;
    const between = words.filter((word) => word.left >= left && word.right <= right);
    return between.length === 1 ? between[0] : undefined;
  });
}
