/** `wenbao check`: reconciliation findings of one report, or the health of the whole corpus. */
import type { FindingSide } from '../../../ingest/report.ts';
import type { Store } from '../../../retrieval/store/store.ts';
import type { CommandContext, ExitCode, RegisterCommand, Say } from './command.ts';
import { countVerdicts } from './count-verdicts.ts';
import { openBot } from './open-bot.ts';
import { formatTable, wrapText } from './terminal-text.ts';

interface CheckOptions {
  all?: boolean;
  json?: boolean;
}

export const registerCheck: RegisterCommand = (program, run, say) => {
  program
    .command('check')
    .description(say('check.description'))
    .argument('[report]', say('check.report'))
    .option('--all', say('check.all'))
    .option('--json', say('check.json'))
    .action(
      run(async (context, id: string | undefined, options: CheckOptions) => {
        const { store } = (await openBot(context)).corpus;
        return id === undefined ? checkCorpus(context, store, options) : checkReport(context, store, id, options);
      }),
    );
};

async function checkReport(context: CommandContext, store: Store, id: string, options: CheckOptions): Promise<ExitCode> {
  const { say, language, width } = context;
  store.getReport(id);
  const findings = store.findingsOf(id);
  const shown = options.all ? findings : findings.filter(({ verdict }) => verdict !== 'holds');
  if (options.json) {
    for (const { index: _, ...finding } of shown) await context.print(JSON.stringify(finding));
    return 0;
  }
  const rows = shown.map(({ identity, verdict, subject, left, right, note }) => [
    ...[identity, say(`verdict.${verdict}`), subject[language]],
    [formatSide(left, say), formatSide(right, say), ...(note ? [note] : [])].join('\n'),
  ]);
  const head = [say('head.identity'), say('head.verdict'), say('head.subject'), say('head.sides')];
  if (rows.length > 0) await context.print(`${formatTable(head, rows, width)}\n`);
  await context.print(say('check.summary', countVerdicts(findings)));
  for (const message of store.messagesOf(id))
    await context.print(wrapText(`· ${message.text}${message.quote ? ` 「${message.quote}」` : ''}`, width, '  '));
  return 0;
}

function formatSide({ label, value, unit }: FindingSide, say: Say): string {
  return `${label} = ${value === null ? say('state.blank') : `${value}${unit ?? ''}`}`;
}

async function checkCorpus(context: CommandContext, store: Store, options: CheckOptions): Promise<ExitCode> {
  const { say } = context;
  const damage = store.checkIntegrity();
  const reports = store.listReports().map(({ id, masthead, kind }) => ({
    report: id,
    organ: masthead.organ,
    year: masthead.year,
    kind,
    cells: store.figuresOf(id).length,
    ...countVerdicts(store.findingsOf(id)),
    messages: store.messagesOf(id).length,
  }));
  if (options.json) {
    await context.print(JSON.stringify({ sound: damage.length === 0, damage, corpus: store.corpusHash(), reports }, null, 2));
    return damage.length === 0 ? 0 : 1;
  }
  const columns = ['report', 'cells', 'holds', 'violated', 'contradiction', 'unverifiable', 'messages'] as const;
  const rows = reports.map((report) => columns.map((column) => String(report[column])));
  if (rows.length > 0)
    await context.print(
      `${formatTable(
        columns.map((name) => say(`head.${name}`)),
        rows,
        context.width,
        [1, 2, 3, 4, 5, 6],
      )}\n`,
    );
  else await context.print(say('reports.none'));
  for (const group of sameOrganAndYear(reports)) await context.print(say('check.twice', { reports: group.join(', ') }));
  await context.print(damage.length === 0 ? say('check.sound', { count: reports.length }) : [say('check.damaged'), ...damage].join('\n'));
  return damage.length === 0 ? 0 : 1;
}

/** Ids of reports that tell of the same organ and year: versions of one report. */
function sameOrganAndYear(reports: readonly { report: string; organ: string; year: number }[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { report, organ, year } of reports) groups.set(`${organ} ${year}`, [...(groups.get(`${organ} ${year}`) ?? []), report]);
  return [...groups.values()].filter((group) => group.length > 1);
}
