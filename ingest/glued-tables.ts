/** Pages whose whole text is one line: headings and tables are cut out of it by the form's labels, and cells that run together are taken apart. */
import { columnsOf } from '../data/forms/editions.ts';
import type { FormEdition, FormTable } from '../data/forms/form-edition.ts';
import type { Block, Cell, Document, TableBlock, TextBlock } from './document.ts';
import { foldSpace } from './fold-label.ts';
import { chooseWays, type RowSum, splitDigits } from './split-digits.ts';

/** Text without white space and in half width, with the offset in the source of each of its characters. */
interface Folded {
  text: string;
  offsets: number[];
}

/** A line shorter than this is no page. */
const SHORTEST_PAGE = 600;
/** A table counts as printed in the line when this share of its labels stands there in order. */
const LEAST_SHARE = 0.8;

function foldText(source: string, start: number): Folded {
  let text = '';
  const offsets: number[] = [];
  for (let at = 0; at < source.length; at += 1) {
    const folded = foldSpace(source.charAt(at));
    for (let copy = 0; copy < folded.length; copy += 1) offsets.push(start + at);
    text += folded;
  }
  return { text, offsets };
}

function cellAt({ text, offsets }: Folded, source: string, from: number, to: number): Cell {
  const start = offsets[from] ?? 0;
  const end = to > from ? (offsets[to - 1] ?? start) + 1 : start;
  return { start, end, text: to > from && text.length >= to ? source.slice(start, end) : '' };
}

interface FoundTable {
  block: TableBlock;
  /** Where the search for the next table begins. */
  to: number;
}

/** The digits that stand directly behind a label. */
function digitRun(folded: Folded, from: number, to: number): string {
  return /^[\d.]+/u.exec(folded.text.slice(from, to))?.[0] ?? '';
}

/** One cell per number where the run is taken apart, else one for all of it. */
function cutCells(folded: Folded, source: string, from: number, run: string, numbers: readonly string[] | undefined): Cell[] {
  if (run === '') return [];
  let at = from;
  return (numbers ?? [run]).map((number) => {
    at += number.length;
    return cellAt(folded, source, at - number.length, at);
  });
}

/** Where the labels stand, each behind the one before; undefined when too few do. */
function findLabels(text: string, labels: readonly string[], from: number): { at: number; label: string }[] | undefined {
  let next = from;
  const found = labels.flatMap((label) => {
    const at = text.indexOf(label, next);
    if (at === -1 || (next > from && at - next > 200)) return [];
    next = at + label.length;
    return [{ at, label }];
  });
  return found.length >= labels.length * LEAST_SHARE ? found : undefined;
}

/** Identities of the edition that hold between whole rows of a table. */
function listRowSums(edition: FormEdition, table: FormTable): RowSum[] {
  return edition.identities.flatMap(({ relation, left, right }) => {
    const plain = [...left, ...right].every((ref) => ref.table === table.key && ref.column === undefined && ref.sign === 1);
    return relation === 'equals' && plain ? [{ left: left.map((ref) => ref.row), right: right.map((ref) => ref.row) }] : [];
  });
}

interface FoundRow {
  key: string;
  at: number;
  /** Where its values begin. */
  behind: number;
  run: string;
}

function findRows(edition: FormEdition, table: FormTable, folded: Folded, source: string, from: number): FoundTable | undefined {
  const labels = table.rows.map((row) => foldSpace(row.path.at(-1) ?? ''));
  const found = findLabels(folded.text, labels, from);
  const first = found?.[0];
  if (!found || !first) return undefined;
  const rows: FoundRow[] = [];
  const ways = new Map<string, string[][]>();
  let position = 0;
  for (const [index, { at, label }] of found.entries()) {
    const row = table.rows.find((_, order) => order >= position && labels[order] === label);
    if (!row) continue;
    position = table.rows.indexOf(row) + 1;
    const behind = at + label.length;
    const run = digitRun(folded, behind, found[index + 1]?.at ?? folded.text.length);
    const columns = columnsOf(table, row);
    rows.push({ key: row.key, at, behind, run });
    if (columns.length === 1 && run !== '') ways.set(row.key, [[run]]);
    if (columns.length > 1) ways.set(row.key, splitDigits(run, columns.length, 1, columns.at(-1)?.total === true));
  }
  const chosen = chooseWays(ways, listRowSums(edition, table));
  const lines = rows.map(({ key, at, behind, run }) => [
    cellAt(folded, source, at, behind),
    ...cutCells(folded, source, behind, run, chosen.get(key)),
  ]);
  const last = rows.at(-1);
  const start = folded.offsets[first.at] ?? 0;
  return {
    block: { kind: 'table', start, end: lines.at(-1)?.at(-1)?.end ?? start, rows: lines },
    to: last ? last.behind + last.run.length : first.at,
  };
}

