/** The title of a report: on one line, or on two or three when the organ or the second half stands apart. */
import { CHINESE_YEAR_PATTERN, LATE_YEAR_PATTERN, NOT_A_TITLE, ORGAN_ENDINGS, TITLE_PATTERN } from '../data/masthead-patterns.ts';
import { parseChineseNumeral } from './parse-number.ts';

export interface Title {
  /** Without white space, the organ's line included. */
  text: string;
  /** The organ as the title prints it; undefined where it names none. */
  organ?: string;
  year: number;
}

const LONGEST_TITLE = 90;
const LINES_OF_A_TITLE = 3;

/** A short line that ends as names of organs do, white space removed. */
export function looksLikeOrgan(line: string): boolean {
  return line.length >= 3 && line.length <= 40 && !/[，。；：:、]/u.test(line) && ORGAN_ENDINGS.some((ending) => line.endsWith(ending));
}

function cleanOrgan(words: string): string | undefined {
  const organ = words
    .replace(/^(?:附件\d{0,2}[:：]?|#{1,6})/u, '')
    .replace(/(?:关于(?:发布|公布|印发|报送)?|的|《)+$/u, '')
    .replace(/^《/u, '');
  return organ.length >= 2 ? organ : undefined;
}

function readChineseYear(digits: string): number | undefined {
  return parseChineseNumeral(digits.replace(/[○Ｏ0]/gu, '〇'));
}

/** The title that a text without white space is; undefined when it is none. */
export function matchTitle(text: string): Omit<Title, 'text'> | undefined {
  if (text.length > LONGEST_TITLE || /[。！？；]/u.test(text) || NOT_A_TITLE.test(text)) return undefined;
  const arabic = TITLE_PATTERN.exec(text) ?? LATE_YEAR_PATTERN.exec(text);
  const chinese = arabic ? null : CHINESE_YEAR_PATTERN.exec(text);
  const year = arabic ? Number(arabic[2]) : chinese ? readChineseYear(chinese[2] ?? '') : undefined;
  if (year === undefined || year < 2000 || year > 2100) return undefined;
  const organ = cleanOrgan((arabic ?? chinese)?.[1] ?? '');
  return { year, ...(organ === undefined ? {} : { organ }) };
}

/** The first title among the lines of a report's head, white space removed from each. */
export function findTitle(lines: readonly string[]): Title | undefined {
  for (let count = 1; count <= LINES_OF_A_TITLE; count += 1) {
    for (let index = 0; index + count <= lines.length; index += 1) {
      const text = lines
        .slice(index, index + count)
        .join('')
        .replace(/^#{1,6}/u, '');
      const title = matchTitle(text);
      if (!title) continue;
      const above = lines[index - 1];
      if (title.organ !== undefined || above === undefined || !looksLikeOrgan(above)) return { text, ...title };
      return { text: above + text, organ: above, year: title.year };
    }
  }
  return undefined;
}
