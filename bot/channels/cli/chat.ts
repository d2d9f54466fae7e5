/** `wenbao chat`: a conversation in the terminal. */
import { createInterface } from 'node:readline';
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

/** Reads questions until `/quit` or the end of input. `/new` forgets the conversation; an error of one question does not end it. */
export async function holdConversation(context: CommandContext, bot: Bot): Promise<ExitCode> {
  const { say } = context;
  const lines = createInterface({
    input: context.input,
    output: context.interactive ? context.messages : undefined,
    terminal: context.interactive,
  });
  lines.setPrompt(context.interactive ? say('chat.prompt') : '');
  if (context.interactive) context.note(`${say('chat.welcome')}\n`);
  let turns: string[] = [];
  lines.prompt();
  for await (const line of lines) {
    const question = line.trim();
    if (question === '/quit') break;
    if (question === '/new') {
      turns = [];
      context.note(say('chat.new'));
    } else if (question.startsWith('/')) {
      context.note(say('chat.commands'));
    } else if (question !== '') {
      turns = [...turns, question].slice(-REMEMBERED_TURNS);
      await answerTurn(context, bot, turns);
    }
    lines.prompt();
  }
  lines.close();
  return 0;
}

async function answerTurn(context: CommandContext, bot: Bot, turns: string[]): Promise<void> {
  try {
    const answer = await answerAndKeep(bot, { turns, lang: context.askedLanguage }, context);
    await context.print(`\n${formatAnswer(answer, context.width)}\n`);
  } catch (failure) {
    context.note(context.say('chat.failed', { reason: failure instanceof Error ? failure.message : String(failure) }));
  }
}
