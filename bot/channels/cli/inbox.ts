/** `wenbao inbox`: what waits for a person, and what that person says about it. */
import type { Doubt } from '../../../retrieval/store/inbox.ts';
import type { Bot } from '../../answer-question.ts';
import { findReceiptSource } from '../../receipts.ts';
import { CITATION_FORMS, findSource, formatCellCitation, formatPlaceOf, type SourcePlace } from '../../source-place.ts';
import { type CommandContext, type RegisterCommand, UsageError } from './command.ts';
import { openBot } from './open-bot.ts';
import { stripControls, wrapText } from './terminal-text.ts';

export const registerInbox: RegisterCommand = (program, run, say) => {
  const inbox = program
    .command('inbox')
    .description(say('inbox.description'))
    .option('--all', say('inbox.all'))
    .option('--json', say('inbox.json'))
    .action(
      run(async (context, options: { all?: boolean; json?: boolean }) => {
        const doubts = (await openBot(context)).corpus.store.inbox.list().filter(({ closed }) => options.all || closed === null);
        for (const doubt of doubts) await context.print(options.json ? JSON.stringify(doubt) : formatDoubt(doubt, context));
        if (doubts.length === 0) context.note(say('inbox.empty'));
        return 0;
      }),
    );
  inbox
    .command('object')
    .description(say('inbox.object'))
    .argument('<citation>', say('source.citation'))
    .requiredOption('--note <text>', say('inbox.note'))
    .option('--by <name>', say('inbox.by'))
    .action(
      run(async (context, citation: string, { note, by }: { note: string; by?: string }) => {
        const said = readText(context, '--note', note);
        const bot = await openBot(context);
        const place = findPlace(context, bot, citation);
        const { store } = bot.corpus;
        const id = store.inbox.object({ report: place.report, place: formatPlaceOf(place), note: said, by, today: bot.today });
        await context.print(say('inbox.opened', { id }));
        return 0;
      }),
    );
  inbox
    .command('close')
    .description(say('inbox.close'))
    .argument('<id>', say('inbox.id'))
    .requiredOption('--reason <text>', say('inbox.reason'))
    .action(
      run(async (context, id: string, options: { reason: string }) => {
        const reason = readText(context, '--reason', options.reason);
        const bot = await openBot(context);
        if (!bot.corpus.store.inbox.close(id, { reason, today: bot.today })) {
          context.note(say('inbox.unknown', { id }));
          return 1;
        }
        await context.print(say('inbox.closed', { id }));
        return 0;
      }),
    );
  inbox
    .command('read')
    .description(say('inbox.read'))
    .argument('<cell>', say('source.citation'))
    .requiredOption('--value <number>', say('inbox.value'))
    .requiredOption('--note <text>', say('inbox.note'))
    .option('--by <name>', say('inbox.by'))
    .action(
      run(async (context, citation: string, given: { value: string; note: string; by?: string }) => {
        const note = readText(context, '--note', given.note);
        const value = readValue(context, given.value);
        const bot = await openBot(context);
        const place = findPlace(context, bot, citation);
        if (place.kind !== 'cell' || place.figure.state !== 'illegible') throw new UsageError(say('inbox.legible', { citation }));
        bot.corpus.store.inbox.read(place.figure, place.report, { value, note, by: given.by ?? null }, bot.today);
        await context.print(say('inbox.kept', { citation: formatCellCitation(place.figure), value }));
        return 0;
      }),
    );
};

function readText({ say }: CommandContext, option: string, text: string): string {
  if (text.trim() === '') throw new UsageError(say('inbox.empty-text', { option }));
  return text.trim();
}

function readValue({ say }: CommandContext, value: string): number {
  if (!/^-?\d+(\.\d+)?$/.test(value)) throw new UsageError(say('inbox.bad-value', { value }));
  return Number(value);
}

function findPlace({ say }: CommandContext, bot: Bot, citation: string): SourcePlace {
  const place = findReceiptSource(bot, citation) ?? findSource(bot.corpus.store, citation);
  if (!place) throw new UsageError(say('source.unknown', { citation, forms: CITATION_FORMS.join(' · ') }));
  return place;
}

/** "1a2b3c4d · objection · 2026-01-01 · by", then the place, what is said about it, and how it was closed. */
function formatDoubt({ id, kind, report, source, place, note, by, opened, closed }: Doubt, { say, width }: CommandContext): string {
  const head = [id, say(`doubt.${kind}`), ...(opened ? [opened] : []), ...(by ? [by] : [])].join(' · ');
  const where = report !== null ? `${report}${place ?? ''}` : kind === 'held-aside' ? source : `${source} · ${say('inbox.replaced')}`;
  const below = [note, ...(closed ? [say('inbox.closed-on', closed)] : [])].filter((line) => line !== '');
  // A citation is there to be copied, so it is never broken over lines.
  return [wrapText(head, width, '    '), stripControls(`  ${where}`), ...below.map((line) => wrapText(`  ${line}`, width, '  '))].join(
    '\n',
  );
}
