/** Pages that are about a report and are not one: an empty shell, a list of reports, a link to a file. */
import { REPORT_FILE } from '../../data/page-furniture.ts';
import type { Block } from '../document.ts';
import { foldSpace } from '../fold-label.ts';
import { reject } from '../rejection.ts';
import type { Rejection } from '../report.ts';
import { lineText } from './html-text.ts';
import { attribute, type HtmlNode, walk } from './html-tree.ts';
import { matchPageTitle } from './page-title.ts';

/** A report is longer than this even where it has no table; the shortest seen has 600 characters. */
const SHORTEST_REPORT = 250;
/** A page is a list when lines that link to reports make up this share of its text. */
const LISTED_SHARE = 0.5;
/** Names of pictures that belong to a site and not to a report. */
const ORNAMENT = /logo|icon|banner|qr|ewm|erweima|share|print|weixin|weibo|wx|btn|bg|arrow|jubao|dangzheng|nav/iu;
const NONE: ReadonlySet<HtmlNode> = new Set();

interface Page {
  root: HtmlNode;
  source: string;
  text: string;
  blocks: readonly Block[];
  /** Share of the page's text that stands in links, and how many links there are. */
  linkedShare: number;
  links: number;
}

/** A rejection that says what the page is instead; undefined for a page with a table or enough text of its own. */
export function refusePage({ root, source, text, blocks, linkedShare, links }: Page): Rejection | undefined {
  const prose = blocks.filter((block) => block.kind === 'text').map((block) => block.text);
  const length = foldSpace(prose.join('')).length;
  if (blocks.some((block) => block.kind === 'table' && block.rows.length > 2)) return undefined;
  const anchors: HtmlNode[] = [];
  const pictures: string[] = [];
  let scripts = false;
  let frame: string | undefined;
  for (const node of walk(root)) {
    if (node.name === 'a' && attribute(node, 'href') !== '') anchors.push(node);
    if (node.name === 'img' && REPORT_FILE.test(attribute(node, 'src')) && !ORNAMENT.test(attribute(node, 'src')))
      pictures.push(attribute(node, 'src'));
    if (node.name === 'script') scripts = true;
    if (/^(?:iframe|frame|embed|object)$/u.test(node.name ?? '')) frame ??= attribute(node, 'src') || attribute(node, 'data');
  }
  const titles = anchors.map((anchor) => lineText(anchor, NONE)).filter((line) => matchPageTitle(line) !== undefined);
  const listed = prose.filter((line) => titles.some((title) => line.includes(title)));
  const mostlyListed = titles.length >= 3 && foldSpace(listed.join('')).length > length * LISTED_SHARE;
  if (length >= SHORTEST_REPORT && !mostlyListed) return undefined;
  const leadsToFile = (anchor: HtmlNode): boolean =>
    REPORT_FILE.test(attribute(anchor, 'href')) || REPORT_FILE.test(lineText(anchor, NONE).trim());
  const file = mostlyListed ? undefined : anchors.find(leadsToFile);
  const target = file ? attribute(file, 'href') : frame && REPORT_FILE.test(frame) ? frame : undefined;
  if (target !== undefined) {
    const name = file ? lineText(file, NONE) : '';
    return reject(source, 'page-is-link', `The page only leads to a file: ${`${name} ${target}`.trim().slice(0, 200)}.`);
  }
  if (pictures[0] !== undefined && titles.length < 2 && !mostlyListed && !prose.some((line) => line.includes('。')))
    return reject(
      source,
      'page-is-link',
      `The page only shows ${pictures.length === 1 ? 'a picture' : `${pictures.length} pictures`}: ${pictures[0].slice(0, 200)}.`,
    );
  if (titles.length >= 2 || mostlyListed || (links >= 10 && linkedShare > 0.6))
    return reject(source, 'page-is-list', `The page is a list of ${links} links${titles[0] ? `, such as ${titles[0].slice(0, 80)}` : ''}.`);
  if (length < 60 && (scripts || frame !== undefined || text.trim() === ''))
    return reject(
      source,
      'page-is-shell',
      frame ? `The page shows another one in a frame: ${frame.slice(0, 200)}.` : `The page holds ${length} characters of text.`,
    );
  return undefined;
}
