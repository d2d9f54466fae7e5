/** `wenbao explain`: how a question was read. */
import { explainQuestion } from '../../answer-question.ts';
import { type RegisterCommand, UsageError } from './command.ts';
import { openBot } from './open-bot.ts';
import { wrapText } from './terminal-text.ts';

export const registerExplain: RegisterCommand = (program, run, say) => {
  program
    .command('explain')
    .description(say('explain.description'))
    .argument('<question>', say('ask.question'))
    .option('--prompts', say('explain.prompts'))
    .action(
      run(async (context, question: string, { prompts }: { prompts?: boolean }) => {
        if (question.trim() === '') throw new UsageError(say('ask.empty'));
        const stages = await explainQuestion(await openBot(context), { turns: [question], lang: context.askedLanguage }, { prompts });
        const shown = stages.map(({ heading, lines }) =>
          [heading, ...lines.map((line) => wrapText(`  ${line}`, context.width, '    '))].join('\n'),
        );
        await context.print(shown.join('\n\n'));
        return 0;
      }),
    );
};
