/** `/start` and `/help`. */
import { EXAMPLE_QUESTIONS } from '../../../data/wording/example-questions.ts';
import type { Language } from '../../answer.ts';
import type { IncomingMessage } from '../../delivery/incoming.ts';
import { admit, isInvitation } from '../admit.ts';
import { COMMAND_NAMES } from '../command-names.ts';
import type { CommandCall } from '../commands.ts';
import type { Courtesy } from '../courtesy.ts';
import { type Desk, isAdministrator } from '../desk.ts';
import { languageFor, type Said } from '../said.ts';
import { type SayInMarkup, sayIn } from '../say-in.ts';

/** Welcomes, and lets in who comes with the code of the invitation. */
export function sayWelcome(call: CommandCall): Said {
  const { update, argument, desk, say } = call;
  const admission = admit(update.from, update.place, desk);
  if (!admission.admitted && admission.reason === 'invitation' && argument !== '') {
    if (!isInvitation(argument, desk)) return { messages: [{ html: say('invitation.wrong') }], event: 'denied' };
    return {
      messages: [{ html: [say('invitation.accepted'), welcome(call)].join('\n\n') }],
      event: 'admitted',
      keep: () => desk.store.people.admit(update.from.id),
    };
  }
  if (!admission.admitted) {
    return { messages: [{ html: say(`denied.${admission.reason}`, { id: update.from.id, chat: update.place.chat }) }], event: 'denied' };
  }
  return { messages: [{ html: welcome(call) }], event: 'command' };
}

/** A greeting is answered with what can be asked, thanks with a word; both in the language of the courtesy. */
export function sayCourtesy(update: IncomingMessage, { kind, lang }: Courtesy, desk: Desk): Said {
  const language = desk.store.people.languageOf(update.from.id) ?? lang;
  const say = sayIn(language);
  return { messages: [{ html: kind === 'thanks' ? say('thanks') : welcomeIn(language, desk, say) }], event: 'courtesy' };
}

const welcome = ({ update, desk, say }: CommandCall): string => welcomeIn(languageFor(update, desk), desk, say);

function welcomeIn(language: Language, desk: Desk, say: SayInMarkup): string {
  const example = EXAMPLE_QUESTIONS[language];
  return `${say('welcome', { example })}\n\n${say('welcome.held', { count: desk.bot().corpus.reports.length })}`;
}

export function sayHelp({ update, desk, say }: CommandCall): Said {
  const commands = COMMAND_NAMES.map((name) => `/${name} — ${say(`command.${name}`)}`).join('\n');
  const parts = [say('help.head'), commands, say('help.group')];
  if (isAdministrator(update.from.id, desk)) parts.push(say('help.administrator'));
  return { messages: [{ html: parts.join('\n\n') }], event: 'command' };
}
