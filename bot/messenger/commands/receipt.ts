/** `/receipt`: an earlier answer again, for whoever got it or for an administrator. */
import { recreateAnswer } from '../../receipts.ts';
import { formatAnswerMessages } from '../answer-message.ts';
import type { CommandCall } from '../commands.ts';
import { isAdministrator } from '../desk.ts';
import type { Said } from '../said.ts';
import { formatPlace } from './source.ts';

/** A receipt that is not there and one that is somebody else's are answered alike, so that nothing shows through. */
export async function sayReceipt({ update, argument, desk, say }: CommandCall): Promise<Said> {
  const bot = desk.bot();
  const id = /[0-9a-f]{6,}/.exec(argument.toLowerCase())?.[0];
  if (id === undefined) return { messages: [{ html: say('receipt.usage') }], event: 'command' };
  const mayOpen = isAdministrator(update.from.id, desk) || desk.store.audit.gotReceipt(update.from.id, id);
  const earlier = mayOpen ? await recreateAnswer(bot, id) : { kind: 'unknown' as const };
  const event = 'command';
  switch (earlier.kind) {
    case 'unknown':
      return { messages: [{ html: say('receipt.unknown') }], event };
    case 'same':
      return { messages: formatAnswerMessages(earlier.answer, { short: update.place.group, corpus: bot.corpus }), event };
    case 'gone':
      return {
        messages: [{ html: say('receipt.gone', { question: earlier.turns.at(-1) ?? '', reports: earlier.reports.join(', ') }) }],
        event,
      };
    case 'changed': {
      const places = earlier.places.map((place) => ({ html: formatPlace(place, say, (report) => bot.corpus.textOf(report)) }));
      return { messages: [{ html: say('receipt.changed', { question: earlier.turns.at(-1) ?? '' }) }, ...places], event };
    }
  }
}
