/** What of a page a reader of it sees: elements that are never shown, and those that style or attributes hide. */
import { attribute, type HtmlNode, walk } from './html-tree.ts';

/** Elements whose content is no text of the page. */
const NEVER_SHOWN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'meta',
  'link',
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'applet',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'select',
  'datalist',
  'map',
  'noframes',
  'xml',
  'o:officedocumentsettings',
]);
/** Declarations that hide an element, on styles in lower case without white space. */
const HIDING = [
  /(?:^|;)display:none/u,
  /(?:^|;)visibility:(?:hidden|collapse)/u,
  /(?:^|;)opacity:0(?:\.0+)?(?:;|!|$)/u,
  /(?:^|;)font-size:0(?:px|pt|em|%)?(?:;|!|$)/u,
  /(?:^|;)text-indent:-\d{3,}/u,
  /(?:^|;)(?:left|top|right|margin-left|margin-top):-\d{3,}(?:\.\d+)?(?:px|pt|em)/u,
  /(?:^|;)clip:rect\(0(?:px)?,?0(?:px)?,?0(?:px)?,?0(?:px)?\)/u,
  /(?:^|;)mso-hide:all/u,
];
const LONGEST_SHEET = 200_000;

function hides(style: string): boolean {
  if (style === '') return false;
  const folded = style.toLowerCase().replace(/\s+/gu, '');
  if (HIDING.some((pattern) => pattern.test(folded))) return true;
  return /(?:^|;)overflow:hidden/u.test(folded) && /(?:^|;)(?:height|width|max-height):0(?:px)?(?:;|!|$)/u.test(folded);
}

/** Simple selectors (.name, #name, name.class) that the page's own style sheets hide on the screen. */
function hiddenSelectors(root: HtmlNode): ReadonlySet<string> {
  const selectors = new Set<string>();
  for (const node of walk(root)) {
    if (node.name !== 'style' || /print/iu.test(attribute(node, 'media'))) continue;
    const sheet = (node.children ?? [])
      .map((child) => child.data ?? '')
      .join('')
      .slice(0, LONGEST_SHEET);
    const flat = sheet
      .replace(/\/\*[^*]{0,5000}\*\//gu, '')
      .replace(/@media[^{]{0,200}\{(?:[^{}]{0,2000}\{[^{}]{0,2000}\}){0,200}[^{}]{0,200}\}/gu, '');
    for (const rule of flat.matchAll(/([^{}]{1,2000})\{([^{}]{0,5000})\}/gu)) {
      if (!hides(rule[2] ?? '')) continue;
      for (const selector of (rule[1] ?? '').split(',')) if (/^[\w-]*[.#][\w-]+$/u.test(selector.trim())) selectors.add(selector.trim());
    }
  }
  return selectors;
}

function selectorsOf(node: HtmlNode): string[] {
  const names = [
    ...attribute(node, 'class')
      .split(/\s+/u)
      .map((name) => `.${name}`),
    `#${attribute(node, 'id')}`,
  ].filter((name) => name.length > 1);
  return names.flatMap((name) => [name, `${node.name}${name}`]);
}

/** Whether an element never shows its content on any page. */
export function isNeverShown(node: HtmlNode): boolean {
  return node.type === 'comment' || node.type === 'directive' || NEVER_SHOWN.has(node.name ?? '');
}

/** The outermost elements that are hidden: by attribute, by their own style, or by a plain rule of the page's style sheets. */
export function findHidden(root: HtmlNode): ReadonlySet<HtmlNode> {
  const selectors = hiddenSelectors(root);
  const hidden = new Set<HtmlNode>();
  for (const node of walk(root, (one) => !isNeverShown(one) && !hidden.has(one))) {
    if (!node.attribs) continue;
    const bySheet = selectors.size > 0 && selectorsOf(node).some((selector) => selectors.has(selector));
    const byInput = node.name === 'input' && /^(?:hidden|submit|button|checkbox|radio|image|reset)$/iu.test(attribute(node, 'type'));
    if ('hidden' in node.attribs || byInput || bySheet || hides(attribute(node, 'style'))) hidden.add(node);
  }
  return hidden;
}
