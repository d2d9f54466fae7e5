/** `wenbao search`: ranked passages, no answer. */
import { formatTextCitation } from '../../source-place.ts';
import { type RegisterCommand, UsageError } from './command.ts';
import { openBot } from './open-bot.ts';
import { wrapText } from './terminal-text.ts';

const DEFAULT_LIMIT = 10;
const HIGHEST_LIMIT = 100;

export const registerSearch: RegisterCommand = (program, run, say) => {
  program
    .command('search')
    .description(say('search.description'))
    .argument('<query>', say('search.query'))
    .option('--json', say('search.json'))
    .option('--limit <n>', say('search.limit'))
    .action(
      run(async (context, query: string, options: { json?: boolean; limit?: string }) => {
        if (query.trim() === '') throw new UsageError(say('search.empty'));
        const limit = options.limit === undefined ? DEFAULT_LIMIT : Number(options.limit);
        if (!(Number.isInteger(limit) && limit >= 1 && limit <= HIGHEST_LIMIT))
          throw new UsageError(say('search.bad-limit', { limit: options.limit ?? '' }));
        const { corpus } = await openBot(context);
        const hits = (await corpus.search(query, { limit })).map((hit) => ({ ...hit, citation: formatTextCitation(hit) }));
        if (options.json) {
          await context.print(JSON.stringify(hits, null, 2));
          return 0;
        }
        if (hits.length === 0) context.note(say('search.none'));
        for (const [index, { report, sectionTitle, text, score, coverage, citation }] of hits.entries()) {
          const { organ, year } = corpus.store.getReport(report).masthead;
          const measures = say('search.measures', { score: score.toFixed(4), coverage: Math.round(coverage * 100) });
          const [head, body] = [`${index + 1}. ${organ} ${year} · ${sectionTitle} · ${measures}`, `   ${text}`];
          await context.print([wrapText(head, context.width, '   '), wrapText(body, context.width, '   '), `   ${citation}\n`].join('\n'));
        }
        return 0;
      }),
    );
};
