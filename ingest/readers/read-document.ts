/** Bytes to Document, by content and never by the file's name. A further format is one more reader here. */
import type { Document } from '../document.ts';
import { MAXIMUM_BYTES, reject } from '../rejection.ts';
import type { Rejection } from '../report.ts';
import { decodeText } from './decode.ts';
import { isHtml } from './html-detect.ts';
import { isOldOffice } from './libre-office.ts';
import { isMailArchive } from './mail-head.ts';
import { readText } from './text.ts';
import { isZip } from './zip-directory.ts';

/** First bytes of file types that are told by name when they cannot be read. */
const SIGNATURES: readonly { bytes: readonly number[]; name: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'ZIP (also DOCX and XLSX)' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Word or Excel file' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG picture' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'a GIF picture' },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: 'a RAR archive' },
];

/** Characters of plain text; the longest report has fewer than a million. Bytes of other formats may hold pictures. */
const MAXIMUM_CHARACTERS = 4_000_000;

/** Control characters other than tab, line feed, form feed and carriage return. */
const CONTROL = /[^\P{Cc}\t\n\f\r]/gu;

/** Tags that only a marked-up page has near its beginning. */
const MARKUP = /<(?:!doctype\s{1,4}html|html|\?xml|body|table)[\s>]/iu;

/** The document, or why the bytes are none. Binary content is refused by signature, and by more than one control character in a thousand. */
export function readDocument(bytes: Uint8Array, source: string): Document | Rejection {
  if (bytes.length === 0) return reject(source, 'file-empty');
  if (bytes.length > MAXIMUM_BYTES) return reject(source, 'file-too-large', `${bytes.length} bytes were given.`);
  const signature = SIGNATURES.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (signature) return reject(source, 'format-unknown', `The content is ${signature.name}.`);
  const decoded = decodeText(bytes);
  if (!decoded) return reject(source, 'text-undecodable');
  const { length } = decoded.text;
  if (length > MAXIMUM_CHARACTERS) return reject(source, 'text-too-long', `${length} characters were given.`);
  const controls = decoded.text.match(CONTROL)?.length ?? 0;
  if (controls > decoded.text.length / 1000) return reject(source, 'format-unknown', 'The content is binary.');
  if (decoded.text.trim() === '') return reject(source, 'file-empty');
  if (MARKUP.test(decoded.text.slice(0, 2000))) return reject(source, 'format-unknown', 'The content is HTML or XML.');
  return readText(decoded.text);
}

/**
 * The document of any format that is read. Formats with a reader of their own are taken by their first bytes, and that reader is loaded
 * only then; everything else is `readDocument`'s.
 */
export async function readAnyDocument(bytes: Uint8Array, source: string): Promise<Document | Rejection> {
  if (bytes.length === 0 || bytes.length > MAXIMUM_BYTES) return readDocument(bytes, source);
  if (isPdf(bytes)) return (await import('./pdf.ts')).readPdf(bytes, source);
  if (isPicture(bytes)) return (await import('./scan.ts')).readPicture(bytes, source);
  if (isZip(bytes)) return (await import('./office.ts')).readOffice(bytes, source);
  if (isOldOffice(bytes)) return (await import('./libre-office.ts')).readOldOffice(bytes, source);
  if (isMailArchive(bytes)) return (await import('./mail-archive.ts')).readMailArchive(bytes, source);
  if (isHtml(bytes)) return (await import('./html.ts')).readHtml(bytes, source);
  return readDocument(bytes, source);
}

/** A PDF's mark stands within its first kilobyte. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-');
}

/** PNG, JPEG and TIFF, by their first bytes. */
function isPicture(bytes: Uint8Array): boolean {
  const marks = [
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x49, 0x49, 0x2a, 0x00],
    [0x4d, 0x4d, 0x00, 0x2a],
  ];
  return marks.some((mark) => mark.every((byte, index) => bytes[index] === byte));
}
