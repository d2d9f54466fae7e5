/** Chart → picture, without a browser: echarts writes SVG, resvg makes a PNG of it. */
import { createRequire } from 'node:module';
import type * as Echarts from 'echarts';
import type { Chart } from './chart.ts';
import { layOutChart } from './chart-option.ts';
import type { PictureFont } from './font.ts';
import { renderPicture } from './render-picture.ts';

const require = createRequire(import.meta.url);

/** A PNG, 1,080 pixels wide. */
export async function drawChart(chart: Chart, font: PictureFont): Promise<Uint8Array> {
  return renderPicture(drawChartSvg(chart), font);
}

/** The drawing as SVG; its text has the font family `sans-serif`. */
export function drawChartSvg(chart: Chart): string {
  const { width, height, option } = layOutChart(chart);
  const canvas = loadEcharts().init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    canvas.setOption(option);
    return canvas.renderToSVGString();
  } finally {
    canvas.dispose();
  }
}

/** By `require`, which gives echarts as one file: its hundreds of modules take a second to import. Loaded when the first chart is drawn. */
const loadEcharts = (): typeof Echarts => require('echarts') as typeof Echarts;
