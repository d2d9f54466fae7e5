/** `/source`: what a citation stands on, in its place. */

import type { HeldFigure } from '../../../retrieval/store/held.ts';
import { findReceiptSource } from '../../receipts.ts';
import { findSource, formatCellCitation, formatTextCitation, type SourcePlace } from '../../source-place.ts';
import type { CommandCall } from '../commands.ts';
import { isAdministrator } from '../desk.ts';
import { escapeHtml } from '../escape-html.ts';
import type { Said } from '../said.ts';
import type { SayInMarkup } from '../say-in.ts';

/** Rows that are shown before and after the cited one. */
const NEIGHBOURS = 1;
/** Characters of a paragraph that are shown before and after the cited words. */
const AROUND = 300;

export function saySource({ update, argument, desk, say }: CommandCall): Said {
  const bot = desk.bot();
  const citation = argument.trim();
  if (citation === '') return { messages: [{ html: say('source.usage') }], event: 'command' };
  const receipt = /^([0-9a-f]+):\d+$/.exec(citation)?.[1];
  const mayOpen = receipt === undefined || isAdministrator(update.from.id, desk) || desk.store.audit.gotReceipt(update.from.id, receipt);
  const place = mayOpen ? findPlace(citation, bot) : undefined;
  const html = place ? formatPlace(place, say, (id) => bot.corpus.textOf(id)) : say('source.unknown', { citation });
  return { messages: [{ html }], event: 'command' };
}

function findPlace(citation: string, bot: Parameters<typeof findReceiptSource>[0]): SourcePlace | undefined {
  try {
    return findReceiptSource(bot, citation) ?? findSource(bot.corpus.store, citation);
  } catch {
    // A report that is not held.
    return undefined;
  }
}

/** Where a place is, then its surroundings with the cited words in bold. */
export function formatPlace(place: SourcePlace, say: SayInMarkup, textOf: (report: string) => string): string {
  const { masthead, kind, source } = place.report;
  const page = place.kind === 'cell' ? place.figure.page : undefined;
  const where = [
    `<b>${escapeHtml(masthead.title)}</b>${kind === 'digest' ? say('source.digest') : ''}`,
    escapeHtml([`${masthead.organ} · ${masthead.year}`, ...(place.section ? [place.section.title] : [])].join(' · ')),
    [say('source.file', { file: source }), ...(page === undefined ? [] : [say('source.page', { page })])].join(' · '),
    ...(masthead.url ? [escapeHtml(masthead.url)] : []),
  ];
  const citation = place.kind === 'cell' ? formatCellCitation(place.figure) : formatTextCitation({ ...place, report: place.report.id });
  const shown = place.kind === 'cell' ? formatRows(place.figure, place.table, say) : formatParagraph(place, textOf(place.report.id));
  return [where.join('\n'), shown, `<code>${escapeHtml(citation)}</code>`].join('\n\n');
}

/** The cited row and its neighbours, a line per cell where the cited one stands in bold. */
function formatRows(figure: HeldFigure, table: readonly HeldFigure[], say: SayInMarkup): string {
  const labels = [...new Set(table.map(({ row }) => row.join(' › ')))];
  const cited = labels.indexOf(figure.row.join(' › '));
  return labels
    .slice(Math.max(0, cited - NEIGHBOURS), cited + NEIGHBOURS + 1)
    .map((label) => {
      const cells = table.filter(({ row }) => row.join(' › ') === label);
      const values = cells.map((cell) => {
        const text = `${cell.column}: ${formatCell(cell, say)}`;
        return cell.index === figure.index ? `<b>▶ ${escapeHtml(text)}</b>` : escapeHtml(text);
      });
      return `${escapeHtml(label)}\n<blockquote>${values.join(' · ')}</blockquote>`;
    })
    .join('\n');
}

function formatCell({ state, raw }: HeldFigure, say: SayInMarkup): string {
  if (state === 'number' || state === 'text') return raw;
  return [say(`state.${state}`), raw].filter((part) => part !== '').join(' ');
}

function formatParagraph({ passage, start, end }: Extract<SourcePlace, { kind: 'text' }>, text: string): string {
  const [from, to] = [Math.max(start, passage.start), Math.min(end, passage.end)];
  const [first, last] = [Math.max(passage.start, from - AROUND), Math.min(passage.end, to + AROUND)];
  const before = `${first > passage.start ? '…' : ''}${text.slice(first, from)}`;
  const after = `${text.slice(to, last)}${last < passage.end ? '…' : ''}`;
  return `<blockquote>${escapeHtml(before)}<b>${escapeHtml(text.slice(from, to))}</b>${escapeHtml(after)}</blockquote>`;
}
