/** A web page as governments publish it to a Document: its visible report, without what stands around it. */

import { SITE_LABELS } from '../../data/contact-patterns.ts';
import { INDICATOR_HEADINGS, LOCAL_COLUMN_HEADINGS } from '../../data/forms/cell-marks.ts';
import { EDITIONS } from '../../data/forms/editions.ts';
import { LABELLED_LINES, PERIOD_PATTERN } from '../../data/masthead-patterns.ts';
import type { Document } from '../document.ts';
import { foldLabel, foldSpace } from '../fold-label.ts';
import type { IngestMessage } from '../message.ts';
import { listFormLabels } from '../paragraphs.ts';
import { reject } from '../rejection.ts';
import type { Rejection } from '../report.ts';
import { readDateLine } from '../signature.ts';
import { looksLikeOrgan } from '../title.ts';
import { simplifyInPlace } from '../traditional.ts';
import { nameGridElements } from './grid-elements.ts';
import { decodePage } from './html-charset.ts';
import { isBlockElement, lineText, PageText, shiftBlock } from './html-text.ts';
import {
  attribute,
  findElement,
  type HtmlNode,
  MAXIMUM_CHARACTERS,
  MAXIMUM_DEPTH,
  MAXIMUM_ELEMENTS,
  measureMarkup,
  parseHtml,
  prepareMarkup,
  walk,
} from './html-tree.ts';
import { findHidden, isNeverShown } from './html-visible.ts';
import { nameListGrids } from './list-grids.ts';
import { findMainContent } from './main-content.ts';
import { foldPageLabel, matchPageTitle } from './page-title.ts';
import { refusePage } from './page-without-report.ts';
import { markStruck } from './struck-text.ts';

const LEAST_LABELS = 3;
const LABELS = new Set(
  [...listFormLabels(EDITIONS), ...[...INDICATOR_HEADINGS, ...LOCAL_COLUMN_HEADINGS].map(foldLabel)].filter((label) => label !== ''),
);

function isFormTable(table: HtmlNode, hidden: ReadonlySet<HtmlNode>): boolean {
  const found = new Set<string>();
  for (const node of walk(table, (one) => !hidden.has(one) && !isNeverShown(one))) {
    if (node.name !== 'td' && node.name !== 'th') continue;
    const fold = foldPageLabel(lineText(node, hidden));
    if (LABELS.has(fold)) found.add(fold);
    if (found.size >= LEAST_LABELS) return true;
  }
  return false;
}

const LABEL_WORDS: ReadonlySet<string> = new Set(Object.values(LABELLED_LINES).flat());

/** The cells of a row of an index card as lines: 发布机构 beside its value. */
function cardLines(cells: readonly string[]): string[] {
  return cells.flatMap((text, index) => {
    const label = simplifyInPlace(foldSpace(text.slice(0, 20))).replace(/[:：]$/u, '');
    const value = cells[index + 1] ?? '';
    return LABEL_WORDS.has(label) && value !== '' ? [`${label}：${value}`] : [];
  });
}

/** Longest line that can be a piece of a title, and most lines of one. */
const LONGEST_PIECE = 60;
const TITLE_LINES = 3;

/** Whether a line above the main content says by itself whose report it is, or when it was published. */
function tells(fold: string, node: HtmlNode): boolean {
  const labelled = [...LABEL_WORDS].some((word) => fold.includes(`${word}:`) || fold.includes(`${word}：`));
  const heading = looksLikeOrgan(fold) && /^h[1-6]$/u.test(node.name ?? '');
  return labelled || heading || matchPageTitle(fold) !== undefined || readDateLine(fold) !== undefined || PERIOD_PATTERN.test(fold);
}

/** Lines above the main content that say whose report it is, and when it was published; a title over two or three lines with the organ above it counts. */
function headLines(nodes: readonly HtmlNode[], ignored: ReadonlySet<HtmlNode>): string[] {
  const lines: { text: string; fold: string; tells: boolean }[] = [];
  const add = (text: string, node: HtmlNode): void => {
    const fold = simplifyInPlace(foldSpace(text.slice(0, 200)));
    if (fold !== '') lines.push({ text, fold, tells: tells(fold, node) });
  };
  const take = (node: HtmlNode): void => {
    if (ignored.has(node) || isNeverShown(node) || node.name === 'a') return;
    const children = node.children ?? [];
    if (node.name === 'tr') {
      const cells = children.filter((cell) => cell.name === 'td' || cell.name === 'th').map((cell) => lineText(cell, ignored));
      for (const line of cardLines(cells)) add(line, node);
    }
    if (children.some((child) => isBlockElement(child) || ['span', 'em', 'i', 'b', 'font'].includes(child.name ?? ''))) {
      const whole = foldSpace(lineText(node, ignored));
      if (!(whole.length < 90 && matchPageTitle(whole))) {
        for (const child of children) take(child);
        return;
      }
    }
    add(lineText(node, ignored), node);
  };
  for (const node of nodes) take(node);
  for (const index of lines.keys())
    for (let count = 2; count <= TITLE_LINES; count += 1) {
      const pieces = lines.slice(index, index + count);
      if (pieces.length < count || pieces.some((line) => line.tells || line.fold.length > LONGEST_PIECE)) continue;
      if (!matchPageTitle(pieces.map((line) => line.fold).join(''))) continue;
      const above = lines[index - 1];
      for (const line of above && looksLikeOrgan(above.fold) ? [above, ...pieces] : pieces) line.tells = true;
    }
  return lines.filter((line) => line.tells).map((line) => line.text);
}

