/** Commands, the same in every messenger. */
import type { IncomingMessage } from '../delivery/incoming.ts';
import { answerTurn } from './answer-turn.ts';
import { COMMAND_NAMES, type CommandName } from './command-names.ts';
import { sayCheck } from './commands/check.ts';
import { sayHelp, sayWelcome } from './commands/help.ts';
import { beginAfresh, chooseLanguage, forgetPerson } from './commands/memory.ts';
import { sayReceipt } from './commands/receipt.ts';
import { sayReports } from './commands/reports.ts';
import { saySource } from './commands/source.ts';
import type { Desk } from './desk.ts';
import { askToRemove } from './remove-report.ts';
import { languageFor, type Said } from './said.ts';
import { type SayInMarkup, sayIn } from './say-in.ts';

export interface CommandCall {
  update: IncomingMessage;
  /** What stands after the command. */
  argument: string;
  desk: Desk;
  say: SayInMarkup;
}

type RunCommand = (call: CommandCall) => Said | Promise<Said>;

const COMMANDS: Record<CommandName | 'remove', RunCommand> = {
  start: sayWelcome,
  help: sayHelp,
  reports: sayReports,
  compare: (call) => ask(call, 'compare'),
  trend: (call) => ask(call, 'trend'),
  check: sayCheck,
  source: saySource,
  receipt: sayReceipt,
  lang: chooseLanguage,
  new: beginAfresh,
  forget: forgetPerson,
  remove: askToRemove,
};

export async function runCommand(
  update: IncomingMessage,
  { name, argument }: NonNullable<IncomingMessage['command']>,
  desk: Desk,
): Promise<Said> {
  const say = sayIn(languageFor(update, desk));
  if (name !== 'remove' && !COMMAND_NAMES.some((known) => known === name)) {
    return { messages: [{ html: say('command.unknown', { name }) }], event: 'command' };
  }
  return COMMANDS[name as CommandName | 'remove']({ update, argument, desk, say });
}

/** A comparison or a trend is a question that the command completes. */
async function ask({ update, argument, desk, say }: CommandCall, kind: 'compare' | 'trend'): Promise<Said> {
  if (argument === '') return { messages: [{ html: say(`${kind}.usage`) }], event: 'command' };
  const language = /\p{Script=Han}/u.test(argument) ? 'zh' : 'en';
  // The question is no markup: what `sayIn` escapes is put back.
  const question = sayIn(language)(`${kind}.question`, { words: argument })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return answerTurn(update, desk, { question, chart: true });
}
