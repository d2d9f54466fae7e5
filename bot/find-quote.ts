/** Finds a quotation in the text that it was taken from. */

/** A character run that is long enough to be found in one place only. */
const DISTINCTIVE = 8;

/**
 * The half-open span of a quotation in the text, in UTF-16 offsets; white space does not count, and of a quotation with parts left
 * out (…) the first distinctive part is found. Undefined where it does not stand in the text.
 */
export function findQuote(text: string, quote: string): { start: number; end: number } | undefined {
  const offsets: number[] = [];
  let folded = '';
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset] ?? '';
    if (/\s/.test(character)) continue;
    folded += character;
    offsets.push(offset);
  }
  const parts = [quote, ...quote.split('…').filter((part) => part.length >= DISTINCTIVE)].map((part) => part.replace(/\s/g, ''));
  for (const part of parts.filter((candidate) => candidate !== '')) {
    const at = folded.indexOf(part);
    const [start, last] = [offsets[at], offsets[at + part.length - 1]];
    if (at >= 0 && start !== undefined && last !== undefined) return { start, end: last + 1 };
  }
  return undefined;
}
