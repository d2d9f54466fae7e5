/** `wenbao mcp`: the tools for assistants that speak the Model Context Protocol, over standard input and output. */
import { serveMcp } from '../../tools/serve-mcp.ts';
import type { RegisterCommand } from './command.ts';
import { openBot } from './open-bot.ts';

export const registerMcp: RegisterCommand = (program, run, say) => {
  program
    .command('mcp')
    .description(say('mcp.description'))
    .action(
      run(async (context) => {
        await serveMcp(await openBot(context), context.input, context.results);
        return 0;
      }),
    );
};
