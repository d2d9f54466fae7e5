/** Why a file is not taken in: a code that scripts can rely on, and a text that says what was given, what is allowed and what to do. */
import type { Rejection } from './report.ts';

/** Largest file that is read, in bytes. The longest report seen is below 1 MB as text and below 10 MB as PDF. */
export const MAXIMUM_BYTES = 20 * 1024 * 1024;

const TEXTS = {
  'file-empty':
    'The file holds no text. Expected a report as UTF-8 or GB18030 text (.txt, .md). Check that the download is complete and add it again.',
  'file-too-large': `The file is larger than ${MAXIMUM_BYTES / 1024 / 1024} MB, the most that is read. Split it, or save the report alone as text.`,
  'format-unknown': 'The file is not text. Expected UTF-8 or GB18030 text (.txt, .md). Save the report as text and add that.',
  'text-undecodable':
    'The bytes are text in no known encoding. Expected UTF-8, UTF-16 with a byte order mark, or GB18030. Save the file as UTF-8 and add it again.',
  'report-not-recognised':
    'The text is not an annual report on government information disclosure (政府信息公开工作年度报告): it has neither such a title with its year nor a table of the statutory forms. Add the report itself, as published.',
  'year-missing': 'The year that the report covers is neither in its title nor in its 统计期限. Say it with --year, e.g. --year 2020.',
  'organ-missing':
    'The organ that issued the report is neither in its title nor in its signature. Say it with --organ, e.g. --organ 示例市水务局.',
} as const;

export type RejectionCode = keyof typeof TEXTS;

/** The rejection of a file for one reason; `detail` says what was found there, e.g. the file type. */
export function reject(source: string, code: RejectionCode, detail?: string): Rejection {
  return { source, code, text: detail ? `${detail} ${TEXTS[code]}` : TEXTS[code] };
}
