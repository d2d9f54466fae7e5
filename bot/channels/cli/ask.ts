/** `wenbao ask`: one question, or a file of questions with `--batch`. */
import { createReadStream, existsSync, statSync, writeFileSync } from 'node:fs';
import { sayChart } from '../../../data/wording/chart-texts.ts';
import type { Answer } from '../../answer.ts';
import type { Bot } from '../../answer-question.ts';
import { chartOf } from '../../chart/chart-of.ts';
import { answerAndKeep } from './answer-and-keep.ts';
import { readBatchLine } from './batch-line.ts';
import { type CommandContext, type ExitCode, type RegisterCommand, UsageError } from './command.ts';
import { formatAnswer } from './format-answer.ts';
import { openBot } from './open-bot.ts';
import { readLines } from './read-lines.ts';

interface AskOptions {
  json?: boolean;
  chart?: string;
  batch?: string;
}

export const registerAsk: RegisterCommand = (program, run, say) => {
  program
    .command('ask')
    .description(say('ask.description'))
    .argument('[question]', say('ask.question'))
    .option('--json', say('ask.json'))
    .option('--chart <file>', say('ask.chart'))
    .option('--batch <file>', say('ask.batch'))
    .action(
      run(async (context, question: string | undefined, options: AskOptions) => {
        if (options.batch !== undefined) {
          if (question !== undefined) throw new UsageError(say('ask.both'));
          if (options.chart !== undefined) throw new UsageError(sayChart(context.language, 'command-batch'));
          return askBatch(context, options.batch);
        }
        if (question === undefined || question.trim() === '') throw new UsageError(say('ask.empty'));
        const { chart } = options;
        if (chart !== undefined && !/\.png$/i.test(chart))
          throw new UsageError(sayChart(context.language, 'command-name', { file: chart }));
        const bot = await openBot(context);
        const answer = await answerAndKeep(bot, { turns: [question], lang: context.askedLanguage }, context);
        await context.print(options.json ? JSON.stringify(answer, null, 2) : formatAnswer(answer, context.width));
        if (chart !== undefined) await saveChart(answer, chart, bot, context);
        return exitCodeOf(answer);
      }),
    );
};

/** An answer that makes no chart is an answer all the same; why there is none is said. */
async function saveChart(answer: Answer, file: string, { corpus }: Bot, { config, note, language }: CommandContext): Promise<void> {
  const chart = await chartOf(answer, corpus, config.font);
  if ('declined' in chart) return note(sayChart(answer.lang, `declined-${chart.declined}`));
  writeFileSync(file, chart.png);
  note(sayChart(language, 'command-drawn', { file }));
}

const exitCodeOf = (answer: Answer): ExitCode => (answer.status === 'error' ? 1 : 0);

/** JSONL in, JSONL out, in the same order. A line that cannot be used gives an answer with status 'error' and the work goes on. */
async function askBatch(context: CommandContext, file: string): Promise<ExitCode> {
  if (file !== '-' && !(existsSync(file) && statSync(file).isFile())) throw new UsageError(context.say('batch.missing', { file }));
  const bot = await openBot(context);
  let exitCode: ExitCode = 0;
  for await (const line of readLines(file === '-' ? context.input : createReadStream(file))) {
    if (line.trim() === '') continue;
    const { id, answer } = await answerLine(bot, context, line);
    if (answer.status === 'error') exitCode = 1;
    await context.print(JSON.stringify({ id, ...answer }));
  }
  return exitCode;
}

async function answerLine(bot: Bot, context: CommandContext, line: string): Promise<{ id: unknown; answer: Answer }> {
  const request = readBatchLine(line, context.say);
  const lang = request.lang ?? context.askedLanguage;
  const fail = (text: string): Answer => ({
    question: request.turns?.at(-1) ?? '',
    lang: lang ?? context.language,
    today: bot.today,
    status: 'error',
    text,
    figures: [],
    citations: [],
    findings: [],
    suggestions: [],
    receipt: '',
  });
  if (request.problem !== undefined) return { id: request.id, answer: fail(request.problem) };
  try {
    return { id: request.id, answer: await answerAndKeep(bot, { turns: request.turns, lang }, context) };
  } catch (failure) {
    return {
      id: request.id,
      answer: fail(context.say('batch.failed', { reason: failure instanceof Error ? failure.message : String(failure) })),
    };
  }
}
