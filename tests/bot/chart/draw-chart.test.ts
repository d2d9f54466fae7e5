/** Pictures: text is really drawn, with the font that the project ships or the one that is set. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../bot/chart/chart.ts';
import { drawChart, drawChartSvg } from '../../../bot/chart/draw-chart.ts';
import { findFont } from '../../../bot/chart/font.ts';
import { renderPixels } from '../../../bot/chart/render-picture.ts';
import { EDITIONS } from '../../../data/forms/editions.ts';
import { loadPlaces } from '../../../data/gazetteer/places.ts';
import { CHART_TEXTS } from '../../../data/wording/chart-texts.ts';

const font = findFont()!;
const point = (value: number | null, shown: string, joined = false) => ({ value, shown, joined });

const bars: Chart = {
  kind: 'bar',
  lang: 'zh',
  title: '各机关2020年：本年新收政府信息公开申请数量',
  subtitle: '单位：件',
  categories: ['青海省', '中卫市', '宁夏'],
  series: [{ name: '', points: [point(22, '22'), point(1, '1'), point(null, '空白（未填）')] }],
  notes: ['空白表示报告没有填写，不等于零。'],
  sources: ['来源：青海省自然资源厅2020年度报告'],
};
const lines: Chart = {
  ...bars,
  kind: 'line',
  categories: ['2019', '2020', '2021', '2022'],
  series: [{ name: '', points: [point(3, '3'), point(5, '5', true), point(null, '未收录'), point(4, '4')] }],
};
const withTitle = (title: string): Chart => ({ ...bars, title });

/** Lines of the plot that go from one point to another. */
const drawnLines = (svg: string) => [...svg.matchAll(/<path d="M[^"]*L[^"]*"[^>]*stroke-width="3"/g)];

describe('drawChart', () => {
  it('gives a PNG 1,080 pixels wide', async () => {
    const png = Buffer.from(await drawChart(bars, font));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1080);
  });

  it('draws the text: two titles of one width are two pictures, and no title is a third', async () => {
    const pictures = await Promise.all(
      ['青海省政府信息', '宁夏回族自治区', ''].map(async (title) => hashOf(await drawChart(withTitle(title), font))),
    );
    expect(new Set(pictures).size).toBe(3);
  });

  it('has no words without a font, which is why none is drawn then', async () => {
    const pictures = await Promise.all(
      ['青海省政府信息', '宁夏回族自治区'].map(async (title) => hashOf(await drawChart(withTitle(title), { files: [] }))),
    );
    expect(new Set(pictures).size).toBe(1);
    expect(findFont('/nowhere/font.otf')).toBeUndefined();
  });

  it('gives the same picture for the same chart', async () => {
    expect(hashOf(await drawChart(bars, font))).toBe(hashOf(await drawChart(bars, font)));
  });

  it('draws nothing across a gap', () => {
    expect(drawnLines(drawChartSvg(lines))).toHaveLength(1);
    const joined = {
      ...lines,
      series: [{ name: '', points: lines.series[0]!.points.map((one, at) => point(one.value ?? at, one.shown, at > 0)) }],
    };
    expect(drawnLines(drawChartSvg(joined))).toHaveLength(1);
    const apart = { ...lines, series: [{ name: '', points: lines.series[0]!.points.map((one) => ({ ...one, joined: false })) }] };
    expect(drawnLines(drawChartSvg(apart))).toHaveLength(0);
  });

  it('puts words in the place of a number that is not there', () => {
    expect(drawChartSvg(bars)).toContain('空白（未填）');
    expect(drawChartSvg(lines)).toContain('未收录');
  });

  it('survives what stands in reports: markup, controls, lone surrogates, text that turns around', async () => {
    const title = '<b>&amp;\u0000\u0007\ud800 \u202e反\u2069 👩‍👩‍👧 ]]> "quoted" \ufffe';
    const png = await drawChart({ ...withTitle(title), categories: [title, title, title], notes: [title], sources: [title] }, font);
    expect(png.length).toBeGreaterThan(1000);
  });
});

describe('the font', () => {
  it.skipIf(!existsSync('/usr/share/fonts/truetype/wqy/wqy-microhei.ttc'))('can be any other with Chinese characters', async () => {
    const other = findFont('/usr/share/fonts/truetype/wqy/wqy-microhei.ttc')!;
    const pictures = await Promise.all(
      ['青海省政府信息', '宁夏回族自治区'].map(async (title) => hashOf(await drawChart(withTitle(title), other))),
    );
    expect(new Set(pictures).size).toBe(2);
  });

  it('has every character of the forms, of the places and of the texts of charts', async () => {
    const labels = JSON.stringify([EDITIONS, CHART_TEXTS, loadPlaces().map(({ name }) => name)]);
    const characters = [...new Set(labels.match(/\P{M}/gu) ?? [])].filter((character) => !/[\s\p{Cc}]/u.test(character));
    expect(characters.length).toBeGreaterThan(1500);
    expect(await findUndrawn(characters)).toEqual([]);
  });

  it('shows an empty box for what it lacks, which the test above would see', async () => {
    expect(await findUndrawn(['青', '\ue123'])).toEqual(['\ue123']);
  });
});

const hashOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Characters that come out empty or as the box of a character that no font has. */
async function findUndrawn(characters: string[]): Promise<string[]> {
  const size = 20;
  const columns = 60;
  const all = ['\ue000', ...characters];
  const rows = Array.from({ length: Math.ceil(all.length / columns) }, (_, row) => all.slice(row * columns, (row + 1) * columns));
  const texts = rows.map((row, at) => {
    const places = row.map((_, column) => column * size + 1).join(' ');
    const text = row.join('').replace('&', '&amp;').replace('<', '&lt;');
    return `<text x="${places}" y="${at * size + 15}" font-size="14" font-family="sans-serif">${text}</text>`;
  });
  const height = rows.length * size;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${columns * size}" height="${height}">${texts.join('')}</svg>`;
  const { pixels, width } = await renderPixels(svg, font);
  const scale = width / (columns * size);
  const cell = (at: number): string => {
    const [x, y] = [(at % columns) * size * scale, Math.floor(at / columns) * size * scale];
    const strips = Array.from({ length: size * scale }, (_, row) =>
      pixels.subarray(((y + row) * width + x) * 4, ((y + row) * width + x + size * scale) * 4),
    );
    return Buffer.concat(strips).toString('base64');
  };
  const [missing, empty] = [cell(0), Buffer.alloc(size * scale * size * scale * 4, 255).toString('base64')];
  return characters.filter((_, at) => [missing, empty].includes(cell(at + 1)));
}
