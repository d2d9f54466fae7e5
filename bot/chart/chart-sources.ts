/** The lines under a chart that say where its numbers stand. */
import { sayChart } from '../../data/wording/chart-texts.ts';
import type { Answer } from '../answer.ts';
import type { ChartedCell } from './charted-cell.ts';

/** Sections that are named; where figures stand in more, organs and years are named alone. */
const NAMED = 3;

type Naming = (organ: string) => string;

/** Organ, years and section of the reports, then the receipt. */
export function chartSources({ lang, receipt }: Pick<Answer, 'lang' | 'receipt'>, cells: readonly ChartedCell[], organ: Naming): string[] {
  const sectionOf = ({ citation }: ChartedCell) => citation.section.split(' › ').at(-1) ?? '';
  const bySection = groupYears(cells, sectionOf);
  const groups = bySection.length <= NAMED ? bySection : groupYears(cells, () => '');
  const sources = groups.map(({ name, kind, years, section }) =>
    sayChart(lang, section === '' ? 'source-years' : 'source', {
      organ: organ(name),
      years: years.join(lang === 'zh' ? '、' : ', '),
      kind: kind === 'digest' ? sayChart(lang, 'digest') : '',
      section,
    }),
  );
  return [sayChart(lang, 'sources', { sources: sources.join(lang === 'zh' ? '；' : '; ') }), sayChart(lang, 'receipt', { receipt })];
}

interface Group {
  name: string;
  kind: 'original' | 'digest';
  section: string;
  years: number[];
}

function groupYears(cells: readonly ChartedCell[], sectionOf: (cell: ChartedCell) => string): Group[] {
  const groups: Group[] = [];
  for (const cell of cells) {
    const section = sectionOf(cell);
    const { kind } = cell.citation;
    const known = groups.find((group) => group.name === cell.organ && group.kind === kind && group.section === section);
    const group = known ?? { name: cell.organ, kind, section, years: [] };
    if (!known) groups.push(group);
    if (!group.years.includes(cell.year)) group.years.push(cell.year);
  }
  for (const { years } of groups) years.sort((a, b) => a - b);
  return groups;
}
