/** Headings among lines of text: on a line of their own, or run into the paragraph they open. */
import { HEADING_NUMBERINGS, LONGEST_HEADING, LONGEST_RUN_IN } from '../data/heading-patterns.ts';
import { foldLabel, foldWhiteSpace } from './fold-label.ts';

export interface Heading {
  /** 1 for 一、 · 2 for （一） · 3 for 1. */
  level: number;
  /** White space and emphasis folded, without a closing full stop. */
  title: string;
  /** The line goes on with prose, or closes with a full stop as prose does: it is text as well. */
  runIn: boolean;
}

const MARKDOWN = /^(#{1,6})\s{1,4}/;

function titled(level: number, words: string, runIn: boolean): Heading {
  return { level, title: foldWhiteSpace(words.replaceAll('**', '')).replace(/[。：:]$/u, ''), runIn };
}

/** Folded names of the parts of a form, by which a heading without numbering is known. */
export type PartNames = ReadonlySet<string>;

/** The heading that a line is or begins with; undefined for prose. A Markdown `#` line is the document's title and no heading. */
export function readHeading(line: string, partNames: PartNames): Heading | undefined {
  const mark = MARKDOWN.exec(line)?.[1];
  const text = (mark ? line.slice(mark.length) : line).replaceAll('**', '').trim();
  const numbering = HEADING_NUMBERINGS.find(({ pattern }) => pattern.test(text));
  if (mark) {
    if (mark.length === 1 && !numbering) return undefined;
    return titled(numbering?.level ?? mark.length - 1, text, false);
  }
  if (!numbering) return text.length <= LONGEST_HEADING && partNames.has(foldLabel(text)) ? titled(1, text, false) : undefined;
  const rest = text.slice(numbering.pattern.exec(text)?.[0].length ?? 0);
  const stop = rest.search(/[。！？；：:]/u);
  // One character is the beginning of a label that is printed a few characters a line: 三、本 / 年度办 / 理结果.
  if (rest.trim().length < 2) return undefined;
  if (stop === -1) return rest.length <= LONGEST_HEADING ? titled(numbering.level, text, false) : undefined;
  const head = text.slice(0, text.length - rest.length + stop);
  if (rest.charAt(stop) !== '。' || stop > LONGEST_RUN_IN || stop < 2) return undefined;
  return titled(numbering.level, head, true);
}
