/**
 * Mastheads as they are found: title, text, signature, address, page and file name go in; the organ, its place and the year come out, or what is asked.
 * Names of places and kinds of organ are real, figures and sentences are ours.
 */

/** What a file says about whose report it is, part by part. */
export interface PrintedHead {
  /** The title, its lines parted by \n. */
  title: string;
  /** Lines above the title: those of an archive, a page's path. */
  above?: string;
  /** Sentences below the title. */
  text?: string;
  /** Lines at the end: who signed, when, the address. */
  end?: string;
  /** The page around it: elements of the head, and the footer. Makes the file a web page. */
  meta?: string;
  footer?: string;
  /** The file's name. */
  file?: string;
}

/** Organ, code of its place ('' where it is not known) and year. */
export type Filed = readonly [organ: string, place: string, year: number];
/** What is asked, and what the question has to name. */
export interface Asked {
  code: 'organ-missing' | 'year-missing' | 'reports-several';
  organs?: readonly string[];
  years?: readonly number[];
  /** Words of the reason. */
  says?: string;
}
export type MastheadCase = readonly [name: string, printed: PrintedHead, expected: Filed | Asked];

export const of = (organ: string, year = 2023): string => `${organ}${year}年政府信息公开工作年度报告`;
export const NO_YEAR = '政府信息公开工作年度报告';
export const PERIOD = '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。';
export const SIGNED = '2024年1月22日';

const BODY =
  '一、总体情况\n\n平稳。\n\n二、主动公开政府信息情况\n\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t1\t0\t4\n';

/** The file of a case: plain text, or a web page where something stands around the report. */
export function writeCase({ title, above, text, end, meta, footer, file }: PrintedHead): { bytes: Uint8Array; source: string } {
  const lines = [above, title, text, BODY, end].filter((part) => part !== undefined).join('\n\n');
  if (meta === undefined && footer === undefined) return { bytes: new TextEncoder().encode(lines), source: file ?? 'a.txt' };
  const paragraph = (line: string): string => `<p>${line}</p>`;
  const table = (rows: readonly string[]): string =>
    `<table>${rows
      .map(
        (row) =>
          `<tr>${row
            .split('\t')
            .map((cell) => `<td>${cell}</td>`)
            .join('')}</tr>`,
      )
      .join('')}</table>`;
  const rows = lines.split('\n').filter((line) => line.includes('\t'));
  const before = lines
    .slice(0, lines.indexOf(rows[0] ?? ''))
    .split('\n')
    .filter(Boolean);
  const after = lines
    .slice(lines.indexOf(rows.at(-1) ?? '') + (rows.at(-1)?.length ?? 0))
    .split('\n')
    .filter(Boolean);
  const main = `<div class="content">${before.map(paragraph).join('')}${table(rows)}${after.map(paragraph).join('')}</div>`;
  const html = `<!DOCTYPE html><html><head><meta charset="utf-8">${meta ?? ''}</head><body>${main}<div class="footer"><p>${footer ?? ''}</p></div></body></html>`;
  return { bytes: new TextEncoder().encode(html), source: file ?? 'a.html' };
}