/** The one line of values of a table whose heads are printed before it. */
function findSingleRow(table: FormTable, folded: Folded, source: string, from: number): FoundTable | undefined {
  const labels = table.columns.map((column) => foldSpace(column.label));
  const groups = table.rows.filter((row) => !row.heading).length;
  const found = findLabels(folded.text, Array.from({ length: groups }, () => labels).flat(), from);
  const first = found?.[0];
  const last = found?.at(-1);
  if (!found || !first || !last) return undefined;
  const behind = last.at + last.label.length;
  const run = digitRun(folded, behind, folded.text.length);
  if (run === '') return undefined;
  const ways = splitDigits(run, labels.length, groups, true);
  const values = cutCells(folded, source, behind, run, ways.length === 1 ? ways[0] : undefined);
  const heads = found.map(({ at, label }) => cellAt(folded, source, at, at + label.length));
  const start = heads[0]?.start ?? 0;
  return { block: { kind: 'table', start, end: values.at(-1)?.end ?? start, rows: [heads, values] }, to: behind + run.length };
}

/** The edition most of whose tables stand in the line, with them. */
function findTables(folded: Folded, source: string, editions: readonly FormEdition[]): FoundTable[] {
  let best: { tables: FoundTable[]; rows: number } = { tables: [], rows: 0 };
  for (const edition of editions) {
    const tables: FoundTable[] = [];
    let from = 0;
    for (const table of edition.tables) {
      const found =
        table.layout === 'single-row' ? findSingleRow(table, folded, source, from) : findRows(edition, table, folded, source, from);
      if (!found) continue;
      tables.push(found);
      from = found.to;
    }
    const rows = tables.reduce((sum, { block }) => sum + block.rows.length, 0);
    if (rows > best.rows) best = { tables, rows };
  }
  return best.tables;
}

/** Text between tables, cut before and behind the numbered names of the form's parts. */
function cutHeadings(source: string, start: number, end: number, names: readonly string[]): TextBlock[] {
  const cuts = new Set([start, end]);
  for (const name of names) {
    const at = source.indexOf(name, start);
    if (at !== -1 && at + name.length <= end) cuts.add(at).add(at + name.length);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).flatMap((to, index) => {
    const from = places[index] ?? start;
    const words = source.slice(from, to);
    const first = from + words.length - words.trimStart().length;
    return words.trim() === '' ? [] : [{ kind: 'text' as const, start: first, end: first + words.trim().length, text: words.trim() }];
  });
}

function cutBlock(block: TextBlock, source: string, editions: readonly FormEdition[]): Block[] {
  const folded = foldText(source.slice(block.start, block.end), block.start);
  const tables = findTables(folded, source, editions);
  if (tables.length === 0) return [block];
  const names = editions.flatMap((edition) => edition.parts.map((part) => `${part.number}、${part.zh}`));
  const blocks: Block[] = [];
  let from = block.start;
  for (const { block: table } of tables) {
    blocks.push(...cutHeadings(source, from, table.start, names), table);
    from = table.end;
  }
  return [...blocks, ...cutHeadings(source, from, block.end, names)];
}

/** The document with the tables and headings of overlong lines as blocks of their own. A document that has tables is left as it is. */
export function cutGluedTables(document: Document, editions: readonly FormEdition[]): Document {
  if (document.blocks.some((block) => block.kind === 'table')) return document;
  const blocks = document.blocks.flatMap((block) =>
    block.kind === 'text' && block.text.length >= SHORTEST_PAGE ? cutBlock(block, document.text, editions) : [block],
  );
  if (blocks.length === document.blocks.length) return document;
  const message = {
    code: 'cells-run-together',
    text: 'Headings, labels and cells run together on one line; cells were taken apart where only one way adds up.',
  };
  return { ...document, blocks, messages: [...document.messages, message] };
}
