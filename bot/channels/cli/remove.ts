/** `wenbao remove`: a report leaves for good, with its file, its words and its vectors. */
import type { RegisterCommand } from './command.ts';
import { openBot } from './open-bot.ts';

export const registerRemove: RegisterCommand = (program, run, say) => {
  program
    .command('remove')
    .description(say('remove.description'))
    .argument('<report>', say('report.needed'))
    .action(
      run(async (context, id: string) => {
        const { store } = (await openBot(context)).corpus;
        const { source, masthead } = store.removeReport(id);
        await context.print(say('remove.done', { report: id, source, organ: masthead.organ, year: masthead.year }));
        return 0;
      }),
    );
};
