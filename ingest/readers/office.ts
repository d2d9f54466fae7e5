/** ZIP files by what they hold: a Word file, a spreadsheet, another office format that is told by name, or a plain archive. */
import type { Document } from '../document.ts';
import { reject } from '../rejection.ts';
import type { Rejection } from '../report.ts';
import { readDocx } from './docx.ts';
import { OfficePackage } from './office-package.ts';
import { openDocumentKind, readOpenDocument } from './open-document.ts';
import { readXlsx } from './xlsx.ts';
import { XmlError } from './xml-events.ts';
import { ZipError } from './zip-directory.ts';

/** Parts that only one format has. */
const TELLTALES: readonly { part: string; name: string }[] = [
  { part: 'OFD.xml', name: 'an OFD file' },
  { part: 'AndroidManifest.xml', name: 'a program for Android' },
  { part: 'META-INF/MANIFEST.MF', name: 'a Java program' },
];
/** An OpenDocument file says in this part what it is. */
const OPEN_DOCUMENT = 'mimetype';
const CONTENT_TYPES = '[Content_Types].xml';

/** Whether a ZIP file is an office file or a program rather than an archive of files. Unreadable ones count as archives, whose reader says why. */
export function isSingleDocument(bytes: Uint8Array): boolean {
  try {
    const office = new OfficePackage(bytes);
    return office.has(CONTENT_TYPES) || office.has(OPEN_DOCUMENT) || TELLTALES.some(({ part }) => office.has(part));
  } catch {
    return false;
  }
}

/** The document of a ZIP file, or why it is none. */
export function readOffice(bytes: Uint8Array, source: string): Document | Rejection {
  try {
    const office = new OfficePackage(bytes);
    const other = TELLTALES.find(({ part }) => office.has(part));
    if (other) return reject(source, 'format-unknown', `The content is ${other.name}.`);
    if (office.has(OPEN_DOCUMENT)) return readOpen(office, source);
    if (!office.has(CONTENT_TYPES)) return reject(source, 'archive-not-office', `${source} holds ${office.names().length} entries.`);
    const part = office.mainPart();
    const root = part === undefined ? undefined : firstElement(office, part);
    if (part !== undefined && root === 'document') return readDocx(office, part);
    if (part !== undefined && root === 'workbook') return readXlsx(office, part);
    const name = root === 'presentation' ? 'a presentation (.pptx)' : 'an office file of another kind';
    return reject(source, 'format-unknown', `The content is ${name}.`);
  } catch (failure) {
    if (failure instanceof ZipError || failure instanceof XmlError) return reject(source, 'file-damaged', failure.message);
    throw failure;
  }
}

function readOpen(office: OfficePackage, source: string): Document | Rejection {
  const kind = openDocumentKind(office);
  if (kind === 'encrypted') return reject(source, 'file-encrypted');
  if (kind === 'other')
    return reject(source, 'format-unknown', 'The content is an OpenDocument file that is neither a text nor a spreadsheet.');
  return readOpenDocument(office, kind);
}

function firstElement(office: OfficePackage, part: string): string | undefined {
  if (part.endsWith('.bin')) return undefined;
  for (const event of office.events(part)) if (event.kind === 'open') return event.name;
  return undefined;
}
