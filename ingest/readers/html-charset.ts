/** The bytes of a web page to text: what is valid counts more than what is declared, since pages are often declared wrongly. */
import type { IngestMessage } from '../message.ts';

/** Encodings in which Chinese government pages are published, by the names they are declared under. */
const DECLARED: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  gb18030: 'gb18030',
  'x-gbk': 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};
/** Characters that make up much of any such page; a wrong decoding has hardly one of them. */
const FREQUENT = /[的年月日政府信息公开报告公開報情况機关]/gu;
const DECLARATION = /<meta[^>]{0,300}?charset\s{0,3}=\s{0,3}["']?([\w-]{2,20})|encoding\s{0,3}=\s{0,3}["']([\w-]{2,20})/iu;

function decode(encoding: string, bytes: Uint8Array, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** The declared encoding among those known, '' where none is. Looks at the first 4,000 bytes. */
export function declaredCharset(bytes: Uint8Array): string {
  const match = DECLARATION.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4000)));
  return DECLARED[(match?.[1] ?? match?.[2] ?? '').toLowerCase()] ?? '';
}

function likelihood(text: string): number {
  const damaged = text.match(/\ufffd/gu)?.length ?? 0;
  return (text.match(FREQUENT)?.length ?? 0) - 3 * damaged;
}

/**
 * Byte order mark, else UTF-8 where every byte is valid, else the most likely of the declared encoding, GB18030, Big5 and UTF-8 with
 * damaged places. What was not as declared, and how many characters are damaged, is said in messages.
 */
export function decodePage(bytes: Uint8Array): { text: string; messages: IngestMessage[] } {
  const declared = declaredCharset(bytes);
  const marked = byteOrderMark(bytes);
  let encoding = marked ?? 'utf-8';
  let text = decode(encoding, bytes, true);
  if (text === undefined) {
    const candidates = [...new Set([declared, 'gb18030', 'big5', 'utf-8'])].filter((name) => name !== '' && !name.startsWith('utf-16'));
    let best = Number.NEGATIVE_INFINITY;
    for (const candidate of marked ? [marked] : candidates) {
      const decoded = decode(candidate, bytes, false) ?? '';
      const score = likelihood(decoded);
      if (score <= best) continue;
      best = score;
      encoding = candidate;
      text = decoded;
    }
  }
  const messages: IngestMessage[] = [];
  if (declared !== '' && declared !== encoding && !(marked ?? '').startsWith('utf-16'))
    messages.push({ code: 'encoding-misdeclared', text: `The page declares ${declared} and is ${encoding}; it was read as ${encoding}.` });
  const damaged = text?.match(/\ufffd/gu)?.length ?? 0;
  if (damaged > 0)
    messages.push({
      code: 'text-damaged',
      text: `${damaged} characters are damaged in the file and cannot be read; they are kept as \ufffd.`,
    });
  return { text: text ?? '', messages };
}
