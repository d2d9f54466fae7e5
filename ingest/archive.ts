/** ZIP archives of reports: each entry is one file, with a name that says where it came from. Office files, which are ZIP files too, are no archives. */
import { isSingleDocument } from './readers/office.ts';
import { isZip, MAXIMUM_TOTAL_BYTES, readZipDirectory, readZipEntry, type ZipEntry, ZipError } from './readers/zip-directory.ts';
import { MAXIMUM_BYTES, reject } from './rejection.ts';
import type { Rejection } from './report.ts';

export interface ArchivedFile {
  /** 'archive.zip/inner name', safe to print: no control characters, at most 200 characters. */
  source: string;
  bytes: Uint8Array;
}

const LONGEST_NAME = 200;
const ARCHIVE_NAME = /\.zip$/iu;
/** What operating systems and word processors leave beside files. */
const LEFTOVER = /^__MACOSX\/|(?:^|\/)(?:\.[^/]*|~\$[^/]*|Thumbs\.db|desktop\.ini)$/iu;

/** Whether a file is to be opened as an archive: a ZIP file, named so, that holds no office file. One under another name is told to its reader's face. */
export function isArchive(bytes: Uint8Array, source: string): boolean {
  return ARCHIVE_NAME.test(source) && isZip(bytes) && !isSingleDocument(bytes);
}

/** The name without anything that could act on a terminal, a file system or a reader's eye. */
function safeName(name: string): string {
  const shown = name
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '_');
  return shown.length > LONGEST_NAME ? `…${shown.slice(-LONGEST_NAME)}` : shown;
}

/** Whether a name leads out of the folder that it would be unpacked into. */
function leadsOut(name: string): boolean {
  const parts = name.replaceAll('\\', '/').split('/');
  return parts[0] === '' || parts.includes('..') || /^[a-z]:/iu.test(name) || name.includes('\0');
}

function takeEntry(bytes: Uint8Array, entry: ZipEntry, source: string): ArchivedFile | Rejection {
  if (leadsOut(entry.name)) return reject(source, 'entry-unsafe');
  if (entry.size > MAXIMUM_BYTES) return reject(source, 'file-too-large', `Unpacked, it has ${entry.size} bytes.`);
  try {
    const content = readZipEntry(bytes, entry);
    if (isZip(content) && !isSingleDocument(content)) return reject(source, 'archive-nested');
    return { source, bytes: content };
  } catch (failure) {
    if (failure instanceof ZipError) return reject(source, 'entry-unreadable', failure.message);
    throw failure;
  }
}

/** The files of an archive one by one, in order of name, each decompressed only when it is its turn; a rejection for each that is not read. */
export function* readArchive(bytes: Uint8Array, source: string): Generator<ArchivedFile | Rejection> {
  let entries: ZipEntry[];
  try {
    entries = readZipDirectory(bytes);
  } catch (failure) {
    if (!(failure instanceof ZipError)) throw failure;
    yield reject(source, 'archive-unreadable', failure.message);
    return;
  }
  const files = entries.filter(({ name }) => !name.endsWith('/') && (leadsOut(name) || !LEFTOVER.test(name)));
  files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  if (files.length === 0) yield reject(source, 'archive-empty');
  let taken = 0;
  for (const [index, entry] of files.entries()) {
    const file = takeEntry(bytes, entry, `${source}/${safeName(entry.name)}`);
    if ('bytes' in file) taken += file.bytes.length;
    if (taken > MAXIMUM_TOTAL_BYTES) {
      const limit = `Its files decompress to more than ${MAXIMUM_TOTAL_BYTES} bytes; ${files.length - index} of ${files.length} were not read.`;
      yield reject(source, 'archive-unreadable', limit);
      return;
    }
    yield file;
  }
}
