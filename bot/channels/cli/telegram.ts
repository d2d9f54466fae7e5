/** `wenbao telegram`: runs the Telegram bot until it is told to stop. */
import { type RegisterCommand, UsageError } from './command.ts';
import { openBot } from './open-bot.ts';
import { serveUntilStopped } from './serve-until-stopped.ts';

interface TelegramOptions {
  dryRun?: boolean;
  takeOver?: boolean;
}

export const registerTelegram: RegisterCommand = (program, run, say) => {
  program
    .command('telegram')
    .description(say('telegram.description'))
    .option('--dry-run', say('telegram.dry-run'))
    .option('--take-over', say('telegram.take-over'))
    .action(
      run(async (context, { dryRun, takeOver }: TelegramOptions) => {
        const { config, language, note, print, services } = context;
        if (!services) throw new Error('The program was started without its services.');
        if (config.telegram.token === undefined) throw new UsageError(context.say('telegram.no-token'));
        if (dryRun) {
          const { lines, works } = await services.telegram.check(config, language);
          for (const line of lines) await print(line);
          return works ? 0 : 1;
        }
        const bot = await openBot(context);
        await serveUntilStopped(() => services.telegram.start({ bot, config, takeOver, note }), context);
        return 0;
      }),
    );
};
