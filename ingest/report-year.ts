/** The year that a report is on, from all that the file says of it: title, period, dates, numbers, prose and file name. */
import { PROSE_YEAR_PATTERN } from '../data/masthead-patterns.ts';
import type { IngestMessage } from './message.ts';

/** Years that parts of a file speak for; what is not said is left out. */
export interface YearEvidence {
  /** What the person who adds the file says, or its front matter. */
  given?: number;
  title?: number;
  period?: number;
  /** By the date of signature. */
  signed?: number;
  /** By the labelled date of issue. */
  issued?: number;
  /** By the document number. */
  numbered?: number;
  /** In which the running text sets in. */
  prose?: number;
  /** In the file's name. */
  named?: number;
}

/** The year with what is to be said about it, or the years that can be meant and why none was taken. */
export type YearChoice = { year: number; message?: IngestMessage } | { years: readonly number[]; detail?: string };

/** From October on a date is taken for one of the year reported on; the report is due by 31 January after it (Regulation, Art. 50). */
const FIRST_MONTH_OF_OWN_YEAR = 10;

/** The year that a report of this date is on. */
export function yearBefore(date: string): number {
  const [year = '', month = ''] = date.split('-');
  return Number(month) >= FIRST_MONTH_OF_OWN_YEAR ? Number(year) : Number(year) - 1;
}

/** The year before that of a document number: 〔2024〕3号 is written in 2024, on 2023. */
export function yearBeforeNumber(documentNumber: string | undefined): number | undefined {
  const written = /[〔[（(](\d{4})[〕\]）)]/u.exec(documentNumber ?? '')?.[1];
  return written === undefined ? undefined : Number(written) - 1;
}

/** The year with which the first line of running text begins: 2023年，…. */
export function readProseYear(lines: readonly string[]): number | undefined {
  const year = lines.map((line) => PROSE_YEAR_PATTERN.exec(line)?.[1]).find((found) => found !== undefined);
  return year === undefined ? undefined : Number(year);
}

const withoutGaps = (years: readonly (number | undefined)[]): number[] => years.filter((year) => year !== undefined);

const distinct = (years: readonly number[]): number[] => [...new Set(years)].sort((a, b) => a - b);

/** The title's year, or the period's where more of the rest speaks for it. Without both, prose and date, or the file name, where nothing speaks against them. */
export function chooseYear({ given, title, period, ...rest }: YearEvidence): YearChoice {
  if (given !== undefined) return { year: given };
  const others = withoutGaps(Object.values(rest));
  const votes = (year: number): number => others.filter((other) => other === year).length;
  if (title !== undefined && period !== undefined && title !== period) {
    const text = `The title says ${title}, the period of the figures ${period}`;
    if (votes(title) === votes(period))
      return { years: distinct([title, period]), detail: `${text}; the rest of the file decides nothing.` };
    const year = votes(title) > votes(period) ? title : period;
    const message = { code: 'year-conflict', text: `${text}; ${year} was taken, as the rest of the file says. Say --year to decide.` };
    return { year, message };
  }
  if (title !== undefined) return { year: title };
  const [other] = others;
  if (period !== undefined) {
    const contested = others.length > 1 && votes(other ?? period) === others.length && other !== period;
    const detail = `The period of the figures says ${period}, all else in the file ${other}.`;
    return contested ? { years: distinct([period, ...others]), detail } : { year: period };
  }
  const agreed = other !== undefined && votes(other) === others.length;
  if (agreed && (rest.named !== undefined || (rest.prose !== undefined && others.length > 1))) {
    const said = others.length > 1 ? 'the text, the date or the file name say' : 'the file name says';
    const text = `The report was filed under ${other}, though only ${said} so. Say --year if it is another.`;
    return { year: other, message: { code: 'year-inferred', text } };
  }
  if (others.length === 0) return { years: [] };
  return { years: distinct(others), detail: `Dates, text and file name only suggest ${distinct(others).join(' or ')}.` };
}
