/** `wenbao telegram`: runs the Telegram bot until it is told to stop. */
import type { RegisterCommand } from './command.ts';
import { openBot } from './open-bot.ts';
import { serveUntilStopped } from './serve-until-stopped.ts';

export const registerTelegram: RegisterCommand = (program, run, say) => {
  program
    .command('telegram')
    .description(say('telegram.description'))
    .action(
      run(async (context) => {
        const start = context.services?.telegram;
        if (!start) throw new Error('The program was started without its services.');
        const service = await start({ bot: await openBot(context), config: context.config, note: context.note });
        await serveUntilStopped(service, context);
        return 0;
      }),
    );
};
