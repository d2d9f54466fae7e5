/** Markup to a tree, as browsers build it, within limits that keep any input harmless. */
import { load } from 'cheerio';

/** The part of a parsed node that the reader looks at. `name` is in lower case; text stands in `data`. */
export interface HtmlNode {
  type: string;
  name?: string;
  attribs?: Record<string, string>;
  data?: string;
  children?: HtmlNode[];
}

/** Characters and elements that a page may have, embedded pictures aside, and how deep elements may stand in one another. The largest report pages have 1 million, 40,000 and 60. */
export const MAXIMUM_CHARACTERS = 6_000_000;
export const MAXIMUM_ELEMENTS = 120_000;
export const MAXIMUM_DEPTH = 800;

const TAG = /<(\/?)([a-z][a-z0-9:]{0,20})/giu;
/** Elements without an end tag of their own, or whose end tags authors leave out. */
const UNCLOSED = new Set(['br', 'img', 'hr', 'input', 'meta', 'link', 'col', 'area', 'base', 'embed', 'source', 'param', 'wbr']);
const IMPLIED = new Set(['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'option', 'tbody', 'thead', 'tfoot', 'colgroup', 'body', 'html', 'head']);

/** The markup without pictures that are written into it; lines of plain text above it stay lines. */
export function prepareMarkup(html: string): string {
  const first = html.search(/<[a-z!/]/iu);
  const lines = first > 0 ? html.slice(0, first).trim().replace(/\r?\n/gu, '<br>') + html.slice(first) : html;
  return lines.replace(/data:[\w/+.;=-]{3,100},[^"'\s)>]{200,}/gu, 'data:,');
}

/** How many elements the markup opens and how deep they can stand, counted without building anything. */
export function measureMarkup(html: string): { elements: number; depth: number } {
  const open = new Map<string, number>();
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  for (const match of html.matchAll(TAG)) {
    const name = (match[2] ?? '').toLowerCase();
    const before = open.get(name) ?? 0;
    if (match[1] === '/') {
      if (before > 0) {
        open.set(name, before - 1);
        depth -= 1;
      }
      continue;
    }
    elements += 1;
    if (elements > MAXIMUM_ELEMENTS) break;
    if (UNCLOSED.has(name) || IMPLIED.has(name)) continue;
    open.set(name, before + 1);
    depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return { elements, depth: deepest };
}

/** The tree of a page that `measureMarkup` found to be within the limits. */
export function parseHtml(html: string): HtmlNode {
  return load(html).root()[0] as unknown as HtmlNode;
}

/** Every element and text below a node, itself first, in the order of the document. `enter` says whether to go into one. */
export function* walk(node: HtmlNode, enter: (node: HtmlNode) => boolean = () => true): Generator<HtmlNode> {
  const stack: HtmlNode[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next;
    if (!next.children || !enter(next)) continue;
    for (let index = next.children.length - 1; index >= 0; index -= 1) stack.push(next.children[index] as HtmlNode);
  }
}

/** The first element of that name; undefined where there is none. */
export function findElement(node: HtmlNode, name: string): HtmlNode | undefined {
  for (const one of walk(node)) if (one.name === name) return one;
  return undefined;
}

/** An attribute's value, '' where it is not there. */
export function attribute(node: HtmlNode, name: string): string {
  return node.attribs?.[name] ?? '';
}
