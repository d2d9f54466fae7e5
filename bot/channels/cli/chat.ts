/** `wenbao chat`: a conversation in the terminal. */
import { createInterface } from 'node:readline';
import type { Answer } from '../../answer.ts';
import type { Bot } from '../../answer-question.ts';
import { answerAndKeep } from './answer-and-keep.ts';
import type { CommandContext, ExitCode, RegisterCommand } from './command.ts';
import { formatAnswer } from './format-answer.ts';
import { openBot } from './open-bot.ts';

/** Turns that a conversation remembers; older ones are forgotten. */
const REMEMBERED_TURNS = 20;

export const registerChat: RegisterCommand = (program, run, say) => {
  program
    .command('chat')
    .description(say('chat.description'))
    .action(run(async (context) => holdConversation(context, await openBot(context))));
};

/**
 * Reads questions until `/quit`, the end of input or the signal. `/new` forgets the conversation, `/model off` and `on` leave a configured language model aside
 * and take it back, `/quotes` shows the last answer in the report's own words. An error of one question does not end the conversation.
 */
export async function holdConversation(context: CommandContext, bot: Bot, signal?: AbortSignal): Promise<ExitCode> {
  const { say } = context;
  const lines = createInterface({
    input: context.input,
    output: context.interactive ? context.messages : undefined,
    terminal: context.interactive,
    signal,
  });
  lines.setPrompt(context.interactive ? say('chat.prompt') : '');
  if (context.interactive) context.note(`${say('chat.welcome')}\n`);
  let turns: string[] = [];
  let usesModel = true;
  let last: Answer | undefined;
  lines.prompt();
  for await (const line of lines) {
    const question = line.trim();
    if (question === '/quit') break;
    if (question === '/new') {
      turns = [];
      context.note(say('chat.new'));
    } else if (question === '/model on' || question === '/model off') {
      usesModel = question === '/model on';
      context.note(say(bot.model === undefined ? 'chat.model-none' : usesModel ? 'chat.model-on' : 'chat.model-off'));
    } else if (question === '/quotes') {
      const quotations = last?.model?.quotations;
      if (last && quotations !== undefined) await context.print(`\n${formatAnswer({ ...last, text: quotations }, context.width)}\n`);
      else context.note(say('chat.quotes-none'));
    } else if (question.startsWith('/')) {
      context.note(say('chat.commands'));
    } else if (question !== '') {
      turns = [...turns, question].slice(-REMEMBERED_TURNS);
      last = await answerTurn(context, bot, turns, usesModel);
    }
    lines.prompt();
  }
  lines.close();
  return 0;
}

async function answerTurn(context: CommandContext, bot: Bot, turns: string[], model: boolean): Promise<Answer | undefined> {
  try {
    const answer = await answerAndKeep(bot, { turns, lang: context.askedLanguage, model }, context);
    await context.print(`\n${formatAnswer(answer, context.width)}\n`);
    return answer;
  } catch (failure) {
    context.note(context.say('chat.failed', { reason: failure instanceof Error ? failure.message : String(failure) }));
    return undefined;
  }
}
