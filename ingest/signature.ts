/** Lines that say who signed a document and when: an organ's name over a date, a document number, and labelled lines of an archive. */
import {
  CHINESE_DATE_PATTERN,
  DATE_PATTERN,
  DOCUMENT_NUMBER_PATTERN,
  LABELLED_LINE_END,
  LABELLED_LINES,
} from '../data/masthead-patterns.ts';
import { parseChineseNumeral } from './parse-number.ts';
import { looksLikeOrgan } from './title.ts';

export interface Signature {
  organ?: string;
  /** ISO 8601. */
  date: string;
}

function isoDate(year: string, month: number | undefined, day: number | undefined): string | undefined {
  if (!month || !day || month > 12 || day > 31) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The ISO date that a line without white space is, in any digits; undefined for anything else and for days that no month has. */
export function readDateLine(line: string): string | undefined {
  if (line.length > 40) return undefined;
  const match = DATE_PATTERN.exec(line);
  if (match) return isoDate(match[1] ?? '', Number(match[2]), Number(match[3]));
  const [, year = '', month = '', day = ''] = CHINESE_DATE_PATTERN.exec(line) ?? [];
  const number = parseChineseNumeral(year.replace(/[○Ｏ0]/gu, '〇'));
  return number === undefined ? undefined : isoDate(String(number), parseChineseNumeral(month), parseChineseNumeral(day));
}

const withoutSeal = (line: string): string => line.replace(/[(（](?:盖章|公章|印章|印|代章)[)）]$/u, '');

/** Organ and date on one line, the organ first. */
function readSignatureLine(line: string): Signature | undefined {
  const at = line.length <= 60 ? line.search(/(?:19|20)\d{2}[年\-/.]|[二一][〇零○Ｏ0九][〇零○Ｏ0一二三四五六七八九]{2}年/u) : -1;
  const organ = withoutSeal(line.slice(0, Math.max(0, at)));
  const date = at > 2 && looksLikeOrgan(organ) ? readDateLine(line.slice(at)) : undefined;
  return date === undefined ? undefined : { organ, date };
}

/** Every date on a line of its own, with the organ's name where it stands on the line above, and every line of an organ and a date. */
export function listSignatures(lines: readonly string[]): Signature[] {
  return lines.flatMap((line, index) => {
    const date = readDateLine(line);
    const above = withoutSeal(lines[index - 1] ?? '');
    const own = date === undefined ? readSignatureLine(line) : undefined;
    return date === undefined ? (own ?? []) : [{ date, ...(looksLikeOrgan(above) ? { organ: above } : {}) }];
  });
}

export function findDocumentNumber(lines: readonly string[]): string | undefined {
  return lines
    .map((line) => (line.length <= 40 ? DOCUMENT_NUMBER_PATTERN.exec(line)?.[1] : undefined))
    .find((number) => number !== undefined);
}

const LONGEST_LABELLED = 240;

/** The value behind a label in a line, up to the next label of a page's information line; '' where the label is not there. */
function valueBehind(line: string, word: string): string {
  const at = line.length <= LONGEST_LABELLED ? line.search(new RegExp(`${word}[:：]`, 'u')) : -1;
  if (at === -1) return '';
  const rest = line.slice(at + word.length + 1);
  const end = rest.search(LABELLED_LINE_END);
  return end === -1 ? rest : rest.slice(0, end);
}

/** The value of the first line that has one for a label of the kind, alone or among others: `来源:…浏览次数:…`. `accepts` judges it. */
export function findLabelled(
  lines: readonly string[],
  kind: keyof typeof LABELLED_LINES,
  accepts: (value: string) => boolean = () => true,
): string | undefined {
  for (const word of LABELLED_LINES[kind]) {
    for (const line of lines) {
      const value = valueBehind(line, word);
      if (value !== '' && accepts(value)) return value;
    }
  }
  return undefined;
}
