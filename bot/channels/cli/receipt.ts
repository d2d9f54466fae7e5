/** `wenbao receipt`: an earlier answer, as far as what it stood on is still held. */
import { recreateAnswer } from '../../receipts.ts';
import type { RegisterCommand } from './command.ts';
import { formatAnswer } from './format-answer.ts';
import { openBot } from './open-bot.ts';
import { formatPlace } from './source.ts';
import { wrapText } from './terminal-text.ts';

export const registerReceipt: RegisterCommand = (program, run, say) => {
  program
    .command('receipt')
    .description(say('receipt.description'))
    .argument('<id>', say('receipt.id'))
    .option('--json', say('receipt.json'))
    .action(
      run(async (context, id: string, options: { json?: boolean }) => {
        const bot = await openBot(context);
        const earlier = await recreateAnswer(bot, id);
        if (earlier.kind === 'unknown') {
          context.note(say('receipt.unknown', { id }));
          return 1;
        }
        if (earlier.kind === 'same') {
          await context.print(options.json ? JSON.stringify(earlier.answer, null, 2) : formatAnswer(earlier.answer, context.width));
          return 0;
        }
        const question = say('receipt.question', { question: earlier.turns.at(-1) ?? '' });
        if (earlier.kind === 'gone') {
          context.note(wrapText(`${question}\n${say('receipt.gone', { reports: earlier.reports.join(', ') })}`, context.width));
          return 1;
        }
        context.note(wrapText(`${question}\n${say('receipt.changed')}`, context.width));
        if (options.json) await context.print(JSON.stringify(earlier, null, 2));
        else for (const place of earlier.places) await context.print(`\n${formatPlace(place, context, bot.corpus.store)}`);
        return 0;
      }),
    );
};
