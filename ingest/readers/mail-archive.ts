/** Pages that a browser saved as one file (MHTML) and letters (EML): the parts are taken apart, and the page or text among them is read. */
import type { Document } from '../document.ts';
import { reject } from '../rejection.ts';
import type { Rejection } from '../report.ts';
import { decodeText } from './decode.ts';
import { readHtml } from './html.ts';
import { readText } from './text.ts';

/** Parts of parts that are opened, parts that are looked at, and pages among them that are tried. */
const DEEPEST = 4;
const MAXIMUM_PARTS = 500;
const MOST_PAGES = 8;
const NAMED_ATTACHMENTS = 5;

interface Part {
  type: string;
  name: string;
  bytes: Uint8Array;
}

/** One byte per character, so that offsets are those of the bytes. */
const toLatin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** Fields of a head with lines that go on joined, by name in lower case, and where its body begins. */
function readHead(text: string): { fields: ReadonlyMap<string, string>; body: number } {
  const end = /\r?\n\r?\n/u.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const fields = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { fields, body: end ? end.index + end[0].length : text.length };
}

const parameter = (field: string, name: string): string => {
  const match = new RegExp(`${name}\\s{0,3}=\\s{0,3}(?:"([^"]{0,200})"|([^\\s;]{1,200}))`, 'iu').exec(field);
  return match?.[1] ?? match?.[2] ?? '';
};

function decodeBody(text: string, encoding: string): Uint8Array {
  if (/base64/iu.test(encoding)) return new Uint8Array(Buffer.from(text.replace(/[^A-Za-z0-9+/=]/gu, ''), 'base64'));
  if (!/quoted-printable/iu.test(encoding)) return new Uint8Array(Buffer.from(text, 'latin1'));
  const plain = text
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=([\dA-Fa-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return new Uint8Array(Buffer.from(plain, 'latin1'));
}

/** The parts of a letter in order, those inside of others too. */
function listParts(text: string, depth = 0, parts: Part[] = []): Part[] {
  const { fields, body } = readHead(text);
  const type = fields.get('content-type') ?? 'text/plain';
  const boundary = parameter(type, 'boundary');
  if (/^multipart\//iu.test(type) && boundary !== '' && depth < DEEPEST) {
    const pieces = text.slice(body).split(`--${boundary}`);
    for (const piece of pieces.slice(1)) {
      if (piece.startsWith('--') || parts.length >= MAXIMUM_PARTS) break;
      listParts(piece.replace(/^[ \t]*\r?\n/u, ''), depth + 1, parts);
    }
    return parts;
  }
  const name = parameter(fields.get('content-disposition') ?? '', 'filename') || parameter(type, 'name');
  parts.push({
    type: (/^[\w.+-]+\/[\w.+-]+/u.exec(type)?.[0] ?? '').toLowerCase(),
    name: /^attachment/iu.test(fields.get('content-disposition') ?? '') ? name || 'without a name' : '',
    bytes: decodeBody(text.slice(body), fields.get('content-transfer-encoding') ?? ''),
  });
  return parts;
}

/** The document of the first page among the parts that is one, else of the text; files attached are not opened, and named. */
export function readMailArchive(bytes: Uint8Array, source: string): Document | Rejection {
  const parts = listParts(toLatin(bytes).replace(/^ï»¿/u, ''));
  const attached = parts.filter((part) => part.name !== '');
  const own = parts.filter((part) => part.name === '');
  let refused: Rejection | undefined;
  let document: Document | undefined;
  for (const page of own.filter((part) => part.type === 'text/html' || part.type === 'application/xhtml+xml').slice(0, MOST_PAGES)) {
    const read = readHtml(page.bytes, source);
    if (!('code' in read)) {
      document = read;
      break;
    }
    refused ??= read;
  }
  const plain = document ? undefined : decodeText(own.find((part) => part.type === 'text/plain')?.bytes ?? new Uint8Array());
  if (plain && plain.text.trim() !== '') document = readText(plain.text);
  const names = attached.slice(0, NAMED_ATTACHMENTS).map((part) => part.name);
  const files = `It holds ${attached.length} attached files (${names.join(', ')}), which were not opened: save them and add those.`;
  if (!document) return refused ?? reject(source, 'file-empty', attached.length > 0 ? files : 'No page and no text is among its parts.');
  const messages = [{ code: 'page-from-archive', text: `The page was taken out of a saved archive or letter of ${parts.length} parts.` }];
  if (attached.length > 0) messages.push({ code: 'attachments-unread', text: files });
  return { ...document, messages: [...document.messages, ...messages] };
}
