/** Files that name a report and hold none, whatever their format: a title alone, a title with the name of a file, a list of titles. */
import { REPORT_FILE } from '../data/page-furniture.ts';
import type { Document } from './document.ts';
import { foldSpace } from './fold-label.ts';
import { reject } from './rejection.ts';
import type { Rejection, Section } from './report.ts';

/** Titles that make a list, where no report follows any. */
const LEAST_LISTED = 3;
const QUOTED = 3;
/** Characters that a sentence has at least. */
const LEAST_SENTENCE = 4;
const LONGEST_QUOTE = 120;

/** A sentence that only leads to a file. */
const LEADS_AWAY = /(?:见|请|点击|下载|查看)[^。；]{0,12}(?:附件|下载|链接|查看|打开)/u;

/** Whether a line is running text: it ends a sentence, or parts one by commas. */
const isProse = (line: string): boolean => line.length >= LEAST_SENTENCE && /[。；]|，.{8,}/u.test(line) && !LEADS_AWAY.test(line);

/** A rejection that says what the file is instead; undefined where it has headings or running text. `titles`: all that it prints, the different ones. */
export function refuseWithoutReport(
  document: Document,
  sections: readonly Section[],
  titles: readonly string[],
  source: string,
): Rejection | undefined {
  const lines = document.blocks.flatMap((block) => (block.kind === 'text' ? [foldSpace(block.text)] : []));
  const file = lines.find((line) => line.length <= LONGEST_QUOTE && REPORT_FILE.test(line));
  const said = lines.filter((line) => line !== file && !titles.includes(line) && isProse(line));
  if (said.length > 0 || document.blocks.some(({ kind }) => kind === 'table')) return undefined;
  if (titles.length >= LEAST_LISTED)
    return reject(
      source,
      'page-is-list',
      `The file is a list of ${titles.length} titles, such as ${titles.slice(0, QUOTED).join(' and ')}.`,
    );
  if (sections.some(({ index }) => index > 0)) return undefined;
  if (file !== undefined) return reject(source, 'page-is-link', `The file only names another: ${file}.`);
  return reject(
    source,
    'page-is-shell',
    `The file holds ${titles[0] ? `the title ${titles[0].slice(0, 60)}` : 'a title'} and no text of the report.`,
  );
}
