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
  const groups = uniteOrgans(bySection).length <= NAMED ? bySection : groupYears(cells, () => '');
  const sources = uniteOrgans(groups).map(({ names, kind, years, section }) =>
    sayChart(lang, section === '' ? 'source-years' : 'source', {
      organ: names.map(organ).join(lang === 'zh' ? '、' : ', '),
      years: years.join(lang === 'zh' ? '、' : ', '),
      kind: kind === 'digest' ? sayChart(lang, 'digest') : '',
      section,
    }),
  );
  return [sayChart(lang, 'sources', { sources: sources.join(lang === 'zh' ? '；' : '; ') }), sayChart(lang, 'receipt', { receipt })];
}

/** Organs whose figures stand in the same section of the same years are named together. */
function uniteOrgans(groups: readonly Group[]): (Omit<Group, 'name'> & { names: string[] })[] {
  const united: (Omit<Group, 'name'> & { names: string[] })[] = [];
  for (const { name, ...rest } of groups) {
    const same = united.find(({ names, ...other }) => JSON.stringify(other) === JSON.stringify(rest));
    if (same) same.names.push(name);
    else united.push({ ...rest, names: [name] });
  }
  return united;
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
