/** PDF to a Document. */
import type { Document } from '../document.ts';
import { reject } from '../rejection.ts';
import type { Rejection } from '../report.ts';

/** The document of a PDF that has text; a clear rejection of any other. */
export async function readPdf(_bytes: Uint8Array, source: string): Promise<Document | Rejection> {
  return reject(source, 'format-unknown', 'The content is PDF.');
}
