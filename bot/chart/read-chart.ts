/** Answer → chart. Comparison and breakdown become bars, several years become lines. */
import { sayChart } from '../../data/wording/chart-texts.ts';
import type { Corpus } from '../../retrieval/corpus.ts';
import { listLabels, sharedLabel, shortCellLabel } from '../answer/cell-label.ts';
import { unitInEnglish } from '../answer/draft.ts';
import type { Answer, Language } from '../answer.ts';
import { knowledgeOf } from '../open-bot.ts';
import { BAR_LIMIT, type Chart, type ChartDecline, type ChartPoint, type ChartSeries, SERIES_LIMIT } from './chart.ts';
import { chartSources } from './chart-sources.ts';
import { areComparable, type ChartedCell, chartedCells, isTotal } from './charted-cell.ts';

export type ChartReading = { chart: Chart } | { declined: ChartDecline };

/** What the figures of an answer look like as a chart, or why they make none. */
export function readChart(answer: Answer, corpus: Corpus): ChartReading {
  const all = chartedCells(answer, corpus);
  if (all.length === 0) return { declined: 'no-figures' };
  const { cells, total } = takeTotalAside(all);
  if (cells.length < 2 || cells.every(({ value }) => value === null)) return { declined: 'one-figure' };
  if (new Set(cells.map(({ base }) => base)).size > 1) return { declined: 'units' };
  const speaker: Speaker = { lang: answer.lang, organ: answer.lang === 'zh' ? (name) => name : knowledgeOf(corpus).organEnglish };
  const drawn = varies(cells, ({ year }) => year) ? drawLines(cells, speaker) : drawBars(cells, speaker);
  if (typeof drawn === 'string') return { declined: drawn };
  const { kind, categories, series, notes } = drawn;
  const title = titleOf(cells, speaker);
  const subtitle = subtitleOf(cells, total, answer.lang);
  return {
    chart: { kind, lang: answer.lang, title, subtitle, categories, series, notes, sources: chartSources(answer, all, speaker.organ) },
  };
}

interface Speaker {
  lang: Language;
  /** An organ's name in the asker's language. */
  organ(name: string): string;
}

type Drawn = Pick<Chart, 'kind' | 'categories' | 'series' | 'notes'>;

const varies = <Item>(items: readonly Item[], of: (item: Item) => unknown): boolean => new Set(items.map(of)).size > 1;

/** The total of one row whose parts are shown would dwarf them as a bar; it stands in the subtitle. */
function takeTotalAside(all: ChartedCell[]): { cells: ChartedCell[]; total?: ChartedCell } {
  const [first] = all;
  const oneRow = all.every(({ key, citation }) => key.row === first?.key.row && citation.report === first.citation.report);
  const total = oneRow && all.length > 2 ? all.find(({ key }) => isTotal(key)) : undefined;
  return { cells: all.filter((cell) => cell !== total), total };
}

/** Organs or cells of one year. */
function drawBars(cells: ChartedCell[], speaker: Speaker): Drawn | ChartDecline {
  const [first] = cells;
  const labels = listLabels(
    cells.map(({ key }) => key),
    speaker.lang,
  );
  const several = varies(labels, (label) => label);
  if (cells.some(({ key }) => key.edition !== first!.key.edition && (several || !areComparable(first!.key, key)))) return 'not-comparable';
  const organs = varies(cells, ({ organ }) => organ);
  const notes = blankNotes(cells, speaker);
  if (organs && several) {
    const categories = [...new Set(labels)];
    const names = [...new Set(cells.map(({ organ }) => organ))];
    if (names.length > SERIES_LIMIT || categories.length * names.length > BAR_LIMIT) return 'too-many';
    const series = names.map((name) => ({
      name: speaker.organ(name),
      points: categories.map((category) => {
        const cell = cells.find(({ organ }, index) => organ === name && labels[index] === category);
        return cell ? pointOf(cell, speaker) : { value: null, shown: '', joined: false };
      }),
    }));
    return { kind: 'bar', categories, series, notes };
  }
  if (cells.length > BAR_LIMIT) return 'too-many';
  const categories = organs ? cells.map(({ organ }) => speaker.organ(organ)) : labels;
  return { kind: 'bar', categories, series: [{ name: '', points: cells.map((cell) => pointOf(cell, speaker)) }], notes };
}

