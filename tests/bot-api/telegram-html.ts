/** Reads HTML as the Bot API does (core.telegram.org/bots/api#html-style), and refuses what it refuses. */

export interface TextEntity {
  type: string;
  offset: number;
  length: number;
  url?: string;
}

export interface ParsedText {
  text: string;
  entities: TextEntity[];
}

const TAGS: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
  blockquote: 'blockquote',
};

/** The text and its entities, offsets in UTF-16 units. Throws with Telegram's words for markup that it refuses. */
export function parseTelegramHtml(html: string): ParsedText {
  const open: { tag: string; offset: number; url?: string }[] = [];
  const entities: TextEntity[] = [];
  let text = '';
  let at = 0;
  while (at < html.length) {
    const character = html[at]!;
    if (character === '&') {
      const [decoded, length] = decodeEntity(html, at);
      text += decoded;
      at += length;
      continue;
    }
    if (character !== '<') {
      text += character;
      at += 1;
      continue;
    }
    const end = html.indexOf('>', at);
    if (end < 0) throw new Error(`can't parse entities: Unclosed start tag at byte offset ${at}`);
    const inside = html.slice(at + 1, end);
    at = end + 1;
    if (inside.startsWith('/')) {
      const tag = inside.slice(1).trim().toLowerCase();
      const last = open.pop();
      if (!last) throw new Error(`can't parse entities: Unexpected end tag at byte offset ${at}`);
      if (tag !== '' && tag !== last.tag)
        throw new Error(`can't parse entities: Unmatched end tag at byte offset ${at}, expected "</${last.tag}>", found "</${tag}>"`);
      const length = text.length - last.offset;
      if (length > 0) entities.push({ type: TAGS[last.tag] ?? last.tag, offset: last.offset, length, url: last.url });
      continue;
    }
    const { name = '', rest = '' } = /^(?<name>[a-zA-Z0-9-]+)(?<rest>[\s\S]*)$/.exec(inside)?.groups ?? {};
    const tag = name.toLowerCase();
    if (!(tag in TAGS)) throw new Error(`can't parse entities: Unsupported start tag "${inside}" at byte offset ${at}`);
    if (tag === 'blockquote' && open.some((other) => other.tag === 'blockquote'))
      throw new Error("can't parse entities: blockquotes can't be nested");
    if (open.some((other) => other.tag === 'code' || other.tag === 'pre') && !(tag === 'code' && open.at(-1)?.tag === 'pre'))
      throw new Error("can't parse entities: code can't contain other entities");
    const url = /^\s+href="(?<url>[^"]*)"\s*$/.exec(rest)?.groups?.url;
    if (tag === 'a' ? url === undefined : !/^(?:\s+(?:class="language-[\w-]+"|expandable))?\s*$/.test(rest))
      throw new Error(`can't parse entities: Unsupported attributes in "${inside}"`);
    open.push({ tag, offset: text.length, url });
  }
  const unclosed = open.at(-1);
  if (unclosed) throw new Error(`can't parse entities: Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  return { text, entities };
}

function decodeEntity(html: string, at: number): [text: string, length: number] {
  const named = /^&(?:(?<name>lt|gt|amp|quot)|#(?<decimal>\d{1,7})|#x(?<hex>[0-9a-fA-F]{1,6}));/.exec(html.slice(at, at + 12));
  if (!named?.groups) return ['&', 1];
  const { name, decimal, hex } = named.groups;
  const character = name
    ? { lt: '<', gt: '>', amp: '&', quot: '"' }[name]!
    : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex!, 16));
  return [character, named[0].length];
}
