/** Chart → what echarts draws, with everything placed: title, bars or lines, notes, sources. */
import type { EChartsCoreOption } from 'echarts/core';
import type { Chart, ChartPoint } from './chart.ts';
import { COLOURS, FAMILY, PAGE } from './page.ts';
import { breakLines, drawableText, textWidth } from './picture-text.ts';

export interface LaidOutChart {
  width: number;
  height: number;
  option: EChartsCoreOption;
}

const BAR = 26;
const BAR_GAP = 16;
const LINE_HEIGHT = 280;
const LEGEND_LINE = 24;
/** Widest part of the page that labels of bars take. */
const LABEL_SHARE = 0.42;

type Type = (typeof PAGE)['title' | 'text' | 'small'];

export function layOutChart(chart: Chart): LaidOutChart {
  const inner = PAGE.width - 2 * PAGE.margin;
  const graphic: object[] = [];
  let y = PAGE.margin - 4;
  const write = (text: string, type: Type, most: number, bold = false) => {
    for (const line of breakLines(text, type.size, inner, most)) {
      graphic.push(textAt(line, PAGE.margin, y, type, bold));
      y += type.line;
    }
  };
  write(chart.title, PAGE.title, 3, true);
  if (chart.subtitle) write(chart.subtitle, PAGE.small, 2);
  y += 6;
  if (chart.series.length > 1) {
    chart.series.forEach(({ name }, index) => {
      const [line = ''] = breakLines(name, PAGE.small.size, inner - 24, 1);
      graphic.push({
        type: 'rect',
        left: PAGE.margin,
        top: y + 4,
        shape: { width: 14, height: 14 },
        style: { fill: COLOURS[index] },
        silent: true,
      });
      graphic.push(textAt(line, PAGE.margin + 22, y + 1, PAGE.small));
      y += LEGEND_LINE;
    });
  }
  const top = y + 8;
  const plot = chart.kind === 'bar' ? layOutBars(chart, top) : layOutLines(chart, top);
  y = top + plot.height + 10;
  for (const note of chart.notes) write(note, PAGE.small, 2);
  y += 4;
  graphic.push({ type: 'rect', left: PAGE.margin, top: y, shape: { width: inner, height: 1 }, style: { fill: PAGE.rule }, silent: true });
  y += 8;
  for (const source of chart.sources) write(source, PAGE.small, 3);
  const option = { animation: false, color: [...COLOURS], textStyle: { fontFamily: FAMILY }, graphic, ...plot.option };
  return { width: PAGE.width, height: y + PAGE.margin - 8, option };
}

function textAt(text: string, left: number, top: number, { size, colour }: Type, bold = false): object {
  const style = { text, fill: colour, fontSize: size, fontFamily: FAMILY, fontWeight: bold ? 'bold' : 'normal' };
  return { type: 'text', left, top, style, silent: true };
}

interface Plot {
  height: number;
  option: object;
}

const numberLabel = { show: true, fontFamily: FAMILY, fontSize: PAGE.text.size, color: PAGE.title.colour };
const emptyLabel = { ...numberLabel, fontSize: PAGE.small.size, color: PAGE.small.colour };

/** Keeps a number legible where a line runs behind it. */
const halo = { textBorderColor: '#ffffff', textBorderWidth: 4 };

/** Lying bars, the first at the top; a cell without a number has words in the place of a bar. */
function layOutBars({ categories, series }: Chart, top: number): Plot {
  const labels = categories.map((category) => breakLines(category, PAGE.text.size, PAGE.width * LABEL_SHARE, 3));
  const labelWidth = Math.max(...labels.flat().map((line) => textWidth(line, PAGE.text.size)));
  const lines = Math.max(...labels.map(({ length }) => length));
  const band = Math.max(series.length * (BAR + 4) + BAR_GAP, lines * 19 + BAR_GAP);
  const points = series.flatMap(({ points }) => points);
  const room = (sign: number) =>
    Math.max(
      0,
      ...points
        .filter(({ value }) => (sign < 0 ? (value ?? 0) < 0 : (value ?? 0) >= 0))
        .map(({ shown }) => textWidth(shown, PAGE.text.size)),
    );
  const height = band * categories.length;
  const left = PAGE.margin + labelWidth + 12 + (room(-1) > 0 ? room(-1) + 6 : 0);
  const right = PAGE.margin + room(1) + 10;
  return {
    height,
    option: {
      grid: { left, right, top, height },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: labels.map((label) => label.join('\n')),
        offset: room(-1) > 0 ? room(-1) + 6 : 0,
        axisTick: { show: false },
        axisLine: { show: true, onZero: true, lineStyle: { color: PAGE.rule } },
        axisLabel: { interval: 0, fontSize: PAGE.text.size, fontFamily: FAMILY, lineHeight: 19, color: PAGE.text.colour, margin: 10 },
      },
      series: series.flatMap((one, index) => barsOf(one.points, index)),
    },
  };
}

