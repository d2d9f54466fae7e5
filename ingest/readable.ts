/** A stretch of the source as a person reads it; the offsets stay those of the source. */

/**
 * Without Markdown emphasis and heading or quotation marks; a line break inside running text vanishes between Chinese characters and becomes a space between Latin
 * words and digits; other runs of white space become one space.
 */
export function readable(source: string): string {
  const plain = source
    .replaceAll('**', '')
    .trim()
    .replace(/^(?:#{1,6}|>)\s{1,4}/u, '');
  return plain.replace(/\s+/gu, (gap, offset: number) => {
    if (!/[\r\n]/.test(gap)) return ' ';
    const latin = /[A-Za-z\d]/;
    return latin.test(plain.charAt(offset - 1)) && latin.test(plain.charAt(offset + gap.length)) ? ' ' : '';
  });
}