/** The report's title as the page's head names it: in a meta element, or in the title without the site's name. */
function titleInHead(root: HtmlNode): string | undefined {
  const candidates: string[] = [];
  for (const node of walk(root, (one) => one.name !== 'body')) {
    if (node.name === 'meta' && /^(?:ArticleTitle|og:title|title)$/iu.test(attribute(node, 'name') || attribute(node, 'property')))
      candidates.push(attribute(node, 'content'));
    if (node.name === 'title') candidates.push(...(node.children ?? []).flatMap((child) => (child.data ?? '').split(/[_|]|\s[-–—]\s/u)));
  }
  return candidates.map((title) => title.replace(/\s+/gu, ' ').trim()).find((title) => matchPageTitle(title) !== undefined);
}

/** Longest piece of what stands around a report that is kept to tell whose site it is. */
const LONGEST_SURROUNDING = 4000;

/** Words of the page's head and of its furniture that say whose site it is. */
function readSurroundings(root: HtmlNode, ignored: readonly HtmlNode[]): string {
  const lines: string[] = [];
  for (const node of walk(root, (one) => one.name !== 'body')) {
    const label = node.name === 'meta' ? SITE_LABELS.find(({ name }) => name.test(attribute(node, 'name'))) : undefined;
    if (label) lines.push(`${label.words}${attribute(node, 'content').slice(0, 100)}`);
  }
  return [...lines, ...ignored.map((node) => lineText(node, new Set()).slice(-LONGEST_SURROUNDING))].join('\n');
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

function describeIgnored(nodes: readonly HtmlNode[], code: string, noun: string, reason: string): IngestMessage[] {
  const texts = nodes.map((node) => lineText(node, new Set())).filter((text) => text !== '');
  const [first] = texts;
  if (first === undefined) return [];
  return [{ code, text: `${count(texts.length, noun)} ${reason}: not read.`, quote: first.slice(0, 80) }];
}

/** The document of a page; a rejection where the page is too large to be one, or is only a shell, a list or a link. */
export function readHtml(bytes: Uint8Array, source: string): Document | Rejection {
  const { text: decoded, messages } = decodePage(bytes);
  const html = prepareMarkup(decoded);
  if (html.length > MAXIMUM_CHARACTERS) return reject(source, 'page-too-complex', `It has ${html.length} characters of markup.`);
  const { elements, depth } = measureMarkup(html);
  if (elements > MAXIMUM_ELEMENTS || depth > MAXIMUM_DEPTH)
    return reject(
      source,
      'page-too-complex',
      elements > MAXIMUM_ELEMENTS ? 'Its elements are too many.' : `Its elements stand ${depth} deep in one another.`,
    );
  const root = parseHtml(html);
  markStruck(root);
  nameGridElements(root);
  nameListGrids(root, (text) => LABELS.has(foldPageLabel(text)));
  const body = findElement(root, 'body') ?? root;
  const hidden = findHidden(root);
  const content = findMainContent(body, hidden, (table) => isFormTable(table, hidden));
  const ignored = new Set([...hidden, ...content.ignored]);
  const page = new PageText(ignored);
  const head = headLines(content.before, ignored);
  for (const line of head) page.addLine(line);
  page.add(content.main);
  const { text, blocks, merged } = page.finish();
  const refused = refusePage({ root, source, text, blocks, linkedShare: content.linkedShare, links: content.links });
  if (refused) return refused;
  const told = [
    ...messages,
    ...merged.slice(0, 20).map((quote) => ({
      code: 'cell-merged',
      text: 'One cell is printed for several columns or rows of values; it is kept as illegible, the cells it covers as blank.',
      quote: quote.slice(0, 80),
    })),
    ...describeIgnored(
      [...hidden].filter((node) => !isNeverShown(node)),
      'hidden-ignored',
      'hidden element',
      'with text that the page does not show',
    ),
    ...describeIgnored(
      content.ignored,
      'page-furniture-ignored',
      'part',
      'of the page around the report (navigation, share bar, links, footer)',
    ),
  ];
  const surroundings = readSurroundings(root, content.ignored);
  const title = titleInHead(root);
  const untitled =
    title !== undefined && !blocks.some((block) => block.kind === 'text' && block.text.length < 120 && matchPageTitle(block.text));
  if (!untitled) return { text, blocks, messages: told, surroundings };
  const shift = title.length + 1;
  return {
    surroundings,
    text: `${title}\n${text}`,
    blocks: [{ kind: 'text', start: 0, end: title.length, text: title }, ...blocks.map((block) => shiftBlock(block, shift))],
    messages: [
      ...told,
      {
        code: 'title-from-page-head',
        text: 'The report prints no title on the page; the title of the page itself was taken.',
        quote: title.slice(0, 80),
      },
    ],
  };
}
