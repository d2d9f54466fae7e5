/** Labels reduced to what identifies them, so that numbering, brackets, spaces and widths cannot keep two printings apart. */

const NUMBERING =
  /^(?:其中[:：]?)?(?:(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[、.](?!\d)|\(\d{1,2}\)|\d{1,2}[、.)](?!\d)|[①-⑳]))?(?:其中[:：]?)?/u;

/** How a character is read, put behind it by sites that convert pages into another script: 報(bào). A tone mark tells it from words. */
const READING = /(?<=\p{Script=Han})\([a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,4}\)/gu;

/** NFKC without white space and readings: what tells a printed label from the canonical one. */
export function foldSpace(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').replace(READING, '');
}

/** The label without numbering, 其中, bracketed notes and punctuation: '（三）不予公开' → '不予公开'. '' for a cell of punctuation only. */
export function foldLabel(text: string): string {
  return foldSpace(text.length > 200 ? text.slice(0, 200) : text)
    .replace(NUMBERING, '')
    .replace(/\([^()]{0,120}\)/gu, '')
    .replace(/[^\p{L}\p{N}/]/gu, '');
}

/** The numbering of a label in a form that compares: '（七）总计' → '(七)', '3.其他' → '3'; '' where it has none. */
export function foldNumbering(text: string): string {
  const match = /^(?:其中[:：]?)?(\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}(?=[、.])|\d{1,2}(?=[、.)]))/u.exec(
    foldSpace(text.slice(0, 40)),
  );
  return match?.[1] ?? '';
}

/** White space folded as a reader would: none between Chinese characters or beside them, one space elsewhere. */
export function foldWhiteSpace(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[^\p{Script=Latin}\d]) | (?=[^\p{Script=Latin}\d])/gu, '')
    .trim();
}
