/** Text that is struck out stands between ~~ and ~~, as in Markdown: a struck number beside another one makes no third, and its cell cannot be told. */
import { attribute, type HtmlNode, walk } from './html-tree.ts';

const MARK = '~~';
const STRUCK = new Set(['del', 's', 'strike']);
const LINE_THROUGH = /text-decoration(?:-line)?:[^;]*line-through/iu;

/** The text between such marks; white space alone has none. */
export const struck = (text: string): string => (text.trim() === '' ? text : `${MARK}${text}${MARK}`);

const hasText = (node: HtmlNode): boolean => [...walk(node)].some((one) => one.type === 'text' && (one.data ?? '').trim() !== '');

/** Puts the marks around the outermost struck elements of a page. */
export function markStruck(root: HtmlNode): void {
  const isStruck = (node: HtmlNode): boolean =>
    node.children !== undefined && (STRUCK.has(node.name ?? '') || LINE_THROUGH.test(attribute(node, 'style').replace(/\s+/gu, '')));
  for (const node of [...walk(root, (one) => !isStruck(one))]) {
    if (!isStruck(node) || !hasText(node)) continue;
    node.children = [{ type: 'text', data: MARK }, ...(node.children ?? []), { type: 'text', data: MARK }];
  }
}
