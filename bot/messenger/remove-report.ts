/** `/remove`: a report leaves for good, after an administrator has confirmed it. */
import type { IncomingPress } from '../delivery/incoming.ts';
import type { Handled } from '../delivery/work.ts';
import type { ButtonAction } from './button-actions.ts';
import { findNamedReport } from './commands/name-report.ts';
import { organName, reportName } from './commands/reports.ts';
import type { CommandCall } from './commands.ts';
import { type Desk, isAdministrator } from './desk.ts';
import { languageFor, type Said } from './said.ts';
import { sayIn } from './say-in.ts';

export function askToRemove(call: CommandCall): Said {
  const { update, argument, desk, say } = call;
  if (!isAdministrator(update.from.id, desk)) return { messages: [{ html: say('remove.denied') }], event: 'denied' };
  if (argument === '') {
    const [example] = desk.bot().corpus.reports;
    const name = example && reportName(example, languageFor(update, desk));
    return { messages: [{ html: name === undefined ? say('reports.none') : say('remove.usage', { example: name }) }], event: 'command' };
  }
  const named = findNamedReport(call);
  if ('said' in named) return named.said;
  const { id, contentHash, masthead } = named.report;
  const remove: ButtonAction = { kind: 'remove', report: id, contentHash };
  const keep: ButtonAction = { kind: 'keep' };
  return {
    messages: [
      {
        html: say('remove.confirm', { organ: organName(named.report, languageFor(update, desk)), year: masthead.year, report: id }),
        buttons: [
          [
            { text: say('remove.yes'), action: remove },
            { text: say('remove.no'), action: keep },
          ],
        ],
      },
    ],
    event: 'command',
  };
}

/** The question gives way to what was done, so that it cannot be answered twice. */
export async function removeConfirmed(
  update: IncomingPress,
  action: Extract<ButtonAction, { kind: 'remove' | 'keep' }>,
  desk: Desk,
): Promise<Handled> {
  const { messenger, store, clock } = desk;
  const say = sayIn(languageFor(update, desk));
  if (!isAdministrator(update.from.id, desk)) {
    await messenger.acknowledge(update.press, { text: say('remove.denied'), alert: true });
    return { orders: [] };
  }
  await messenger.acknowledge(update.press);
  const html = action.kind === 'keep' ? say('remove.kept') : removeNow(action, desk, update);
  return {
    orders: [{ kind: 'edit', to: update.place, of: { message: update.message }, message: { html } }],
    keep: () => {
      if (action.kind === 'keep') return;
      store.audit.record({ at: clock.now(), person: update.from.id, chat: update.place.chat, event: 'remove', question: action.report });
    },
  };
}

/** Only the very report that was asked about: another one may have come under its name since. */
function removeNow({ report: id, contentHash }: Extract<ButtonAction, { kind: 'remove' }>, desk: Desk, update: IncomingPress): string {
  const language = languageFor(update, desk);
  const { corpus } = desk.bot();
  const report = corpus.findReport(id);
  if (report?.contentHash !== contentHash) return sayIn(language)('remove.gone');
  corpus.store.removeReport(id);
  corpus.reload();
  return sayIn(language)('remove.done', { organ: organName(report, language), year: report.masthead.year });
}
