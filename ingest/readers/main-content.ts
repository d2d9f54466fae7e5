/** Which elements of a page are the report: furniture is told by name and by its links, the rest by where tables and text stand. */
import { FURNITURE_ELEMENTS, FURNITURE_NAME, FURNITURE_ROLES, RELATED_WORDS } from '../../data/page-furniture.ts';
import { foldSpace } from '../fold-label.ts';
import { attribute, type HtmlNode } from './html-tree.ts';
import { isNeverShown } from './html-visible.ts';
import { matchPageTitle } from './page-title.ts';

interface Measure {
  /** Characters of visible text without white space, and of those in links. */
  text: number;
  linked: number;
  links: number;
  /** Tables of a form inside. */
  tables: number;
  /** Full stops of text outside links. */
  sentences: number;
  /** A report's title stands in it, outside links. */
  titled: boolean;
  /** The first characters of its text, without white space. */
  opening: string;
}

export interface MainContent {
  /** What stands before the main element, in order: a title or a date may be there. */
  before: HtmlNode[];
  main: HtmlNode;
  /** Elements that are not read, furniture inside the main element included. */
  ignored: HtmlNode[];
}

const OPENING = 100;
/** The main element holds this share of the text that is not furniture. */
const MAIN_SHARE = 0.8;
const LINKED_SHARE = 0.7;
/** Sentences and characters that make a sibling of the main element a part of the report. */
const LEAST_SENTENCES = 2;
const LEAST_PROSE = 60;
/** A cell of a layout table with more text than this is not told from the report by its first words. */
const LONGEST_FURNITURE_CELL = 300;

/** Measures every visible element, innermost first; nesting is limited by the parser's caller. */
function measureAll(root: HtmlNode, hidden: ReadonlySet<HtmlNode>, isFormTable: (table: HtmlNode) => boolean): Map<HtmlNode, Measure> {
  const measures = new Map<HtmlNode, Measure>();
  const measure = (node: HtmlNode, inLink: boolean): Measure => {
    const own: Measure = { text: 0, linked: 0, links: 0, tables: 0, sentences: 0, titled: false, opening: '' };
    if (hidden.has(node) || isNeverShown(node)) return own;
    if (node.type === 'text') {
      const text = foldSpace(node.data ?? '');
      const sentences = inLink ? 0 : text.split('。').length - 1;
      return { ...own, text: text.length, linked: inLink ? text.length : 0, sentences, opening: text.slice(0, OPENING) };
    }
    const link = inLink || node.name === 'a';
    for (const child of node.children ?? []) {
      const inner = measure(child, link);
      own.text += inner.text;
      own.linked += inner.linked;
      own.links += inner.links;
      own.tables += inner.tables;
      own.sentences += inner.sentences;
      own.titled ||= inner.titled;
      if (own.opening.length < OPENING) own.opening = (own.opening + inner.opening).slice(0, OPENING);
    }
    if (node.name === 'a') own.links += 1;
    if (node.name === 'table' && own.tables === 0 && isFormTable(node)) own.tables = 1;
    if (!link && own.linked === 0 && own.text > 8 && own.text < 90 && matchPageTitle(own.opening)) own.titled = true;
    measures.set(node, own);
    return own;
  };
  measure(root, false);
  return measures;
}

function isNamedFurniture(node: HtmlNode): boolean {
  if (FURNITURE_ELEMENTS.includes(node.name ?? '') || FURNITURE_ROLES.includes(attribute(node, 'role'))) return true;
  const names = `${attribute(node, 'class')} ${attribute(node, 'id')}`.toLowerCase().split(/\s+/u);
  return names.some((name) => {
    const parts = name.split(/[-_]/u);
    return [name, parts[0] ?? '', parts.at(-1) ?? ''].some((part) => FURNITURE_NAME.test(part));
  });
}

/** Elements that are no part of the report. One that holds the only tables, the title or most of the text is never furniture. */
function findFurniture(root: HtmlNode, measures: ReadonlyMap<HtmlNode, Measure>): HtmlNode[] {
  const whole = measures.get(root);
  const found: HtmlNode[] = [];
  if (!whole) return found;
  const visit = (node: HtmlNode): void => {
    const own = measures.get(node);
    if (!own) return;
    const spared = (own.tables > 0 && own.tables * 2 > whole.tables) || own.text * 2 > whole.text;
    const linked = own.links >= 3 && own.linked > own.text * LINKED_SHARE && own.tables === 0;
    const related = own.text < 2000 && own.tables === 0 && RELATED_WORDS.some((word) => own.opening.startsWith(word));
    const furniture = own.text > 0 && node !== root && !spared && !own.titled && (isNamedFurniture(node) || linked || related);
    const cell = ['td', 'tr', 'tbody'].includes(node.name ?? '') && !(related && own.text < LONGEST_FURNITURE_CELL);
    if (furniture && !cell && !['html', 'body', 'a', 'span', 'font', 'b', 'strong'].includes(node.name ?? '')) found.push(node);
    else for (const child of node.children ?? []) visit(child);
  };
  visit(root);
  return found;
}

/** Goes down from the page's body while one child holds all tables of forms and most of the text. */
export function findMainContent(
  body: HtmlNode,
  hidden: ReadonlySet<HtmlNode>,
  isFormTable: (table: HtmlNode) => boolean,
): MainContent & { linkedShare: number; links: number } {
  const measures = measureAll(body, hidden, isFormTable);
  const furniture = findFurniture(body, measures);
  const without = new Map<HtmlNode, number>();
  const furnished = new Set(furniture);
  const rest = (node: HtmlNode): number => {
    if (furnished.has(node)) return 0;
    const known = without.get(node);
    if (known !== undefined) return known;
    const inner = node.children ? node.children.reduce((sum, child) => sum + rest(child), 0) : (measures.get(node)?.text ?? textOf(node));
    const value = hidden.has(node) || isNeverShown(node) ? 0 : inner;
    without.set(node, value);
    return value;
  };
  const tablesOf = (node: HtmlNode): number => (furnished.has(node) ? 0 : (measures.get(node)?.tables ?? 0));
  const isProse = (node: HtmlNode): boolean => rest(node) >= LEAST_PROSE && (measures.get(node)?.sentences ?? 0) >= LEAST_SENTENCES;
  const before: HtmlNode[] = [];
  const ignored: HtmlNode[] = [...furniture];
  let main = body;
  for (;;) {
    const children = main.children ?? [];
    const next = children.find(
      (child) => child.children && child.name !== 'table' && rest(child) >= rest(main) * MAIN_SHARE && tablesOf(child) === tablesOf(main),
    );
    if (!next || rest(main) < 200 || ['p', 'tr', 'td'].includes(next.name ?? '')) break;
    const at = children.indexOf(next);
    if (children.some((child) => child !== next && isProse(child))) break;
    before.push(...children.slice(0, at).filter((child) => !furnished.has(child)));
    ignored.push(...children.slice(at + 1).filter((child) => !furnished.has(child) && rest(child) > 0));
    main = next;
  }
  const whole = measures.get(body);
  return { before, main, ignored, linkedShare: whole && whole.text > 0 ? whole.linked / whole.text : 0, links: whole?.links ?? 0 };
}

function textOf(node: HtmlNode): number {
  return node.type === 'text' ? foldSpace(node.data ?? '').length : 0;
}
