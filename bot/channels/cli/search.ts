/** `wenbao search`: ranked passages, no answer. */

import type { SearchHit } from '../../../retrieval/search-hit.ts';
import { formatTextCitation } from '../../source-place.ts';
import { type RegisterCommand, type Say, UsageError } from './command.ts';
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
        for (const [index, hit] of hits.entries()) {
          const { organ, year } = corpus.store.getReport(hit.report).masthead;
          const lines = [
            `${index + 1}. ${organ} ${year} · ${hit.sectionTitle}`,
            `   ${hit.text}`,
            `   ${describeRank(hit, say)}`,
            ...(hit.duplicates.length > 0 ? [`   ${say('search.duplicates', { count: hit.duplicates.length })}`] : []),
          ];
          await context.print([...lines.map((line) => wrapText(line, context.width, '   ')), `   ${hit.citation}\n`].join('\n'));
        }
        return 0;
      }),
    );
};

/** Why a hit stands where it does: its place in each list, its cosine, how near its nearest clauses and words come, the words of the query that it has and lacks. */
function describeRank({ score, ranks, similarity, closeReading, coveredTerms, missingTerms }: SearchHit, say: Say): string {
  const place = (rank: number | null) => (rank === null ? '–' : String(rank));
  const { words, expanded, vectors } = ranks;
  const lists = say('search.ranks', {
    score: score.toFixed(4),
    words: place(words),
    expanded: place(expanded),
    vectors: place(vectors),
    cosine: similarity === null ? '–' : similarity.toFixed(2),
  });
  return [
    lists,
    ...(closeReading ? [say('search.close', { clauses: closeReading.clauses.toFixed(2), words: closeReading.words.toFixed(2) })] : []),
    ...(coveredTerms.length > 0 ? [say('search.matched', { words: coveredTerms.join(', ') })] : []),
    ...(missingTerms.length > 0 ? [say('search.missing', { words: missingTerms.join(', ') })] : []),
  ].join(' · ');
}
