/** The title of a report: on one line, or on two or three when the organ or the second half stands apart. */

import { findKindByName } from '../data/gazetteer/find-kind.ts';
import {
  GOVERNMENT_ENDING,
  NOT_A_TITLE,
  NUMBER_IN_TITLE_PATTERN,
  ORGAN_ENDINGS,
  REVISION_PATTERN,
  TITLE_LABEL_PATTERN,
  TITLE_LEAD_PATTERN,
  TITLE_NAME_PATTERN,
  TITLE_TAIL_PATTERN,
  TITLE_YEAR_PATTERN,
} from '../data/masthead-patterns.ts';
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

/** Characters that may stand before the report's name, and behind it. */
const LONGEST_LEAD = 60;
const LONGEST_TAIL = 24;
/** A place without an organ, as the upper line of a title that was broken inside the organ's name. */
const PLACE_LINE = /^[\p{Script=Han}]{2,12}(?:省|市|县|区|州|盟|旗|镇|乡)$/u;

/** A short line that ends as names of organs do, white space removed; a bracketed second name may follow. */
export function looksLikeOrgan(line: string): boolean {
  const name = line.replace(/[(（][^()（）]{1,20}[)）]$/u, '');
  return name.length >= 3 && line.length <= 40 && !/[，。；：:、]/u.test(line) && ORGAN_ENDINGS.some((ending) => name.endsWith(ending));
}

/** The organ among the words before the report's name; undefined where they name none. */
function cleanOrgan(words: string): string | undefined {
  // A place in brackets of its own before the organ: 【示例市】水务局.
  let organ = words.replace(/^[【〔[]([^【】〔〕[\]]{2,20})[】〕\]](?=\p{Script=Han})/u, '$1').replace(TITLE_LEAD_PATTERN, '');
  for (let before = ''; organ !== before; ) {
    before = organ;
    organ = organ.replace(TITLE_TAIL_PATTERN, '');
    if (/[】〕\])）]$/u.test(organ) && (organ.match(/[【〔[(（]/gu)?.length ?? 0) < (organ.match(/[】〕\])）]/gu)?.length ?? 0))
      organ = organ.slice(0, -1);
  }
  const half = organ.slice(0, organ.length / 2);
  if (half + half === organ) organ = half;
  return organ.length >= 2 ? organ : undefined;
}

/** What stands before the report's name, after a label such as 附件1：; undefined where it is a sentence. */
function leadOf(text: string): string | undefined {
  const words = text.replace(REVISION_PATTERN, '').replace(/[:：]$/u, '');
  const label = /^([^:：]{0,40})[:：]([^:：]*)$/u.exec(words);
  if (!label) return /[，。；：:!?]/u.test(words) ? undefined : words;
  const [, before = '', behind = ''] = label;
  if (looksLikeOrgan(before) && (behind === '' || TITLE_YEAR_PATTERN.test(behind))) return before + behind;
  return TITLE_LABEL_PATTERN.test(before) && !/[，。；!?]/u.test(behind) ? behind : undefined;
}

/** The title that a text without white space is; undefined when it is none. The year stands before, within or behind the report's name. */
export function matchTitle(text: string): Omit<Title, 'text'> | undefined {
  if (text.length > LONGEST_TITLE || /[。！？；]/u.test(text) || NOT_A_TITLE.test(text)) return undefined;
  const name = TITLE_NAME_PATTERN.exec(text);
  if (!name || name.index > LONGEST_LEAD || text.length - name.index - name[0].length > LONGEST_TAIL) return undefined;
  const lead = leadOf(text.slice(0, name.index));
  const found = TITLE_YEAR_PATTERN.exec(lead ?? '') ?? TITLE_YEAR_PATTERN.exec(text.slice(name.index));
  const year = found?.[1] ? Number(found[1]) : parseChineseNumeral((found?.[2] ?? '').replace(/[○ＯO0]/gu, '〇'));
  if (lead === undefined || year === undefined || year < 2000 || year > 2100) return undefined;
  // 示例县人民政府信息公开: the government's name and the report's share two characters.
  const whole = lead.endsWith('人民') && name[0].startsWith('政府') ? `${lead}政府` : lead;
  const parts = whole.split(TITLE_YEAR_PATTERN.exec(lead)?.[0] ?? '\n').map(cleanOrgan);
  const organ = parts.find((part) => part !== undefined);
  return { year, ...(organ === undefined ? {} : { organ }) };
}

/** Two names are of one organ where the longer only adds a place before, or a government's office behind. */
export function isSameOrgan(left: string, right: string): boolean {
  const [one, other] = [left.replace(GOVERNMENT_ENDING, ''), right.replace(GOVERNMENT_ENDING, '')];
  return one.endsWith(other) || other.endsWith(one);
}

/** Whether two titles can be of one report: what both say of year and organ is the same. */
export function isSameReport(
  left: Partial<Title>,
  right: Partial<Title>,
  same: (left: string, right: string) => boolean = isSameOrgan,
): boolean {
  const years = left.year === undefined || right.year === undefined || left.year === right.year;
  return years && (left.organ === undefined || right.organ === undefined || same(left.organ, right.organ));
}

