/** The menu of commands that Telegram shows, in both languages. */
import { COMMAND_NAMES } from '../../messenger/command-names.ts';
import { sayIn } from '../../messenger/say-in.ts';
import { type TelegramApi, TelegramFailure } from './telegram-api.ts';

/** Chinese for everybody, English for people whose Telegram speaks English. A menu that cannot be set is said and does no harm. */
export async function setCommandMenu(api: TelegramApi, note: (message: string) => void): Promise<void> {
  try {
    for (const { language, code } of [
      { language: 'zh', code: undefined },
      { language: 'zh', code: 'zh' },
      { language: 'en', code: 'en' },
    ] as const) {
      const say = sayIn(language);
      const commands = COMMAND_NAMES.map((command) => ({ command, description: say(`command.${command}`) }));
      await api.call('setMyCommands', { commands, language_code: code });
    }
  } catch (failure) {
    if (!(failure instanceof TelegramFailure)) throw failure;
    note(`The menu of commands could not be set: ${failure.message}`);
  }
}
