/** The block between two `---` lines that may open a Markdown file: `key: value` lines, nothing nested. */

export interface FrontMatter {
  /** Keys as written, values trimmed and without surrounding quotation marks. The first of equal keys counts. */
  entries: ReadonlyMap<string, string>;
  /** Offset of the first character after the closing line; 0 where there is no front matter. */
  end: number;
}

const NONE: FrontMatter = { entries: new Map(), end: 0 };
const MAXIMUM_LENGTH = 8000;

/** The front matter of a text. A text that does not begin with `---`, or never closes it within 8,000 characters, has none. */
export function readFrontMatter(text: string): FrontMatter {
  const opening = /^\s{0,8}---[ \t]{0,8}\r?\n/.exec(text);
  if (!opening) return NONE;
  const closing = /\r?\n---[ \t]{0,8}(?:\r?\n|$)/.exec(text.slice(opening[0].length - 1, MAXIMUM_LENGTH));
  if (!closing) return NONE;
  const bodyStart = opening[0].length;
  const closingStart = opening[0].length - 1 + closing.index;
  const entries = new Map<string, string>();
  for (const line of text.slice(bodyStart, Math.max(bodyStart, closingStart)).split(/\r?\n/)) {
    const colon = line.search(/[:：]/);
    if (colon < 1) continue;
    const key = line.slice(0, colon).trim();
    const value = line
      .slice(colon + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/su, '$2');
    if (!entries.has(key)) entries.set(key, value);
  }
  return { entries, end: closingStart + closing[0].length };
}
