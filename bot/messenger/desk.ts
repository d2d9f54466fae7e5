/** What the work on an update has at hand. */
import type { Bot } from '../bot.ts';
import type { Clock } from '../delivery/clock.ts';
import type { Messenger } from '../delivery/outgoing.ts';
import type { ChannelStore } from '../delivery/store/open-channel-store.ts';
import type { Allowance } from './allowance.ts';
import type { Uploads } from './uploads.ts';

export interface DeskRules {
  administrators: readonly string[];
  /** People and groups (by their ids) on the allow-list. */
  allowed: readonly string[];
  access: 'open' | 'allow-list' | 'invitation';
  invitationCode?: string;
  lateMessages: 'answer' | 'drop';
}

export interface Desk {
  /** The corpus as it is now, and the day that counts as today. */
  bot(): Bot;
  store: ChannelStore;
  clock: Clock;
  messenger: Messenger;
  rules: DeskRules;
  allowance: Allowance;
  uploads: Uploads;
  /** The font for pictures, where one is set. */
  font?: string;
  /** Says something to the person who runs the bot. */
  note(message: string): void;
}

export const isAdministrator = (person: string, { rules }: Pick<Desk, 'rules'>): boolean => rules.administrators.includes(person);
