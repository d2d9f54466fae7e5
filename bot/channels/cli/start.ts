/** `wenbao start`: from a fresh install to a conversation. */

import { organEnglishName } from '../../../data/gazetteer/organ-english-name.ts';
import { COMMAND_TEXTS } from '../../../data/wording/command-texts.ts';
import { fillIn } from '../../../data/wording/wording.ts';
import type { Bot } from '../../answer-question.ts';
import { answerAndKeep } from './answer-and-keep.ts';
import { holdConversation } from './chat.ts';
import type { CommandContext, ExitCode, RegisterCommand } from './command.ts';
import { formatAnswer } from './format-answer.ts';
import { openBot } from './open-bot.ts';
import { serveUntilStopped } from './serve-until-stopped.ts';
import { wrapText } from './terminal-text.ts';

export const registerStart: RegisterCommand = (program, run, say) => {
  program
    .command('start')
    .description(say('start.description'))
    .action(
      run(async (context) => {
        const bot = await openBot(context);
        await showHeld(context, bot);
        await showExamples(context, bot);
        return goOn(context, bot);
      }),
    );
};

/** Whatever is configured goes on: the Telegram bot where it has a token, a conversation where somebody sits at the keyboard. */
async function goOn(context: CommandContext, bot: Bot): Promise<ExitCode> {
  const { config, interactive, note, services } = context;
  const telegram = config.telegram.token === undefined ? undefined : services?.telegram;
  if (!telegram) return interactive ? holdConversation(context, bot) : 0;
  const start = () => telegram.start({ bot, config, note });
  if (!interactive) {
    await serveUntilStopped(start, context);
    return 0;
  }
  const service = await start();
  service.ended.catch((failure: Error) => note(failure.message));
  // Ctrl-C is the keyboard's and ends the conversation; SIGTERM comes from elsewhere and does the same.
  const told = new AbortController();
  const stop = () => told.abort();
  process.once('SIGTERM', stop);
  const exitCode = await holdConversation(context, bot, told.signal);
  await service.stop();
  process.off('SIGTERM', stop);
  return exitCode;
}

async function showHeld(context: CommandContext, { corpus }: Bot): Promise<void> {
  const held = corpus.store.listReports();
  if (held.length === 0) return context.note(context.say('reports.none'));
  await context.print(context.say('start.held', { count: held.length }));
  for (const { masthead } of held) await context.print(wrapText(`  · ${masthead.organ} ${masthead.year}`, context.width, '    '));
}

/** One question in each language about the latest report whose newly received applications are a number. */
async function showExamples(context: CommandContext, bot: Bot): Promise<void> {
  const { store } = bot.corpus;
  const candidates = store
    .figuresOf({ rowKey: 'newly-received', state: 'number' })
    .map(({ report }) => store.getReport(report).masthead)
    .sort((a, b) => b.year - a.year || (a.organ < b.organ ? -1 : 1));
  const [latest] = candidates;
  if (!latest) return;
  for (const language of ['zh', 'en'] as const) {
    const organ = language === 'en' ? organEnglishName(latest) : latest.organ;
    const question = fillIn(COMMAND_TEXTS['start.example'][language], { organ, year: latest.year });
    const answer = await answerAndKeep(bot, { turns: [question], lang: language }, context);
    await context.print(`\n${wrapText(`> ${question}`, context.width)}\n\n${formatAnswer(answer, context.width)}`);
  }
}
