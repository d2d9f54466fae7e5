/** XML as a run of events, for the parts of office files. Entities are never looked up and documents with a DOCTYPE are refused, so nothing outside is read and nothing grows. */

export type XmlEvent =
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string>; empty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/** Raised for XML that is not well formed or has a DOCTYPE; the message is a full sentence. */
export class XmlError extends Error {}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const TAG = /^(\/?)(?:[\w.-]+:)?([\w.-]+)/u;
const ATTRIBUTE = /(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{1,8}));/gu, (whole, decimal, hexadecimal, name) => {
    const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : undefined;
    if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return NAMED[name] ?? whole;
  });
}

/** The end of a tag, past any `>` inside its attributes' values. */
function findTagEnd(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const character = xml.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  throw new XmlError('The XML inside is cut off.');
}

function skipTo(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at === -1) throw new XmlError('The XML inside is cut off.');
  return at + mark.length;
}

/** The decoded text of an XML part: UTF-8, or UTF-16 with a byte order mark. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Events in order; names and attributes without their prefix, entities decoded. @throws XmlError */
export function* readXmlEvents(xml: string): Generator<XmlEvent> {
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const end = next === -1 ? xml.length : next;
    if (end > at) yield { kind: 'text', text: decodeEntities(xml.slice(at, end)) };
    if (next === -1) return;
    if (xml.startsWith('<!--', next)) at = skipTo(xml, '-->', next + 4);
    else if (xml.startsWith('<![CDATA[', next)) {
      at = skipTo(xml, ']]>', next + 9);
      yield { kind: 'text', text: xml.slice(next + 9, at - 3) };
    } else if (xml.startsWith('<?', next)) at = skipTo(xml, '?>', next + 2);
    else if (xml.startsWith('<!', next)) throw new XmlError('The XML inside declares a document type, which office files never do.');
    else {
      const close = findTagEnd(xml, next + 1);
      yield* readTag(xml.slice(next + 1, close));
      at = close + 1;
    }
  }
}

function* readTag(tag: string): Generator<XmlEvent> {
  const match = TAG.exec(tag);
  const name = match?.[2];
  if (name === undefined) throw new XmlError('The XML inside is not well formed.');
  if (match?.[1] === '/') {
    yield { kind: 'close', name };
    return;
  }
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single] of tag.matchAll(ATTRIBUTE)) attributes.set(key, decodeEntities(double ?? single ?? ''));
  const empty = tag.endsWith('/');
  yield { kind: 'open', name, attributes, empty };
  if (empty) yield { kind: 'close', name };
}
