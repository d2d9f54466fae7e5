/** Reports in traditional characters: read as if printed in simplified ones, character by character, and quoted as they are printed. */
import { Converter } from 'opencc-js/t2cn';
import type { Block, Document, Span } from './document.ts';
import type { Report } from './report.ts';

/** Characters that are frequent in reports and that only traditional script writes so. */
const TRADITIONAL = /[開報關務條數辦請機總計處復訴結決內無應規範]/gu;
const SIMPLIFIED = /[开报关务条数办请机总计处复诉结决内无应规范]/gu;
const simplifyCharacter = Converter({ from: 't', to: 'cn' });

/** Characters of a document's beginning in which the title stands, and traditional ones that make a line of it one in traditional script. */
const HEAD = 400;
const LEAST_IN_LINE = 2;

/** Whether most of the characters that tell the scripts apart are traditional ones, or a line at the beginning, where the title stands, has no others. */
export function isTraditional(text: string): boolean {
  const count = (part: string, pattern: RegExp): number => part.match(pattern)?.length ?? 0;
  const traditional = count(text, TRADITIONAL);
  if (traditional >= 10 && traditional > 4 * count(text, SIMPLIFIED)) return true;
  const lines = text.slice(0, HEAD).split('\n');
  return lines.some((line) => count(line, TRADITIONAL) >= LEAST_IN_LINE && count(line, SIMPLIFIED) === 0);
}

/** Characters that names of places keep: 乾县, 於潜镇, 濛阳街道 are no 干县, 于潜镇, 蒙阳街道. */
const KEPT_IN_NAMES = /^[乾於濛氾](?=[县縣安坤丰豐潜潛江洲阳陽水])/u;

/** The text in simplified characters, each in the place of the one it stands for. */
export function simplifyInPlace(text: string): string {
  const known = new Map<string, string>();
  return text.replace(/\p{Script=Han}/gu, (character, at: number) => {
    if (KEPT_IN_NAMES.test(text.slice(at, at + 2))) return character;
    const found = known.get(character);
    if (found !== undefined) return found;
    const simplified = simplifyCharacter(character);
    const same = simplified.length === character.length ? simplified : character;
    known.set(character, same);
    return same;
  });
}

function simplifyBlock(block: Block, text: string): Block {
  if (block.kind === 'text') return { ...block, text: simplifyInPlace(block.text) };
  const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, text: cell.text === '' ? '' : text.slice(cell.start, cell.end) })));
  return { ...block, rows };
}

/** The document in simplified characters with the same offsets. */
export function simplifyDocument(document: Document): Document {
  const text = simplifyInPlace(document.text);
  const message = {
    code: 'script-traditional',
    text: 'The report is in traditional characters; labels were compared in simplified ones, quotations are as printed.',
  };
  return {
    ...document,
    text,
    blocks: document.blocks.map((block) => simplifyBlock(block, text)),
    messages: [...document.messages, message],
    ...(document.surroundings === undefined ? {} : { surroundings: simplifyInPlace(document.surroundings) }),
  };
}

/** Words of the simplified text as the original prints them: the same characters in order, white space left out; undefined where they differ. */
function restoreWords(words: string, simplified: string, original: string, from: number, to: number): string | undefined {
  let at = from;
  let restored = '';
  for (const unit of words.split('')) {
    while (at < to && simplified.charAt(at) !== unit && /\s/u.test(simplified.charAt(at))) at += 1;
    if (at >= to || simplified.charAt(at) !== unit) return undefined;
    restored += original.charAt(at);
    at += 1;
  }
  return restored;
}

/** The report with the wording of the original document wherever it quotes. */
export function restoreReport(report: Report, original: string): Report {
  const quote = <T extends Span & { text: string }>(part: T): T => ({
    ...part,
    text: restoreWords(part.text, report.text, original, part.start, part.end) ?? part.text,
  });
  const raw = <T extends Span & { raw: string }>(part: T): T =>
    part.end > part.start ? { ...part, raw: original.slice(part.start, part.end) } : part;
  const find = (words: string): string => {
    for (let at = report.text.indexOf(words.charAt(0)); at !== -1; at = report.text.indexOf(words.charAt(0), at + 1)) {
      const restored = restoreWords(words, report.text, original, at, report.text.length);
      if (restored !== undefined) return restored;
    }
    return words;
  };
  return {
    ...report,
    text: original,
    masthead: { ...report.masthead, title: find(report.masthead.title), organPrinted: find(report.masthead.organPrinted) },
    sections: report.sections.map((section) => ({
      ...section,
      title: restoreWords(section.title, report.text, original, section.start, section.end) ?? section.title,
    })),
    figures: report.figures.map(raw),
    mentions: report.mentions.map(raw),
    passages: report.passages.map(quote),
    sentences: report.sentences.map(quote),
  };
}
