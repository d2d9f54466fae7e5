/** `wenbao reports`: what is held, with the outcome of its checks. */
import type { RegisterCommand } from './command.ts';
import { describeHeld, formatHeld } from './held-report.ts';
import { openBot } from './open-bot.ts';

export const registerReports: RegisterCommand = (program, run, say) => {
  program
    .command('reports')
    .description(say('reports.description'))
    .option('--json', say('reports.json'))
    .action(
      run(async (context, options: { json?: boolean }) => {
        const { store } = (await openBot(context)).corpus;
        const held = store.listReports().map((report) => describeHeld(store, report));
        if (held.length === 0) context.note(say('reports.none'));
        for (const report of held) await context.print(options.json ? JSON.stringify(report) : formatHeld(report, context));
        return 0;
      }),
    );
};
