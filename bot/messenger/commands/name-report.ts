/** A report as people name it in a command: its id, or words of its organ and its year. */
import type { HeldReport } from '../../../retrieval/store/held.ts';
import type { CommandCall } from '../commands.ts';
import { escapeHtml } from '../escape-html.ts';
import { languageFor, type Said } from '../said.ts';
import { organName, reportName } from './reports.ts';

/** Reports that are listed where several are meant. */
const MOST_LISTED = 12;

/** The one report that is meant, or what to say where there is none or several: then each is named as the command takes it. */
export function findNamedReport({ update, argument, desk, say }: CommandCall): { report: HeldReport } | { said: Said } {
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
  // An organ's whole name is that organ, though the names of its departments begin with it.
  const whole = found.filter((report) => {
    const names = [report.masthead.organ, organName(report, 'en')].map((name) => name.toLowerCase());
    return names.some(
      (name) =>
        argument
          .toLowerCase()
          .replace(name, '')
          .replace(/\d{4}|年度?|[\s,，]/gu, '') === '',
    );
  });
  const [only] = found;
  const meant = whole.length === 1 ? whole : found;
  if (meant[0] && meant.length === 1) return { report: meant[0] };
  const language = languageFor(update, desk);
  const names = found.map((report) => reportName(report, language));
  const named = new Set(names).size === names.length ? names : found.map(({ id }) => id);
  const command = update.command?.name ?? 'check';
  const html = only
    ? [
        say('report.several', { report: argument }),
        ...named.slice(0, MOST_LISTED).map((name) => `· <code>/${command} ${escapeHtml(name)}</code>`),
      ].join('\n')
    : say('report.unknown', { report: argument });
  return { said: { messages: [{ html }], event: 'command' } };
}
