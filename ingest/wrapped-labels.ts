/** Labels that a line break cut, with the values behind their last line, as a PDF viewer copies them: the lines are one row again. */
import type { Block, Cell, Document, TextBlock } from './document.ts';
import { foldLabel } from './fold-label.ts';
import { type LineLabels, LONGEST_LABEL, readLineKind } from './line-kind.ts';

/** Lines of a label above the one with the values. */
const MOST_LINES = 3;

/** What stands in front of a line's values; undefined for a line without values or without words before them. */
function leadOf(block: TextBlock): string | undefined {
  const lead = /^(?<lead>.{1,90}?)(?:\s+[-—–－+＋\d０-９.,，./／]{1,15}){1,12}$/u.exec(block.text)?.groups?.lead;
  return lead?.trim() === '' ? undefined : lead;
}

const firstCell = (block: Block): Cell | undefined => (block.kind === 'table' ? block.rows[0]?.[0] : undefined);

/** Where the label begins whose last line is at `index`; undefined where the lines above and this one are no label of the form. */
function findBeginning(blocks: readonly Block[], index: number, document: string, labels: LineLabels): number | undefined {
  const block = blocks[index] as Block;
  const lead = block.kind === 'text' ? leadOf(block) : firstCell(block)?.text;
  if (!lead || readLineKind(lead, labels) !== 'other') return undefined;
  const end = block.kind === 'text' ? block.start + lead.length : (firstCell(block)?.end ?? block.end);
  for (let above = index - 1; above >= 0 && above >= index - MOST_LINES; above -= 1) {
    const line = blocks[above] as Block;
    const next = blocks[above + 1] as Block;
    if (line.kind !== 'text' || line.page !== block.page || line.text.length > LONGEST_LABEL || leadOf(line) !== undefined)
      return undefined;
    if (document.slice(line.end, next.start).trim() !== '') return undefined;
    const label = document.slice(line.start, end);
    if (labels.rows.has(foldLabel(label))) return above;
  }
  return undefined;
}

function withBeginning(block: Block, start: number, document: string): Block {
  if (block.kind === 'text') return { ...block, start, text: document.slice(start, block.end) };
  const [row = [], ...rows] = block.rows;
  const [first, ...cells] = row;
  if (!first) return block;
  return { ...block, start, rows: [[{ ...first, start, text: document.slice(start, first.end) }, ...cells], ...rows] };
}

/** The document with the lines of such a label as one line, or as the first cell of the table that they open. */
export function joinWrappedLabels(document: Document, labels: LineLabels): Document {
  const blocks: Block[] = [];
  for (const [index, block] of document.blocks.entries()) {
    const above = findBeginning(document.blocks, index, document.text, labels);
    if (above === undefined) {
      blocks.push(block);
      continue;
    }
    blocks.length -= index - above;
    blocks.push(withBeginning(block, (document.blocks[above] as Block).start, document.text));
  }
  return { ...document, blocks };
}
