/** Answer → picture of its figures, or why there is none: what every channel calls. */
import type { Corpus } from '../../retrieval/corpus.ts';
import type { Answer } from '../answer.ts';
import type { ChartDecline } from './chart.ts';
import { drawChart } from './draw-chart.ts';
import { findFont } from './font.ts';
import { readChart } from './read-chart.ts';

/** `font`: the setting WENBAO_FONT. Without a font, text would be missing from the picture, so there is none. */
export async function chartOf(
  answer: Answer,
  corpus: Corpus,
  font?: string,
): Promise<{ png: Uint8Array } | { declined: ChartDecline | 'no-font' }> {
  const reading = readChart(answer, corpus);
  if ('declined' in reading) return reading;
  const found = findFont(font);
  return found ? { png: await drawChart(reading.chart, found) } : { declined: 'no-font' };
}
