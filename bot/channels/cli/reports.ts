/** `wenbao reports`: what is held, with the outcome of its checks. */
import type { Store } from '../../../retrieval/store/store.ts';
import type { RegisterCommand } from './command.ts';
import { countVerdicts } from './count-verdicts.ts';
import { openBot } from './open-bot.ts';
import { formatTable } from './terminal-text.ts';

export const registerReports: RegisterCommand = (program, run, say) => {
  program
    .command('reports')
    .description(say('reports.description'))
    .option('--json', say('reports.json'))
    .action(
      run(async (context, options: { json?: boolean }) => {
        const { store } = (await openBot(context)).corpus;
        const held = listHeld(store);
        if (options.json) for (const report of held) await context.print(JSON.stringify(report));
        else if (held.length === 0) context.note(say('reports.none'));
        else {
          const head = ['report', 'organ', 'year', 'form', 'kind', 'cells', 'checks'] as const;
          const rows = held.map(({ report, organ, year, edition, kind, cells, checks }) => [
            ...[report, organ, String(year), edition, say(`kind.${kind}`), String(cells)],
            say('reports.checks', checks),
          ]);
          await context.print(
            formatTable(
              head.map((name) => say(`head.${name}`)),
              rows,
              context.width,
              [2, 5],
            ),
          );
        }
        return 0;
      }),
    );
};

/** One line per report: what it is, how many cells it has, how its checks came out. */
function listHeld(store: Store) {
  return store.listReports().map(({ id, source, kind, sample, contentHash, masthead }) => {
    return {
      report: id,
      source,
      kind,
      sample,
      organ: masthead.organ,
      year: masthead.year,
      edition: masthead.edition,
      title: masthead.title,
      sha256: contentHash,
      cells: store.figuresOf(id).length,
      checks: countVerdicts(store.findingsOf(id)),
    };
  });
}
