/** The sections of a document: numbered headings, annexes and captions; what stands before them is 前言. */

import type { FormEdition } from '../data/forms/form-edition.ts';
import { ANNEX_PATTERN, LONGEST_HEADING, PREFACE_TITLE, TABLE_CAPTION_PATTERN } from '../data/heading-patterns.ts';
import type { Block, Document, TextBlock } from './document.ts';
import { foldLabel, foldWhiteSpace } from './fold-label.ts';
import { type Heading, type PartNames, readHeading } from './headings.ts';
import type { Section } from './report.ts';

export interface SectionReading {
  sections: Section[];
  /** Text blocks that are a heading and nothing else: no prose. */
  headings: ReadonlySet<TextBlock>;
}

/** Names of the parts of all editions, folded, four characters or more. */
export function listPartNames(editions: readonly FormEdition[]): PartNames {
  const names = editions.flatMap((edition) => edition.parts.flatMap((part) => [part.zh, ...part.variants]));
  return new Set(names.map(foldLabel).filter((name) => name.length >= 4));
}

/** The mark of a heading in Markdown, which is no part of its title. */
const MARK = /^#{1,6}\s{1,4}/u;

function shortText(block: Block | undefined): string | undefined {
  return block?.kind === 'text' && block.text.length <= LONGEST_HEADING && !/[。；]/u.test(block.text) ? block.text : undefined;
}

/** An annex or a table's caption: its title, and whether the next block is part of it. */
function readAnnex(
  block: TextBlock,
  next: Block | undefined,
  afterNext: Block | undefined,
): { title: string; takesNext: boolean } | undefined {
  const text = block.text.replace(MARK, '').replaceAll('**', '');
  const annex = text.length <= 100 ? ANNEX_PATTERN.exec(text) : null;
  if (annex) {
    const own = annex[1]?.trim() ?? '';
    if (own !== '') return next?.kind === 'table' ? { title: `附件：${foldWhiteSpace(own)}`, takesNext: false } : undefined;
    const below = shortText(next);
    if (below === undefined) return { title: '附件', takesNext: false };
    const second = afterNext && below.length < 30 && !/[表告]$/u.test(below) ? shortText(afterNext) : undefined;
    return { title: `附件：${foldWhiteSpace(second && TABLE_CAPTION_PATTERN.test(second) ? below + second : below)}`, takesNext: true };
  }
  if (next?.kind === 'table' && shortText(block) && TABLE_CAPTION_PATTERN.test(text.trim()))
    return { title: foldWhiteSpace(text), takesNext: false };
  return undefined;
}

/** The last section of a higher level, found from parent to parent: those between are no higher than their neighbours. */
function findParent(sections: readonly Section[], level: number): Section | undefined {
  let section = sections.at(-1);
  while (section && (section.level >= level || section.title === PREFACE_TITLE))
    section = section.parent === undefined ? undefined : sections[section.parent];
  return section;
}

function open(sections: Section[], heading: Pick<Heading, 'level' | 'title'>, start: number, end: number): void {
  const parent = heading.level === 1 ? undefined : findParent(sections, heading.level);
  sections.push({
    index: sections.length,
    level: heading.level,
    title: heading.title,
    start,
    end,
    ...(parent ? { parent: parent.index } : {}),
  });
}

/** A section ends where the next one of its own or a higher level begins. */
function close(sections: readonly Section[], end: number): Section[] {
  const closed = sections.map((section) => ({ ...section, end }));
  const unfinished: Section[] = [];
  for (const section of closed) {
    for (let last = unfinished.at(-1); last && last.level >= section.level; last = unfinished.at(-1)) {
      last.end = section.start;
      unfinished.pop();
    }
    unfinished.push(section);
  }
  return closed;
}

/** Sections in order; there is always at least one, so that every place in the text has one. */
export function readSections(document: Document, editions: readonly FormEdition[]): SectionReading {
  const names = listPartNames(editions);
  const sections: Section[] = [];
  const headings = new Set<TextBlock>();
  const { blocks, text } = document;
  open(sections, { level: 1, title: PREFACE_TITLE }, 0, text.length);
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'text' || headings.has(block)) continue;
    const next = blocks[index + 1];
    const annex = readAnnex(block, next, blocks[index + 2]);
    const heading = annex ? { level: 1, title: annex.title, runIn: false } : readHeading(block.text, names);
    if (!heading) continue;
    open(sections, heading, block.start, block.end);
    if (!heading.runIn) headings.add(block);
    if (annex?.takesNext && next?.kind === 'text') headings.add(next);
  }
  const first = sections[1];
  const preface = first && text.slice(0, first.start).trim() === '' ? sections.slice(1) : sections;
  const shift = sections.length - preface.length;
  const numbered = preface.map((section, index) => ({
    ...section,
    index,
    ...(section.parent === undefined ? {} : { parent: section.parent - shift }),
  }));
  return { sections: close(numbered, text.length), headings };
}

/** Index of the innermost section that holds an offset. */
export function sectionAt(sections: readonly Section[], offset: number): number {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sections[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
