/** The same tools for assistants that speak the Model Context Protocol, over two streams. The SDK is loaded only here. */
import type { Readable, Writable } from 'node:stream';
import type { Bot } from '../answer-question.ts';
import { readVersion } from '../version.ts';
import { WENBAO_TOOLS } from './tool.ts';

/** Resolves when the client has gone. Nothing but the protocol may be written to `output` meanwhile. */
export async function serveMcp(bot: Bot, input: Readable, output: Writable): Promise<void> {
  const [{ McpServer }, { StdioServerTransport }] = await Promise.all([
    import('@modelcontextprotocol/sdk/server/mcp.js'),
    import('@modelcontextprotocol/sdk/server/stdio.js'),
  ]);
  const server = new McpServer({ name: 'wenbao', version: readVersion() });
  for (const { name, description, input: schema, run } of WENBAO_TOOLS) {
    const runChecked = run as (bot: Bot, input: unknown) => Promise<unknown>;
    server.registerTool(
      name,
      { description, inputSchema: schema.shape, annotations: { readOnlyHint: true, openWorldHint: false } },
      async (given: unknown) => {
        // Another program may have taken reports in or out since the last call.
        bot.corpus.refresh();
        return { content: [{ type: 'text' as const, text: JSON.stringify(await runChecked(bot, given)) }] };
      },
    );
  }
  const transport = new StdioServerTransport(input, output);
  const gone = new Promise<void>((resolve) => {
    input.once('end', resolve);
    input.once('close', resolve);
    server.server.onclose = resolve;
  });
  await server.connect(transport);
  await gone;
  await server.close();
}
