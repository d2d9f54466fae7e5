/** A channel that goes on by itself once it is started, such as a messenger's bot; `bot/main.ts` hands the known ones in. */
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
  /** Says something to the person who started it. */
  note(message: string): void;
}

/** Resolves when the service is ready; rejects with a message for a person where it cannot start. */
export type StartService = (surroundings: ServiceSurroundings) => Promise<Service>;
