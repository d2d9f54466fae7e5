/** PDF to a Document: characters and ruling lines of each page → tables and paragraphs, in the order of the page. */
import type { Document } from '../document.ts';
import type { IngestMessage } from '../message.ts';
import { reject } from '../rejection.ts';
import type { Rejection } from '../report.ts';
import { DocumentBuilder } from './document-builder.ts';
import { addLayouts } from './page-blocks.ts';
import { type PageLayout, readPageLayout } from './page-layout.ts';
import { openPdf, type PdfFile, readPageMarks } from './pdf-file.ts';
import { pagesTurned, pagesUnread, RECOGNISED, readScannedPages } from './scan.ts';

/** More pages than any report has. */
const MAXIMUM_PAGES = 300;
/** Milliseconds for all pages of one file. */
const MAXIMUM_TIME = 30_000;
/** Characters per page below which a page counts as a picture; a page number alone is no text. */
const LEAST_CHARACTERS = 8;

/**
 * The document of a PDF that has text. Files that are encrypted, damaged, too long or pictures only are rejected; single pages without
 * text, slanted text and characters beyond the limit are told in messages.
 */
export async function readPdf(bytes: Uint8Array, source: string): Promise<Document | Rejection> {
  const file = await openPdf(bytes);
  if (typeof file === 'string') return reject(source, file);
  try {
    if (file.pages > MAXIMUM_PAGES)
      return reject(source, 'pages-too-many', `${file.pages} pages were given, ${MAXIMUM_PAGES} are allowed.`);
    return await readPages(file, bytes, source);
  } finally {
    await file.close();
  }
}

/** Says that text was read that may be another program's. */
function textOverPicture(pages: readonly number[]): IngestMessage {
  return {
    code: 'text-over-picture',
    text: `Page ${pages.join(', ')} is a picture with text over it, which may be another program's reading of the picture. Cells whose sums do not come out are kept as illegible. Compare with the original before relying on it.`,
  };
}

async function readPages(file: PdfFile, bytes: Uint8Array, source: string): Promise<Document | Rejection> {
  const started = Date.now();
  const builder = new DocumentBuilder();
  const layouts: PageLayout[] = [];
  const empty: number[] = [];
  const pictured: number[] = [];
  let undecodable = 0;
  for (let number = 1; number <= file.pages; number += 1) {
    if (Date.now() - started > MAXIMUM_TIME) return reject(source, 'reading-too-long', `${number - 1} of ${file.pages} pages were read.`);
    const { messages, ...marks } = await readPageMarks(file, number);
    builder.messages.push(...messages);
    const unread = marks.undecodable || marks.glyphs.length < LEAST_CHARACTERS;
    if (marks.undecodable) undecodable += 1;
    if (unread) empty.push(number);
    else if (marks.pictured) pictured.push(number);
    layouts.push(readPageLayout(marks.undecodable ? { ...marks, glyphs: [] } : marks));
  }
  const scanned = empty.length === 0 ? undefined : await readScannedPages(bytes, empty);
  for (const [number, layout] of scanned?.layouts ?? []) layouts[number - 1] = layout;
  const unread = scanned?.unread ?? empty;
  if (unread.length === layouts.length) {
    const detail = undecodable > 0 ? 'Its fonts do not tell which characters they print, so that its text cannot be decoded.' : '';
    return reject(source, scanned ? 'file-damaged' : 'scan-unreadable', detail);
  }
  if (scanned && scanned.layouts.size > 0) {
    builder.messages.push(RECOGNISED, ...pagesTurned(scanned));
    builder.recognised = true;
  }
  if (pictured.length > 0) {
    builder.messages.push(textOverPicture(pictured));
    builder.recognised = true;
  }
  builder.messages.push(...pagesUnread(unread, layouts.length));
  addLayouts(builder, layouts);
  return builder.build();
}
