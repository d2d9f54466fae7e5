/** A channel that goes on by itself once it is started, such as a messenger's bot; `bot/main.ts` hands the known ones in. */
import type { Language } from './answer.ts';
import type { Bot } from './bot.ts';
import type { Config } from './config.ts';

export interface Service {
  /** Settles when the service ends; rejects with a message for a person where it could not go on. */
  ended: Promise<void>;
  /** Finishes what is under way and ends it. */
  stop(): Promise<void>;
}

export interface ServiceSurroundings {
  bot: Bot;
  config: Config;
  /** Take the place of another that is set up under the same account. */
  takeOver?: boolean;
  /** Says something to the person who started it. */
  note(message: string): void;
}

export interface ServiceKind {
  /** Resolves when the service is ready; rejects with a message for a person where it cannot start. */
  start(surroundings: ServiceSurroundings): Promise<Service>;
  /** Looks whether it would work, and changes nothing. Rejects with a message for a person where that cannot even be told. */
  check(config: Config, language: Language): Promise<{ lines: string[]; works: boolean }>;
}
