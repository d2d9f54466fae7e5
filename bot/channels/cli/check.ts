/** `wenbao check`: reconciliation findings of one report, or the health of the whole corpus. */
import { noteIn } from '../../../ingest/finding-note.ts';
import type { FindingSide } from '../../../ingest/report.ts';
import type { HeldFinding } from '../../../retrieval/store/held.ts';
import type { Store } from '../../../retrieval/store/store.ts';
import type { CommandContext, ExitCode, RegisterCommand, Say } from './command.ts';
import { countVerdicts } from './count-verdicts.ts';
import { describeHeld, formatHeld, formatVerdicts } from './held-report.ts';
import { openBot } from './open-bot.ts';
import { wrapText } from './terminal-text.ts';

/** What does not add up comes first. */
const SHOWN_ORDER = ['violated', 'contradiction', 'unverifiable', 'holds'] as const;

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
  const { say, width } = context;
  store.getReport(id);
  const findings = store.findingsOf(id);
  const verdicts = SHOWN_ORDER.filter((verdict) => options.all || verdict !== 'holds');
  const shown = verdicts.flatMap((verdict) => findings.filter((finding) => finding.verdict === verdict));
  if (options.json) {
    for (const { index: _, ...finding } of shown) await context.print(JSON.stringify(finding));
    return 0;
  }
  for (const finding of shown) await context.print(formatFinding(finding, context));
  await context.print(formatVerdicts(countVerdicts(findings), say).join(' · '));
  for (const message of store.messagesOf(id))
    await context.print(wrapText(`· ${message.text}${message.quote ? ` 「${message.quote}」` : ''}`, width, '  '));
  return 0;
}

/** Identity, verdict and subject, then both sides and the note, each on a line of its own. */
function formatFinding({ identity, verdict, subject, left, right, note }: HeldFinding, { say, language, width }: CommandContext): string {
  const below = [formatSide(left, say), formatSide(right, say), ...(note ? [noteIn(note, language)] : [])];
  return [`${identity} · ${say(`verdict.${verdict}`)} · ${subject[language]}`, ...below.map((line) => `  ${line}`)]
    .map((line) => wrapText(line, width, '    '))
    .join('\n');
}

/** "label = 22件"; words of the report that state no number stand alone. */
function formatSide({ label, value, unit, sentence }: FindingSide, say: Say): string {
  if (value !== null) return `${label} = ${value}${unit ?? ''}`;
  return sentence === undefined ? `${label} = ${say('state.blank')}` : label;
}

async function checkCorpus(context: CommandContext, store: Store, options: CheckOptions): Promise<ExitCode> {
  const { say } = context;
  const damage = store.checkIntegrity();
  const reports = store.listReports().map((report) => describeHeld(store, report));
  if (options.json)
    await context.print(JSON.stringify({ sound: damage.length === 0, damage, corpus: store.corpusHash(), reports }, null, 2));
  else {
    for (const report of reports) await context.print(formatHeld(report, context));
    for (const group of sameOrganAndYear(reports)) await context.print(say('check.twice', { reports: group.join(', ') }));
    await context.print(damage.length === 0 ? say('check.sound', { count: reports.length }) : [say('check.damaged'), ...damage].join('\n'));
  }
  return damage.length === 0 ? 0 : 1;
}

/** Ids of reports that tell of the same organ and year: versions of one report. */
function sameOrganAndYear(reports: readonly { report: string; organ: string; year: number }[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { report, organ, year } of reports) groups.set(`${organ} ${year}`, [...(groups.get(`${organ} ${year}`) ?? []), report]);
  return [...groups.values()].filter((group) => group.length > 1);
}
