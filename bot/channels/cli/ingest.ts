/** `wenbao ingest`: files and folders in, a receipt for each. */
import type { CellCounts, FileReceipt } from '../../../retrieval/file-receipt.ts';
import { ingestPaths, ingestSamples } from '../../../retrieval/ingest-files.ts';
import { type CommandContext, type RegisterCommand, type Say, UsageError } from './command.ts';
import { formatVerdicts } from './held-report.ts';
import { openToIngest } from './open-bot.ts';
import { showProgress } from './show-progress.ts';
import { wrapText } from './terminal-text.ts';

interface IngestCommandOptions {
  json?: boolean;
  samples?: boolean;
  organ?: string;
  year?: string;
}

export const registerIngest: RegisterCommand = (program, run, say) => {
  program
    .command('ingest')
    .description(say('ingest.description'))
    .argument('[paths...]', say('ingest.paths'))
    .option('--json', say('ingest.json'))
    .option('--samples', say('ingest.samples'))
    .option('--organ <name>', say('ingest.organ'))
    .option('--year <year>', say('ingest.year'))
    .action(
      run(async (context, paths: string[], options: IngestCommandOptions) => {
        if (paths.length === 0 && !options.samples) throw new UsageError(say('ingest.nothing'));
        const masthead = { organ: options.organ, year: readYear(context, options.year) };
        const { corpus, embedder } = await openToIngest(context);
        const progress = showProgress(context);
        const shared = {
          samples: options.samples,
          embedder,
          today: context.config.today,
          seconds: context.config.ingestSeconds,
          ...(context.config.allowUrls ? { fetching: {} } : {}),
          onProgress: progress.show,
          onMessage: context.note,
        };
        const receipts = [
          ...(options.samples ? await ingestSamples(corpus.store, shared) : []),
          ...(paths.length > 0 ? await ingestPaths(paths, corpus.store, { ...shared, masthead }) : []),
        ];
        progress.end();
        for (const receipt of receipts) await context.print(options.json ? JSON.stringify(receipt) : formatReceipt(receipt, context));
        if (!options.json) context.note(summarise(receipts, context));
        return receipts.some(({ status }) => status === 'rejected') ? 1 : 0;
      }),
    );
};

function readYear({ say }: CommandContext, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^(19|20)\d{2}$/.test(given)) throw new UsageError(say('ingest.bad-year', { year: given }));
  return Number(given);
}

/** "accepted good.txt → good · 200 cells (…) · 12 hold, …", then what was odd, indented. */
function formatReceipt(receipt: FileReceipt, { say, width }: CommandContext): string {
  const { source, status, report, reason, cells, findings, messages, samplesRemoved } = receipt;
  const head = [`${say(`ingest.${status}`)} ${source}${report === null ? '' : ` → ${report}`}`];
  if (cells) head.push(say('held.cells', { cells: cells.printed }), ...formatStates(cells, say));
  if (findings) head.push(...formatVerdicts(findings, say));
  const below = [
    ...(reason ? [reason.text] : []),
    ...messages.map(({ text, quote }) => (quote ? `${text} 「${quote}」` : text)),
    ...(samplesRemoved.length > 0 ? [say('ingest.samples-removed', { reports: samplesRemoved.join(', ') })] : []),
  ];
  return [wrapText(head.join(' · '), width, '    '), ...below.map((line) => wrapText(`    ${line}`, width, '    '))].join('\n');
}

/** "3 blank", "1 illegible" …: the states other than a number that occur. */
function formatStates(cells: CellCounts, say: Say): string[] {
  const states = ['blank', 'notApplicable', 'illegible', 'text'] as const;
  return states.filter((state) => cells[state] > 0).map((state) => say(`count.${state}`, { count: cells[state] }));
}

function summarise(receipts: readonly FileReceipt[], { say }: CommandContext): string {
  const count = (status: FileReceipt['status']) => receipts.filter((receipt) => receipt.status === status).length;
  return say('ingest.summary', {
    accepted: count('accepted'),
    replaced: count('replaced'),
    unchanged: count('unchanged'),
    rejected: count('rejected'),
  });
}
