/** A chart as a value: what will be drawn, with every word already in the asker's language. Nothing of a picture's format is known here. */
import type { Language } from '../answer.ts';

export interface ChartPoint {
  /** Height in the chart's base unit; null where the cell holds no number or no report is held. Null is never drawn, joined or taken for zero. */
  value: number | null;
  /** What stands at the point: the cell as the report prints it, or why there is no number. */
  shown: string;
  /** Whether a line may lead here from the point before: the year before, both numbers, and comparable by the forms. */
  joined: boolean;
}

export interface ChartSeries {
  /** '' where the chart has one series only. */
  name: string;
  /** One per category. */
  points: ChartPoint[];
}

export interface Chart {
  /** `bar`: comparison or breakdown · `line`: years in order, each year between the first and the last. */
  kind: 'bar' | 'line';
  lang: Language;
  title: string;
  /** Unit, and the total where the parts of one are shown; '' where there is nothing to say. */
  subtitle: string;
  categories: string[];
  series: ChartSeries[];
  /** What a reader has to know: blank cells, years that are not held, forms that changed. */
  notes: string[];
  /** Reports and sections that the figures stand in, and the receipt. */
  sources: string[];
}

/** Why there is no chart of an answer. */
export type ChartDecline = 'no-figures' | 'one-figure' | 'units' | 'too-many' | 'not-comparable';

/** Most bars, and most lines, that a phone shows legibly. */
export const BAR_LIMIT = 24;
export const SERIES_LIMIT = 6;
