/** A report as people name it in a command: its id, or words of its organ and its year. */
import type { HeldReport } from '../../../retrieval/store/held.ts';
import type { CommandCall } from '../commands.ts';
import { escapeHtml } from '../escape-html.ts';
import type { Said } from '../said.ts';
import { organName } from './reports.ts';

/** Reports that are listed where several are meant. */
const MOST_LISTED = 12;

/** The one report that is meant, or what to say where there is none or several. */
export function findNamedReport({ argument, desk, say }: CommandCall): { report: HeldReport } | { said: Said } {
  const { reports } = desk.bot().corpus;
  const exact = reports.find(({ id }) => id === argument);
  if (exact) return { report: exact };
  const words = argument
    .toLowerCase()
    .split(/[\s,，]+|(?<=\D)(?=\d{4})|(?<=\d{4})(?:年度?)?/u)
    .filter((word) => word !== '' && word !== '年' && word !== '年度');
  const found = reports.filter((report) => {
    const name = [report.id, report.masthead.organ, organName(report, 'en'), report.masthead.year].join(' ').toLowerCase();
    return words.length > 0 && words.every((word) => name.includes(word));
  });
  const [only] = found;
  if (only && found.length === 1) return { report: only };
  const html = only
    ? [
        say('report.several', { report: argument }),
        ...found.slice(0, MOST_LISTED).map(({ id }) => `· <code>${escapeHtml(id)}</code>`),
      ].join('\n')
    : say('report.unknown', { report: argument });
  return { said: { messages: [{ html }], event: 'command' } };
}
