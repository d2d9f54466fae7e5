/** Lines whose cells only spaces hold apart, known by the form's labels: 行政许可 208, or nothing but heads. */
import type { Block, Cell, Document, TableBlock, TextBlock } from './document.ts';
import { foldLabel } from './fold-label.ts';
import { type LineLabels, readLineKind } from './line-kind.ts';

const LONGEST_LINE = 300;
const MOST_PIECES = 60;
/** Characters of a label that stands spaced out, less one. */
const LONGEST_SPACED = 8;

/** The cells of a line that a label opens and values or units fill, or that prints heads and nothing else; undefined for any other. */
function splitLine(block: TextBlock, document: string, labels: LineLabels): Cell[] | undefined {
  if (block.text.length > LONGEST_LINE || !/\s/u.test(block.text)) return undefined;
  const pieces = [...block.text.matchAll(/\S+/gu)].map((match): Cell => {
    const start = block.start + match.index;
    return { start, end: start + match[0].length, text: match[0] };
  });
  if (pieces.length > MOST_PIECES || block.text.includes('|')) return undefined;
  const heads = joinPieces(pieces, document, labels);
  if (heads.length >= 2 && heads.every(({ text }) => /^(?:head|label)$/u.test(readLineKind(text, labels)))) return heads;
  const kinds = pieces.map((piece) => readLineKind(piece.text, labels));
  const [opening, ...words] = pieces;
  if (opening && words[0] && labels.texts.has(foldLabel(opening.text))) {
    const end = words.at(-1)?.end ?? block.end;
    const gap = { start: opening.end, end: opening.end, text: '' };
    return [opening, gap, { start: words[0].start, end, text: document.slice(words[0].start, end) }];
  }
  const values = kinds.findLastIndex((kind) => kind !== 'value') + 1;
  const last = pieces[values - 1];
  if (!last || values === pieces.length) return undefined;
  const text = block.text.slice(0, last.end - block.start);
  if (!labels.rows.has(foldLabel(text))) return undefined;
  return [{ start: block.start, end: last.end, text }, ...pieces.slice(values)];
}

/** Pieces that together are a label as one: 行 政 复 议. The longest label counts. */
function joinPieces(pieces: readonly Cell[], document: string, labels: LineLabels): Cell[] {
  const joined: Cell[] = [];
  for (let at = 0; at < pieces.length; ) {
    const first = pieces[at] as Cell;
    let to = at;
    for (let end = Math.min(pieces.length - 1, at + LONGEST_SPACED); end > at; end -= 1) {
      const text = document.slice(first.start, pieces[end]?.end);
      if (!/^(?:head|label)$/u.test(readLineKind(text, labels))) continue;
      to = end;
      break;
    }
    const end = pieces[to]?.end ?? first.end;
    joined.push({ start: first.start, end, text: document.slice(first.start, end) });
    at = to + 1;
  }
  return joined;
}

/** Rows that stand on neighbouring lines are one table. */
function joinTables(blocks: readonly Block[], text: string): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, block.start) : '';
    if (last?.kind === 'table' && block.kind === 'table' && last.page === block.page && /^[ \t]*\r?\n?[ \t]*$/u.test(between))
      joined[joined.length - 1] = { ...last, end: block.end, rows: [...last.rows, ...block.rows] };
    else joined.push(block);
  }
  return joined;
}

/** The document with such lines as rows of tables. */
export function splitLabelledLines(document: Document, labels: LineLabels): Document {
  let found = false;
  const blocks = document.blocks.map((block): Block => {
    const cells = block.kind === 'text' ? splitLine(block, document.text, labels) : undefined;
    if (!cells) return block;
    found = true;
    return {
      kind: 'table',
      start: block.start,
      end: block.end,
      rows: [cells],
      ...(block.page === undefined ? {} : { page: block.page, unruled: true }),
    } satisfies TableBlock;
  });
  return found ? { ...document, blocks: joinTables(blocks, document.text) } : document;
}
