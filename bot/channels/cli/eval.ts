/** `wenbao eval`: a user's own questions with their expected answers. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { answerQuestion } from '../../answer-question.ts';
import { type ExpectedQuestion, expectedQuestionSchema, type Score, scoreAnswer, VERDICTS } from '../../score-answer.ts';
import { type CommandContext, type RegisterCommand, UsageError } from './command.ts';
import { openBot } from './open-bot.ts';
import { readLines } from './read-lines.ts';
import { stripControls, wrapText } from './terminal-text.ts';

export const registerEval: RegisterCommand = (program, run, say) => {
  program
    .command('eval')
    .description(say('eval.description'))
    .argument('<questions>', say('eval.questions'))
    .option('--fails', say('eval.fails'))
    .action(
      run(async (context, file: string, options: { fails?: boolean }) => {
        const questions = await readExpectedQuestions(context, file);
        const bot = await openBot(context);
        const scores: Score[] = [];
        for (const { id, question, lang, expect } of questions) {
          const turns = typeof question === 'string' ? [question] : question;
          const answer = await answerQuestion(bot, { turns, lang: lang ?? context.askedLanguage });
          const score = scoreAnswer(answer, expect);
          scores.push(score);
          const failed = score.verdict !== 'right' || score.cited === false;
          if (options.fails && !failed) continue;
          const marks = [say(`eval.${score.verdict}`), ...(score.cited === false ? [say('eval.uncited')] : [])];
          await context.print(stripControls(`${id}\t${marks.join(' · ')}\t${turns.at(-1)}`));
          if (options.fails) await context.print(wrapText(`    ${answer.text}`, context.width, '    '));
        }
        await context.print(summarise(context, scores));
        return scores.every(({ verdict, cited }) => verdict === 'right' && cited !== false) ? 0 : 1;
      }),
    );
};

async function readExpectedQuestions(context: CommandContext, file: string): Promise<ExpectedQuestion[]> {
  if (!(existsSync(file) && statSync(file).isFile())) throw new UsageError(context.say('batch.missing', { file }));
  const questions: ExpectedQuestion[] = [];
  const problems: string[] = [];
  let number = 0;
  for await (const line of readLines(createReadStream(file))) {
    number += 1;
    if (line.trim() === '') continue;
    const parsed = expectedQuestionSchema.safeParse(parseJson(line));
    if (parsed.success) questions.push(parsed.data);
    else problems.push(context.say('eval.malformed', { line: number }));
  }
  if (questions.length === 0 && problems.length === 0) problems.push(context.say('eval.empty', { file }));
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return questions;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function summarise({ say }: CommandContext, scores: readonly Score[]): string {
  const counts = VERDICTS.map((verdict) => `${say(`eval.${verdict}`)} ${scores.filter((score) => score.verdict === verdict).length}`);
  const withFigures = scores.filter(({ cited }) => cited !== null);
  const cited = withFigures.filter((score) => score.cited).length;
  return [say('eval.total', { count: scores.length }), ...counts, say('eval.cited', { cited, count: withFigures.length })].join(' · ');
}
