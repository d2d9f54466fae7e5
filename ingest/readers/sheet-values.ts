/** What a spreadsheet cell shows: shared strings, numbers without the noise of binary fractions, percentages and dates by their format. */
import type { OfficePackage } from './office-package.ts';
import { partRaised } from './raised-digits.ts';
import { struck } from './struck-text.ts';
import type { XmlEvent } from './xml-events.ts';

/** Most strings that one workbook may share. */
const MAXIMUM_STRINGS = 200_000;
/** Built-in formats, ECMA-376 part 1 §18.8.30. */
const PERCENT_FORMATS = new Set([9, 10]);
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const DAYS_1900_TO_1970 = 25_569;
const DAYS_1904_TO_1970 = 24_107;

export type CellFormat = 'plain' | 'percent' | 'date';

/** The strings of a workbook in order; readings for pronunciation are left out. */
export function readSharedStrings(office: OfficePackage, part: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  let raised = false;
  let isStruck = false;
  for (const event of office.events(part)) {
    if (event.kind === 'text') {
      const written = isStruck ? struck(event.text) : event.text;
      if (inText && !inReading) text += raised ? partRaised(text, written) : written;
    } else if (event.name === 'r') [raised, isStruck] = [false, false];
    else if (event.name === 'strike') isStruck = event.kind === 'open' ? event.attributes.get('val') !== '0' : isStruck;
    else if (event.name === 'vertAlign') raised = event.kind === 'open' ? event.attributes.get('val') !== 'baseline' : raised;
    else if (event.name === 'rPh') inReading = event.kind === 'open';
    else if (event.name === 't') inText = event.kind === 'open';
    else if (event.name === 'si') {
      if (event.kind === 'close' && strings.length < MAXIMUM_STRINGS) strings.push(text);
      text = '';
    }
  }
  return strings;
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): CellFormat {
  if (PERCENT_FORMATS.has(id)) return 'percent';
  if (DATE_FORMATS.has(id)) return 'date';
  const code = (codes.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '');
  if (code.includes('%')) return 'percent';
  return /[yd]/iu.test(code) && !/[0#]/u.test(code) ? 'date' : 'plain';
}

/** The format of each cell style, by its number. */
export function readCellFormats(office: OfficePackage, part: string): CellFormat[] {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let inStyles = false;
  for (const event of office.events(part)) {
    if (event.kind === 'text') continue;
    if (event.name === 'cellXfs') inStyles = event.kind === 'open';
    if (event.kind !== 'open') continue;
    const id = Number(event.attributes.get('numFmtId') ?? 0);
    if (event.name === 'numFmt') codes.set(id, event.attributes.get('formatCode') ?? '');
    else if (event.name === 'xf' && inStyles) formats.push(formatOf(id, codes));
  }
  return formats;
}

/** A stored number as the sheet shows it in general: at most 15 significant digits, never with an exponent. */
export function formatStoredNumber(stored: string, format: CellFormat, from1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (format === 'date' && value >= 1 && value < 2_958_466) {
    const date = new Date((Math.floor(value) - (from1904 ? DAYS_1904_TO_1970 : DAYS_1900_TO_1970)) * 86_400_000);
    return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  }
  const shown = Number((format === 'percent' ? value * 100 : value).toPrecision(15));
  const digits = Math.abs(shown) >= 1e21 ? stored : /e/u.test(String(shown)) ? shown.toFixed(20).replace(/\.?0+$/u, '') : String(shown);
  return format === 'percent' ? `${digits}%` : digits;
}

/** Column and row from 0 of a reference such as B12 or $B$12; undefined for anything else. */
export function readReference(reference: string): { column: number; row: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference);
  if (!match) return undefined;
  const letters = match[1] ?? '';
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(match[2]) - 1 };
}

/** Whether an event opens an element of this name. */
export function opens(event: XmlEvent, name: string): event is XmlEvent & { kind: 'open' } {
  return event.kind === 'open' && event.name === name;
}
