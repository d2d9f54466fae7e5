/** `wenbao source`: what a citation stands on, in its printed surroundings. */
import type { HeldFigure } from '../../../retrieval/store/held.ts';
import type { Store } from '../../../retrieval/store/store.ts';
import { findReceiptSource } from '../../receipts.ts';
import {
  type CellPlace,
  CITATION_FORMS,
  findSource,
  formatCellCitation,
  formatTextCitation,
  type SourcePlace,
  type TextPlace,
} from '../../source-place.ts';
import { formatCell } from './cell-text.ts';
import { type CommandContext, type RegisterCommand, UsageError } from './command.ts';
import { openBot } from './open-bot.ts';
import { formatTable, wrapText } from './terminal-text.ts';

/** Rows of the table that are shown before and after the cited one. */
const NEIGHBOURS = 2;

export const registerSource: RegisterCommand = (program, run, say) => {
  program
    .command('source')
    .description(say('source.description'))
    .argument('<citation>', say('source.citation'))
    .action(
      run(async (context, citation: string) => {
        const bot = await openBot(context);
        const { store } = bot.corpus;
        const place = findReceiptSource(bot, citation) ?? findSource(store, citation);
        if (!place) throw new UsageError(say('source.unknown', { citation, forms: CITATION_FORMS.join(' · ') }));
        await context.print(formatPlace(place, context, store));
        return 0;
      }),
    );
};

/** Where a place is, then its printed surroundings. */
export function formatPlace(place: SourcePlace, context: CommandContext, store: Store): string {
  const shown = place.kind === 'cell' ? formatCellPlace(place, context) : formatTextPlace(place, context, store.textOf(place.report.id));
  return `${formatWhere(place, context)}\n\n${shown}`;
}

function formatWhere(place: SourcePlace, { say, width }: CommandContext): string {
  const { report, section } = place;
  const { masthead } = report;
  const page = place.kind === 'cell' ? place.figure.page : undefined;
  const lines = [
    report.kind === 'digest' ? say('answer.digest', { title: masthead.title }) : masthead.title,
    `${masthead.organ} · ${masthead.year}`,
    ...(section ? [section.title] : []),
    say('source.file', { file: report.source }),
    ...(page === undefined ? [] : [say('answer.page', { page })]),
    `SHA-256 ${report.contentHash}`,
    ...(masthead.url ? [masthead.url] : []),
    ...(masthead.original ? [say('source.original', { original: masthead.original })] : []),
  ];
  const citation = place.kind === 'cell' ? formatCellCitation(place.figure) : formatTextCitation({ ...place, report: report.id });
  // A citation is there to be copied, so it is never broken over lines.
  return [...lines.map((line) => wrapText(line, width, '  ')), say('source.here', { citation })].join('\n');
}

/** The cited row and its neighbours under the table's heads; the cited cell stands in ▶ ◀. */
function formatCellPlace({ figure, table }: CellPlace, { say, width }: CommandContext): string {
  const columns = [...new Set(table.map(({ column }) => column))];
  const rows = groupByRow(table);
  const cited = rows.findIndex(([, cells]) => cells.some(({ index }) => index === figure.index));
  const shown = rows.slice(Math.max(0, cited - NEIGHBOURS), cited + NEIGHBOURS + 1).map(([label, cells]) => [
    label,
    ...columns.map((column) => {
      const cell = cells.find((candidate) => candidate.column === column);
      if (!cell) return '';
      return cell.index === figure.index ? `▶${formatCell(cell, say)}◀` : formatCell(cell, say);
    }),
  ]);
  const right = columns.map((_, index) => index + 1);
  return formatTable([say('head.row'), ...columns], shown, width, right);
}

function groupByRow(table: readonly HeldFigure[]): [label: string, cells: HeldFigure[]][] {
  const rows = new Map<string, HeldFigure[]>();
  for (const cell of table) {
    const label = cell.row.join(' › ');
    rows.set(label, [...(rows.get(label) ?? []), cell]);
  }
  return [...rows];
}

/** The whole paragraph; the cited words stand in ▶ ◀. */
function formatTextPlace({ passage, start, end }: TextPlace, { width }: CommandContext, text: string): string {
  const from = Math.max(start, passage.start);
  const to = Math.min(end, passage.end);
  return wrapText(`${text.slice(passage.start, from)}▶${text.slice(from, to)}◀${text.slice(to, passage.end)}`, width);
}
