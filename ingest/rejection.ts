/** Why a file is not taken in: a code that scripts can rely on, and a text that says what was given, what is allowed and what to do. */
import type { Question, Rejection } from './report.ts';

/** Largest file that is read, in bytes. The longest report seen is below 1 MB as text and below 10 MB as PDF. */
export const MAXIMUM_BYTES = 20 * 1024 * 1024;

const TEXTS = {
  'file-empty':
    'The file holds no text. Expected a report as text, web page, PDF, Word or Excel file. Check that the download is complete and add it again.',
  'file-too-large': `The file is larger than ${MAXIMUM_BYTES / 1024 / 1024} MB, the most that is read. Split it, or save the report alone as text.`,
  'address-off': 'Files are not fetched from the web unless WENBAO_ALLOW_URLS=1 is set. Set it, or download the file and add that.',
  'address-not-allowed':
    'Only addresses that begin with http:// or https:// and hold no password are fetched. Download the file and add that.',
  'address-private': 'Addresses of this machine and of its own network are not fetched. Download the file and add that.',
  'address-unreachable': 'Nothing was added. Check the address in a browser, or download the file and add that.',
  'format-unknown':
    'No reader takes such files. Expected a report as text (.txt, .md, .csv), web page (.html, .mhtml, .eml), PDF, Word or OpenDocument file (.docx, .odt), spreadsheet (.xlsx, .ods), or a .zip of these. Save the report as one of them and add that.',
  'file-encrypted': 'The file asks for a password before it shows its text. Save it without a password, or print it anew, and add that.',
  'file-damaged':
    'The file cannot be opened: its structure is damaged or cut off. Download it again whole, check that it opens, and add that.',
  'pages-too-many': 'The file has more pages than are read. Save the pages of the report alone and add those.',
  'reading-too-long':
    'Reading the file took longer than is allowed. Save the report alone, as text or as a simpler file, and add that, or allow more time with WENBAO_INGEST_SECONDS.',
  'memory-exceeded': 'Reading was ended. Save the report alone, as text or as a simpler file, and add that.',
  'reader-failed': 'The file may be damaged: open it, save it anew or as text, and add that.',
  'converter-missing':
    'The content is an old Word or Excel file (.doc, .xls, .rtf), which is read through LibreOffice, and LibreOffice is not installed here. Install it (the program soffice), or save the file as .docx or .xlsx and add that.',
  'archive-not-office':
    'The content is a plain ZIP archive and no Word or Excel file, whatever its name says. If it is an archive of reports, name it .zip; else add the report itself.',
  'archive-unreadable': 'Nothing in the archive was read. Unpack it and add the reports themselves.',
  'archive-empty': 'The archive holds no files. Add the reports themselves.',
  'archive-nested': 'An archive inside an archive is not opened. Unpack it and add the reports themselves.',
  'entry-unsafe': 'The entry was not read: its name leads out of the archive. Unpack only what you trust, and add the reports themselves.',
  'entry-unreadable': 'The entry was not read. Unpack the archive and add the report itself.',
  'picture-too-large': 'A page has at most 60 million pixels. Save the picture smaller, 300 dots per inch are enough, and add that.',
  'scan-unreadable':
    'It is a scan without text layer. To read it, install tesseract-ocr, tesseract-ocr-chi-sim and poppler-utils (Debian, Ubuntu: apt-get install tesseract-ocr tesseract-ocr-chi-sim poppler-utils; Fedora: dnf install tesseract tesseract-langpack-chi_sim poppler-utils; Mac: brew install tesseract tesseract-lang poppler), or add the report as text.',
  'text-too-long': 'No report is as long as this text; at most 4,000,000 characters are read. Save the report alone and add that.',
  'text-undecodable':
    'The bytes are text in no known encoding. Expected UTF-8, UTF-16 with a byte order mark, or GB18030. Save the file as UTF-8 and add it again.',
  'page-too-complex':
    'A report page has far fewer elements, less deeply nested. Save the report alone, from the browser as text or PDF, and add that.',
  'page-is-shell':
    'The report itself is not in this file: the page loads it from elsewhere. Open the page in a browser, save the report from there and add that.',
  'page-is-list': 'Add the report page that the list leads to, not the list.',
  'page-is-link': 'The report itself is not on this page. Download that file and add it.',
  'report-not-recognised':
    'The text is not an annual report on government information disclosure (政府信息公开工作年度报告): it has neither such a title with its year nor a table of the statutory forms. Add the report itself, as published.',
  'reports-several':
    'The file holds several reports, and what of it belongs to which cannot be told for certain. Split it, and add each report as a file of its own.',
  'year-missing': 'Which year the report covers, the file does not say for certain. Say it with --year, e.g. --year 2020.',
  'organ-missing':
    'Whose report it is, the file does not say for certain. Say it with --organ, its place included, e.g. --organ 示例市水务局.',
} as const;

export type RejectionCode = keyof typeof TEXTS;

/** The rejection of a file for one reason; `detail` says what was found there, e.g. the file type; `question`, what a person can answer. */
export function reject(source: string, code: RejectionCode, detail?: string, question?: Question): Rejection {
  return { source, code, text: detail ? `${detail} ${TEXTS[code]}` : TEXTS[code], ...(question ? { question } : {}) };
}
