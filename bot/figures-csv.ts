/** The figures of an answer as a file for spreadsheets: UTF-8 with a byte order mark, so that Chinese opens as Chinese. */
import { sayChart } from '../data/wording/chart-texts.ts';
import type { Answer } from './answer.ts';
import { shownText } from './shown-text.ts';

const HEADS = ['organ', 'year', 'label', 'state', 'value', 'unit', 'printed', 'working', 'report', 'section', 'quote'] as const;

/** One line per figure, computed ones with their working; the heads in the language of the answer. Lines end with CR LF. */
export function figuresCsv({ figures, citations, lang, receipt }: Answer): Uint8Array {
  const lines = figures.map((figure) => {
    const citation = citations.find(({ id }) => id === figure.citation);
    const state = sayChart(lang, `csv-${figure.state}`);
    return [
      figure.organ,
      figure.year,
      figure.label,
      state,
      figure.value ?? '',
      figure.unit,
      figure.raw,
      figure.working ?? '',
      citation?.title ?? '',
      citation?.section ?? '',
      citation?.quote ?? '',
    ];
  });
  const heads = HEADS.map((head) => sayChart(lang, `csv-${head}`));
  const rows = [heads, ...lines, [sayChart(lang, 'receipt', { receipt })]];
  return Buffer.from(`\ufeff${rows.map((row) => row.map(quoteCell).join(',')).join('\r\n')}\r\n`, 'utf8');
}

/** Quoted where it must be. What a spreadsheet would carry out as a formula is marked as text; signed numbers stay numbers. */
function quoteCell(cell: string | number): string {
  const text = shownText(String(cell));
  const harmless = /^\s*[=@]|^\s*[+-](?!\d[\d.,]*$)/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
