/** Text in a picture: what no font draws is taken out, lines are broken by width. */
import stringWidth from 'string-width';

/** Width of half a Chinese character, as a share of the font size. Latin letters are narrower on the average, so nothing runs over. */
const HALF = 0.5;

/** Takes out what would make a picture's XML invalid or turn its text around: controls, lone surrogates, bidirectional marks. */
export function drawableText(text: string): string {
  return (
    text
      .replace(/\s+/gu, ' ')
      .replace(/\p{Cs}/gu, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
      .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd-\uffff]/gu, '')
      .trim()
  );
}

/** Width of a text in pixels. */
export const textWidth = (text: string, size: number): number => stringWidth(text) * HALF * size;

/** Breaks a text into lines that are at most so many pixels wide, at blanks and between Chinese characters; at most `most` lines, the last one cut with …. */
export function breakLines(text: string, size: number, width: number, most = 4): string[] {
  const pieces = drawableText(text).match(/[\p{Script=Latin}\p{N}\p{M}.,:;'’/%+()-]+|\s+|./gsu) ?? [];
  const lines: string[] = [''];
  for (const piece of pieces.flatMap((part) => (textWidth(part, size) > width ? [...part] : [part]))) {
    const line = lines.at(-1)!;
    if (textWidth((line + piece).trimEnd(), size) <= width || (line === '' && piece !== ' ')) lines[lines.length - 1] = line + piece;
    else if (/^[，。、；：？！）》”’%]$/u.test(piece)) lines[lines.length - 1] = line + piece;
    else lines.push(piece === ' ' ? '' : piece);
  }
  const kept = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (kept.length <= most) return kept;
  return [...kept.slice(0, most - 1), `${[...kept[most - 1]!].slice(0, -1).join('')}…`];
}
