/** `wenbao figures`: every cell that is held. */
import { CSV_HEAD, describeCell, formatCell, formatCsvLine } from './cell-text.ts';
import { type RegisterCommand, UsageError } from './command.ts';
import { openBot } from './open-bot.ts';
import { formatTable } from './terminal-text.ts';

export const registerFigures: RegisterCommand = (program, run, say) => {
  program
    .command('figures')
    .description(say('figures.description'))
    .argument('[report]', say('report.optional'))
    .option('--jsonl', say('figures.jsonl'))
    .option('--csv', say('figures.csv'))
    .action(
      run(async (context, id: string | undefined, options: { jsonl?: boolean; csv?: boolean }) => {
        if (options.jsonl && options.csv) throw new UsageError(say('figures.both'));
        const { store } = (await openBot(context)).corpus;
        const reports = id === undefined ? store.listReports() : [store.getReport(id)];
        if (options.csv) await context.print(`${CSV_HEAD}\r`);
        for (const report of reports) {
          const figures = store.figuresOf(report.id);
          if (options.jsonl) for (const figure of figures) await context.print(JSON.stringify(describeCell(figure, report)));
          else if (options.csv) for (const figure of figures) await context.print(`${formatCsvLine(figure, report)}\r`);
          else {
            const rows = figures.map((figure) => [figure.row.join(' › '), figure.column, formatCell(figure, say), figure.unit]);
            const heading = `${report.id} · ${report.masthead.organ} ${report.masthead.year}`;
            const head = [say('head.row'), say('head.column'), say('head.value'), say('head.unit')];
            await context.print(`${heading}\n${formatTable(head, rows, context.width, [2])}\n`);
          }
        }
        if (reports.length === 0) context.note(say('reports.none'));
        return 0;
      }),
    );
};