function barsOf(points: ChartPoint[], index: number): object[] {
  const data = points.map(({ value, shown }) => {
    const empty = value === null;
    return {
      // The bar of a cell without a number has no length: its words say why.
      value: value ?? 0,
      itemStyle: empty ? { color: 'transparent' } : undefined,
      label: { ...(empty ? emptyLabel : numberLabel), position: (value ?? 0) < 0 ? 'left' : 'right', formatter: () => drawableText(shown) },
    };
  });
  return [{ type: 'bar', barWidth: BAR, barGap: '15%', itemStyle: { color: COLOURS[index] }, data }];
}

/** Years from left to right. Every stretch of joined points is a line of its own, so that nothing is drawn across a gap. */
function layOutLines({ categories, series }: Chart, top: number): Plot {
  const empty = categories.map((_, at) => emptyWords(series.map(({ points }) => points[at]!)));
  const height = LINE_HEIGHT;
  const slot = (PAGE.width - 2 * PAGE.margin - 30) / categories.length;
  const size = Math.max(9, Math.min(PAGE.text.size, Math.floor(slot / 2.4)));
  const below = 24 + Math.max(0, ...empty.map((words) => breakLines(words, PAGE.small.size - 1, slot, 3).length)) * 16;
  return {
    height,
    option: {
      grid: { left: PAGE.margin + 34, right: PAGE.margin + 6, top: top + 18, height: height - 18 - below },
      xAxis: {
        type: 'category',
        data: categories,
        axisTick: { show: false },
        axisLine: { onZero: true, lineStyle: { color: PAGE.small.colour } },
        axisLabel: {
          interval: 0,
          color: PAGE.text.colour,
          fontSize: size,
          fontFamily: FAMILY,
          lineHeight: 17,
          formatter: (year: string, at: number) =>
            [year, ...breakLines(empty[at] ?? '', PAGE.small.size - 1, slot, 3).map((line) => `{empty|${line}}`)].join('\n'),
          rich: { empty: { color: PAGE.small.colour, fontSize: PAGE.small.size - 1, lineHeight: 16, fontFamily: FAMILY } },
        },
      },
      yAxis: {
        type: 'value',
        splitNumber: 4,
        axisLabel: { fontSize: PAGE.small.size, fontFamily: FAMILY, color: PAGE.small.colour },
        splitLine: { lineStyle: { color: PAGE.rule } },
      },
      series: series.flatMap(({ points }, index) => stretchesOf(points).map((stretch) => lineOf(stretch, points, index))),
    },
  };
}

/** Why a year has no number at all; '' where one of the lines has one. */
function emptyWords(points: ChartPoint[]): string {
  return points.every(({ value }) => value === null) ? [...new Set(points.map(({ shown }) => shown))].join(' ') : '';
}

/** Runs of positions that a line may be drawn through; a point without a number is in none. */
export function stretchesOf(points: readonly ChartPoint[]): number[][] {
  const stretches: number[][] = [];
  points.forEach(({ value, joined }, at) => {
    if (value === null) return;
    if (joined && stretches.at(-1)?.at(-1) === at - 1) stretches.at(-1)!.push(at);
    else stretches.push([at]);
  });
  return stretches;
}

function lineOf(stretch: number[], points: ChartPoint[], index: number): object {
  return {
    type: 'line',
    symbol: 'circle',
    symbolSize: 9,
    connectNulls: false,
    lineStyle: { width: 3, color: COLOURS[index] },
    itemStyle: { color: COLOURS[index] },
    data: points.map(({ value, shown }, at) =>
      stretch.includes(at)
        ? {
            value,
            label: { ...numberLabel, ...halo, position: 'top', color: COLOURS[index], formatter: () => drawableText(shown) },
          }
        : null,
    ),
  };
}
