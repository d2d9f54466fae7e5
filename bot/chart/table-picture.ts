/** The figures of an answer as a picture of a table, for a phone: a line per cell, grouped by organ and year. */
import { sayChart } from '../../data/wording/chart-texts.ts';
import type { Corpus } from '../../retrieval/corpus.ts';
import { listLabels, sharedLabel } from '../answer/cell-label.ts';
import { unitInEnglish } from '../answer/draft.ts';
import type { Answer } from '../answer.ts';
import { knowledgeOf } from '../open-bot.ts';
import { chartSources } from './chart-sources.ts';
import { type ChartedCell, chartedCells } from './charted-cell.ts';
import { findFont } from './font.ts';
import { FAMILY, PAGE } from './page.ts';
import { breakLines, drawableText, textWidth } from './picture-text.ts';
import { renderPicture } from './render-picture.ts';

/** Most lines of a picture; a longer table is a file. */
export const TABLE_LIMIT = 60;

/** What the picture shows. */
export interface PictureTable {
  title: string;
  groups: { head: string; lines: { label: string; cell: string }[] }[];
  sources: string[];
}

/** Undefined where the answer states no cells, or too many. */
export function readTable(answer: Answer, corpus: Corpus): PictureTable | undefined {
  const cells = chartedCells(answer, corpus);
  if (cells.length === 0 || cells.length > TABLE_LIMIT) return undefined;
  const { lang } = answer;
  const organ = lang === 'zh' ? (name: string) => name : knowledgeOf(corpus).organEnglish;
  const labels = listLabels(
    cells.map(({ key }) => key),
    lang,
  );
  const groups = new Map<string, { label: string; cell: string }[]>();
  cells.forEach((cell, index) => {
    const head = sayChart(lang, 'title-bare', { organ: organ(cell.organ), years: cell.year });
    groups.set(head, [...(groups.get(head) ?? []), { label: labels[index]!, cell: shownCell(cell, lang) }]);
  });
  const title = sharedLabel(
    cells.map(({ key }) => key),
    lang,
  );
  return { title, groups: [...groups].map(([head, lines]) => ({ head, lines })), sources: chartSources(answer, cells, organ) };
}

function shownCell({ figure, value }: ChartedCell, lang: Answer['lang']): string {
  const raw = drawableText(figure.raw);
  if (value !== null) {
    if (figure.unit === '' || raw.includes(figure.unit)) return raw;
    return lang === 'zh' ? `${raw} ${figure.unit}` : `${raw} ${unitInEnglish(figure.unit, figure.value ?? value)}`;
  }
  return sayChart(lang, `state-${figure.state === 'number' ? 'illegible' : figure.state}`, { raw });
}

/** A PNG, 1,080 pixels wide; undefined without a font. */
export async function drawTable(table: PictureTable, font?: string): Promise<Uint8Array | undefined> {
  const found = findFont(font);
  return found && renderPicture(drawTableSvg(table), found);
}

export function drawTableSvg({ title, groups, sources }: PictureTable): string {
  const inner = PAGE.width - 2 * PAGE.margin;
  const parts: string[] = [];
  let y = PAGE.margin;
  const write = (text: string, x: number, { size, line, colour }: (typeof PAGE)['title' | 'text' | 'small'], more = '') => {
    parts.push(
      `<text x="${x}" y="${y + size}" font-size="${size}" fill="${colour}" font-family="${FAMILY}" ${more}>${escapeXml(text)}</text>`,
    );
    y += line;
  };
  for (const line of breakLines(title, PAGE.title.size, inner, 3)) write(line, PAGE.margin, PAGE.title, 'font-weight="bold"');
  for (const { head, lines } of groups) {
    y += 8;
    for (const line of breakLines(head, PAGE.text.size, inner, 2)) write(line, PAGE.margin, PAGE.text, 'font-weight="bold"');
    y += 3;
    lines.forEach(({ label, cell }, index) => {
      const [shown = ''] = breakLines(cell, PAGE.text.size, inner * 0.6, 1);
      const wrapped = breakLines(label, PAGE.text.size, inner - textWidth(shown, PAGE.text.size) - 36, 4);
      const height = Math.max(1, wrapped.length) * PAGE.text.line + 10;
      if (index % 2 === 0) parts.push(`<rect x="${PAGE.margin}" y="${y}" width="${inner}" height="${height}" fill="${PAGE.stripe}"/>`);
      const top = y;
      y = top + 4;
      write(shown, PAGE.width - PAGE.margin - 8, PAGE.text, 'text-anchor="end" font-weight="bold"');
      y = top + 4;
      for (const line of wrapped) write(line, PAGE.margin + 8, PAGE.text);
      y = top + height;
    });
  }
  y += 10;
  for (const source of sources) for (const line of breakLines(source, PAGE.small.size, inner, 3)) write(line, PAGE.margin, PAGE.small);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width}" height="${y + PAGE.margin - 6}">${parts.join('')}</svg>`;
}

const escapeXml = (text: string): string => drawableText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
