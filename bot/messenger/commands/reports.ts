/** `/reports`: what is held, one line per organ. */
import { organEnglishName } from '../../../data/gazetteer/organ-english-name.ts';
import type { HeldReport } from '../../../retrieval/store/held.ts';
import type { Language } from '../../answer.ts';
import type { CommandCall } from '../commands.ts';
import { languageFor, type Said } from '../said.ts';

/** Organs that one message lists; a phone shows no more. */
const MOST_LISTED = 60;

export function sayReports({ update, desk, say }: CommandCall): Said {
  const language = languageFor(update, desk);
  const { reports } = desk.bot().corpus;
  if (reports.length === 0) return { messages: [{ html: say('reports.none') }], event: 'command' };
  const years = new Map<string, number[]>();
  for (const report of reports) {
    const organ = organName(report, language);
    years.set(organ, [...new Set([...(years.get(organ) ?? []), report.masthead.year])]);
  }
  const lines = [...years]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([organ, held]) => say('reports.line', { organ, years: held.sort((a, b) => a - b).join(language === 'zh' ? '、' : ', ') }));
  const rest = lines.length - MOST_LISTED;
  const shown = rest > 0 ? [...lines.slice(0, MOST_LISTED), say('reports.more', { count: rest })] : lines;
  return { messages: [{ html: [say('reports.head', { count: reports.length }), ...shown].join('\n') }], event: 'command' };
}

/** '青海省自然资源厅 2020', as the commands take it. */
export const reportName = (report: Pick<HeldReport, 'masthead'>, language: Language): string =>
  `${organName(report, language)} ${report.masthead.year}`;

/** The organ of a report, in the language that is spoken. */
export const organName = ({ masthead }: Pick<HeldReport, 'masthead'>, language: Language): string =>
  language === 'en' ? organEnglishName(masthead) : masthead.organ;
