/** What every command is given, and the shape of a command. */
import type { Readable, Writable } from 'node:stream';
import type { Command as Program } from 'commander';
import type { CommandTextKey } from '../../../data/wording/command-texts.ts';
import type { Language } from '../../answer.ts';
import type { Config } from '../../config.ts';
import type { ServiceKind } from '../../service.ts';
import type { Output } from './output.ts';

/** 0 done · 1 error, or some of the work was not done · 2 the command was called in a way that cannot be understood. */
export type ExitCode = 0 | 1 | 2;

/** What is used of standard input: `isTTY` where a person types. */
export type InputStream = Readable & { isTTY?: boolean };
/** What is used of standard output and error: `isTTY` and `columns` where they are a terminal. */
export type OutputStream = Writable & { isTTY?: boolean; columns?: number };

/** Channels that go on by themselves. */
export type ServiceName = 'telegram';

export interface CommandContext extends Output {
  config: Config;
  /** False where `--no-llm` was given: the language model is left aside even where one is configured. */
  asksModel: boolean;
  /** The language of headings and messages. */
  language: Language;
  /** `--lang` when it was given; an answer otherwise speaks the language of its question. */
  askedLanguage?: Language;
  /** The text of this key in the language of messages. */
  say: Say;
  /** Standard input. */
  input: InputStream;
  /** Standard output itself, for a protocol; everything else is printed. */
  results: OutputStream;
  /** Standard error, for progress that is redrawn. */
  messages: OutputStream;
  /** Columns to fill. */
  width: number;
  /** True where a person sits at both ends. */
  interactive: boolean;
  /** Undefined where the program was started without them, as in tests. */
  services?: Readonly<Record<ServiceName, ServiceKind>>;
  /** Something to do when the command has ended, well or badly. */
  atEnd(end: () => void): void;
}

export type Say = (key: CommandTextKey, values?: Readonly<Record<string, string | number>>) => string;

/** Wraps a command's work: settings are read before it and its exit code kept after it. */
export type Run = <Arguments extends unknown[]>(
  work: (context: CommandContext, ...given: Arguments) => Promise<ExitCode>,
) => (...given: Arguments) => Promise<void>;

/** Adds one command to the program. One file per command exports one of these; `commands.ts` lists them. */
export type RegisterCommand = (program: Program, run: Run, say: Say) => void;

/** A command was called wrongly; the message says what was given, what is allowed and what to do. Exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