/** The title that so many lines from one on are; undefined where they are none. */
function titleOfLines(lines: readonly string[], index: number, count: number): Title | undefined {
  const text = lines
    .slice(index, index + count)
    .join('')
    .replace(/^#{1,6}/u, '');
  const title = matchTitle(text);
  return title && completeTitle({ text, ...title }, lineAbove(lines, index), lines[index + count] ?? '');
}

/** The first title among the lines of a report's head, white space removed from each; one on a single line before one on several. */
export function findTitle(lines: readonly string[]): Title | undefined {
  for (let count = 1; count <= LINES_OF_A_TITLE; count += 1) {
    for (let index = 0; index + count <= lines.length; index += 1) {
      const title = titleOfLines(lines, index, count);
      if (title) return title;
    }
  }
  return undefined;
}

/** The title that begins at a line, over as few lines as make one, and how many they are. */
export function findTitleAt(lines: readonly string[], index: number): { title: Title; count: number } | undefined {
  for (let count = 1; count <= LINES_OF_A_TITLE && index + count <= lines.length; count += 1) {
    // A line that is a title by itself is not the end of what stands above it.
    if (count > 1 && matchTitle(lines[index + count - 1] ?? '')) return undefined;
    const title = lines[index] === '' || lines[index + count - 1] === '' ? undefined : titleOfLines(lines, index, count);
    if (title) return { title, count };
  }
  return undefined;
}

/** The end of an organ's name that a line break cut off: 管理局 below 示例市应急. */
const CUT_NAME = /^\p{Script=Han}{1,3}[局委厅办会院处]$/u;
const NAME_LINE = /^\p{Script=Han}{2,14}$/u;

/** The beginning of a name, from its place on, that a line break cut off: 示例县人力资源和. */
const NAME_BEGINNING = /^\p{Script=Han}{2,9}[省市县区州盟旗]\p{Script=Han}{1,12}$/u;
const HAS_AREA = /^\p{Script=Han}{1,9}[省市县区州盟旗]/u;

/** The line above a title, together with the one above it where a name was broken between the two. */
function lineAbove(lines: readonly string[], index: number): string {
  const [upper = '', above = ''] = [lines[index - 2], lines[index - 1]];
  const begun = NAME_BEGINNING.test(upper) && !looksLikeOrgan(upper) && NAME_LINE.test(above) && !HAS_AREA.test(above);
  return (CUT_NAME.test(above) && NAME_LINE.test(upper)) || (begun && looksLikeOrgan(upper + above)) ? upper + above : above;
}

/** The first title without its year among lines, with the organ of the line above or below where it names none. */
export function findYearlessTitle(lines: readonly string[]): { organ?: string } | undefined {
  const found = lines.flatMap((line, index) => {
    const title = matchYearlessTitle(line);
    return title ? [{ title, index }] : [];
  })[0];
  if (!found || found.title.organ !== undefined) return found?.title;
  const beside = [lineAbove(lines, found.index), lines[found.index + 1] ?? ''].find(looksLikeOrgan);
  return beside === undefined ? found.title : { organ: beside };
}

/** A title that names no year: 示例市审计局政府信息公开工作年度报告, perhaps with a document number. The whole line must be one. */
export function matchYearlessTitle(line: string): { organ?: string } | undefined {
  const text = line.replace(NUMBER_IN_TITLE_PATTERN, '').replace(REVISION_PATTERN, '');
  if (text.length > LONGEST_TITLE || NOT_A_TITLE.test(text) || /\d/u.test(text)) return undefined;
  const name = TITLE_NAME_PATTERN.exec(text);
  if (!name || !/(?:年度报告|年报)$/u.test(name[0]) || name.index + name[0].length !== text.length) return undefined;
  const lead = leadOf(text.slice(0, name.index));
  const organ = lead === undefined ? undefined : cleanOrgan(lead);
  if (lead === undefined || (organ !== undefined && !looksLikeOrgan(organ))) return undefined;
  return organ === undefined ? {} : { organ };
}

/** The organs that a title names beside each other, each with its place: 示例县教育局、示例县体育局. Fewer than two for a single organ. */
export function listJointOrgans(organ: string): string[] {
  const place = organ.slice(0, 3);
  if (!/^\p{Script=Han}{3}$/u.test(place)) return [organ];
  const parts = organ.split(/[、和与及]/u).length > 1 ? organ.split(new RegExp(`[、和与及](?=${place})`, 'u')) : [organ];
  const named = parts.flatMap((part) => {
    const again = part.indexOf(place, 3);
    return again === -1 ? [part] : [part.slice(0, again), part.slice(again)];
  });
  return named.every(looksLikeOrgan) ? named : [organ];
}

/** The organ where it stands on the line above or below, or the title was broken inside its name. */
function completeTitle(title: Title, above: string, below: string): Title {
  const { organ } = title;
  if (organ !== undefined)
    return findKindByName(organ) && PLACE_LINE.test(above) ? { ...title, text: above + title.text, organ: above + organ } : title;
  if (looksLikeOrgan(above)) return { ...title, text: above + title.text, organ: above };
  return looksLikeOrgan(below) ? { ...title, organ: below } : title;
}
