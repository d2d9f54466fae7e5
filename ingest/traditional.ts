/** Reports in traditional characters: read as if printed in simplified ones, character by character, and quoted as they are printed. */
import { Converter } from 'opencc-js/t2cn';
import type { Block, Document, Span } from './document.ts';
import type { Report } from './report.ts';

/** Characters that are frequent in reports and that only traditional script writes so. */
const TRADITIONAL = /[開報關務條數辦請機總計處復訴結決內無應規範]/gu;
const SIMPLIFIED = /[开报关务条数办请机总计处复诉结决内无应规范]/gu;
const simplifyCharacter = Converter({ from: 't', to: 'cn' });

/** Whether most of the characters that tell the scripts apart are traditional ones. */
export function isTraditional(text: string): boolean {
  const traditional = text.match(TRADITIONAL)?.length ?? 0;
  return traditional >= 10 && traditional > 4 * (text.match(SIMPLIFIED)?.length ?? 0);
}

/** The text in simplified characters, each in the place of the one it stands for. */
export function simplifyInPlace(text: string): string {
  const known = new Map<string, string>();
  return text.replace(/\p{Script=Han}/gu, (character) => {
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
  return { text, blocks: document.blocks.map((block) => simplifyBlock(block, text)), messages: [...document.messages, message] };
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
