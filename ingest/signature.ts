/** Lines that say who signed a document and when: an organ's name over a date, a document number, and labelled lines of an archive. */
import { DATE_PATTERN, DOCUMENT_NUMBER_PATTERN, LABELLED_LINES } from '../data/masthead-patterns.ts';
import { looksLikeOrgan } from './title.ts';

export interface Signature {
  organ?: string;
  /** ISO 8601. */
  date: string;
}

/** The ISO date that a line without white space is; undefined for anything else and for days that no month has. */
export function readDateLine(line: string): string | undefined {
  const match = line.length <= 40 ? DATE_PATTERN.exec(line) : null;
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Every date on a line of its own, with the organ's name where it stands on the line above. */
export function listSignatures(lines: readonly string[]): Signature[] {
  return lines.flatMap((line, index) => {
    const date = readDateLine(line);
    const above = lines[index - 1] ?? '';
    return date === undefined ? [] : [{ date, ...(looksLikeOrgan(above) ? { organ: above } : {}) }];
  });
}

export function findDocumentNumber(lines: readonly string[]): string | undefined {
  return lines
    .map((line) => (line.length <= 40 ? DOCUMENT_NUMBER_PATTERN.exec(line)?.[1] : undefined))
    .find((number) => number !== undefined);
}

/** The value of the first line `标题: …` of a kind; an empty value counts as absent. */
export function findLabelled(lines: readonly string[], kind: keyof typeof LABELLED_LINES): string | undefined {
  for (const line of lines) {
    const label = LABELLED_LINES[kind].find((word) => line.startsWith(`${word}:`) || line.startsWith(`${word}：`));
    const value = label === undefined ? '' : line.slice(label.length + 1);
    if (value !== '') return value;
  }
  return undefined;
}
