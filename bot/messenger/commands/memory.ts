/** `/lang`, `/new` and `/forget`: what the bot remembers of a person. */
import { conversationOf } from '../answer-turn.ts';
import type { CommandCall } from '../commands.ts';
import type { Said } from '../said.ts';
import { sayIn } from '../say-in.ts';

export function chooseLanguage({ update, argument, desk, say }: CommandCall): Said {
  const choice = { zh: 'zh', cn: 'zh', 中文: 'zh', en: 'en', english: 'en', 英文: 'en', auto: 'auto', 自动: 'auto' }[
    argument.toLowerCase()
  ] as 'zh' | 'en' | 'auto' | undefined;
  if (choice === undefined) return { messages: [{ html: say('lang.usage') }], event: 'command' };
  const language = choice === 'auto' ? undefined : choice;
  return {
    messages: [{ html: (language ? sayIn(language) : say)(`lang.${choice}`) }],
    event: 'command',
    keep: () => desk.store.people.setLanguage(update.from.id, language),
  };
}

export function beginAfresh({ update, desk, say }: CommandCall): Said {
  return {
    messages: [{ html: say('new.done') }],
    event: 'command',
    keep: () => desk.store.turns.clear(conversationOf(update)),
  };
}

/** Erases at once, also the receipts that nobody else got: they hold the words of the questions. */
export function forgetPerson({ update, desk, say }: CommandCall): Said {
  const { store } = desk;
  return {
    messages: [{ html: say('forget.done') }],
    event: 'forget',
    keep: () => {
      desk.bot().corpus.store.forgetReceipts(store.audit.ownReceipts(update.from.id));
      store.forget(update.from.id);
    },
  };
}
