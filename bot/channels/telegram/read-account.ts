/** The bot's own account; the first call, which shows whether the token is right. */
import { z } from 'zod';
import type { Account } from './read-update.ts';
import { type TelegramApi, TelegramFailure } from './telegram-api.ts';

const accountSchema = z.object({
  id: z.number(),
  username: z.string(),
  can_join_groups: z.boolean().optional(),
  can_read_all_group_messages: z.boolean().optional(),
  supports_inline_queries: z.boolean().optional(),
});

export interface AccountDetails extends Account {
  /** May be added to groups. */
  joinsGroups: boolean;
  /** Sees all messages of groups, not only those that are meant for it. */
  readsGroups: boolean;
  inline: boolean;
}

/** Throws with one sentence where the token is wrong or nobody answers. */
export async function readAccount(api: TelegramApi): Promise<AccountDetails> {
  try {
    const { id, username, ...details } = accountSchema.parse(await api.call('getMe'));
    return {
      id: String(id),
      username,
      joinsGroups: details.can_join_groups ?? false,
      readsGroups: details.can_read_all_group_messages ?? false,
      inline: details.supports_inline_queries ?? false,
    };
  } catch (failure) {
    if (!(failure instanceof TelegramFailure))
      throw new Error('TELEGRAM_API_ROOT does not lead to a Bot API server: its answer to getMe is another.');
    if (failure.code === 401 || failure.code === 404) {
      throw new Error(
        'TELEGRAM_BOT_TOKEN is not a token that Telegram knows. Copy it again from BotFather (/token), or check TELEGRAM_API_ROOT.',
      );
    }
    throw new Error(`Telegram cannot be reached (${failure.message}). Check the network connection and TELEGRAM_API_ROOT.`);
  }
}