/** Years in order, those between that are not held included. One line per organ, and per cell where a year has several. */
function drawLines(cells: ChartedCell[], speaker: Speaker): Drawn | ChartDecline {
  const groups = groupIntoLines(cells);
  if (groups.length > SERIES_LIMIT) return 'too-many';
  const years = cells.map(({ year }) => year);
  const first = Math.min(...years);
  const all = Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
  if (all.length > BAR_LIMIT) return 'too-many';
  const names = nameLines(groups, speaker);
  const series: ChartSeries[] = groups.map((group, index) => {
    const points = all.map((year): ChartPoint => {
      const cell = group.find((candidate) => candidate.year === year);
      if (!cell) return { value: null, shown: sayChart(speaker.lang, 'not-held'), joined: false };
      const before = group.find((candidate) => candidate.year === year - 1);
      const joined = before !== undefined && before.value !== null && cell.value !== null && areComparable(before.key, cell.key);
      return { ...pointOf(cell, speaker), joined };
    });
    return { name: names[index]!, points };
  });
  const notes = blankNotes(cells, speaker);
  const missing = all.filter((year) => !years.includes(year));
  if (missing.length > 0) notes.push(sayChart(speaker.lang, 'note-not-held', { years: missing.join(speaker.lang === 'zh' ? '、' : ', ') }));
  if (groups.some(changesForm)) notes.push(sayChart(speaker.lang, 'note-form'));
  return { kind: 'line', categories: all.map(String), series, notes };
}

/** A report that counts something else than the one before it. */
const changesForm = (group: ChartedCell[]): boolean =>
  group.some((cell, index) => index > 0 && !areComparable(group[index - 1]!.key, cell.key));

function groupIntoLines(cells: ChartedCell[]): ChartedCell[][] {
  const ordered = cells.toSorted((a, b) => a.year - b.year);
  const onePerYear = new Set(cells.map(({ organ, year }) => `${organ} ${year}`)).size === cells.length;
  const groups: ChartedCell[][] = [];
  for (const cell of ordered) {
    const group = groups.find(
      ([first, ...others]) =>
        first!.organ === cell.organ && (onePerYear || [first!, ...others].some((other) => areComparable(other.key, cell.key))),
    );
    if (group) group.push(cell);
    else groups.push([cell]);
  }
  return groups;
}

function nameLines(groups: ChartedCell[][], { lang, organ }: Speaker): string[] {
  if (groups.length === 1) return [''];
  const heads = groups.map((group) => group.at(-1)!);
  const labels = listLabels(
    heads.map(({ key }) => key),
    lang,
  );
  const organs = varies(heads, (head) => head.organ);
  const cells = varies(labels, (label) => label);
  return heads.map((head, index) => [organs ? organ(head.organ) : '', cells ? labels[index]! : ''].filter(Boolean).join(' · '));
}

function pointOf({ figure, value }: ChartedCell, { lang }: Speaker): ChartPoint {
  if (value !== null) return { value, shown: figure.raw.trim(), joined: false };
  const state = figure.state === 'number' ? 'illegible' : figure.state;
  return { value: null, shown: sayChart(lang, `state-${state}`, { raw: figure.raw.trim() }), joined: false };
}

function blankNotes(cells: ChartedCell[], { lang }: Speaker): string[] {
  return cells.some(({ figure }) => figure.state === 'blank') ? [sayChart(lang, 'note-blank')] : [];
}

/** What all cells share: organ, year or years, and what is counted. */
function titleOf(cells: ChartedCell[], { lang, organ }: Speaker): string {
  const years = cells.map(({ year }) => year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const keys = cells.map(({ key }) => key);
  const last = cells.toSorted((a, b) => a.year - b.year).at(-1)!;
  const byYear = from !== to;
  const label = byYear && groupIntoLines(cells).length === 1 ? shortCellLabel(last.key, lang) : labelOfAll(keys, lang);
  return sayChart(lang, label === '' ? 'title-bare' : 'title', {
    organ: varies(cells, (cell) => cell.organ) ? sayChart(lang, 'several-organs') : organ(cells[0]!.organ),
    years: byYear ? `${from}–${to}` : String(from),
    label,
  });
}

function labelOfAll(keys: ChartedCell['key'][], lang: Language): string {
  const labels = new Set(keys.map((key) => shortCellLabel(key, lang)));
  return labels.size === 1 ? [...labels][0]! : sharedLabel(keys, lang);
}

/** '单位：件 · 总计 70'. The unit is told where the values are bare numbers. */
function subtitleOf(cells: ChartedCell[], total: ChartedCell | undefined, lang: Language): string {
  const units = [...new Set([...cells, ...(total ? [total] : [])].map(({ figure }) => figure.unit))];
  const parts =
    units.length === 1 && units[0] !== '' ? [sayChart(lang, 'unit', { unit: lang === 'zh' ? units[0]! : unitInEnglish(units[0]!) })] : [];
  if (total) parts.push(sayChart(lang, 'total', { total: total.value === null ? sayChart(lang, 'state-blank') : total.figure.raw.trim() }));
  return parts.join(' · ');
}
