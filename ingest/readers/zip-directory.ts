/** The directory of a ZIP file and the bytes of its entries, with limits on all that a maker of bombs can choose. */
import { crc32, inflateRawSync } from 'node:zlib';

/** More entries than any office file or batch of reports has. */
export const MAXIMUM_ENTRIES = 2000;
/** Decompressed bytes of one entry, and of all entries that are taken out of one file. */
export const MAXIMUM_ENTRY_BYTES = 40 * 1024 * 1024;
export const MAXIMUM_TOTAL_BYTES = 120 * 1024 * 1024;
/** Bytes out for each byte in: text and XML reach 60, long runs of zeros 1000. Small entries are let off. */
const MAXIMUM_RATIO = 200;
const SMALL_ENTRY = 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const NAME_IS_UTF8 = 0x800;

export interface ZipEntry {
  /** As stored, decoded; any characters, also `../`. Folders end in a slash. */
  name: string;
  /** As the directory claims; the true size shows only when it is read. */
  size: number;
  compressedSize: number;
  method: number;
  encrypted: boolean;
  crc: number;
  /** Offset of its local header. */
  offset: number;
}

/** Raised for a file or an entry that cannot be read; the message is a full sentence for the person who gave the file. */
export class ZipError extends Error {}

/** Whether bytes begin as ZIP files do. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findDirectory(view: DataView): { offset: number; entries: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY)
      return { offset: view.getUint32(at + 16, true), entries: view.getUint16(at + 10, true) };
  }
  throw new ZipError('The ZIP file has no directory: it is cut off or damaged.');
}

/** Names without the mark for UTF-8 are tried as UTF-8 first and then as GB18030, which Chinese systems write. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Every entry of the directory in its order, nothing decompressed. @throws ZipError where the file is damaged, too large for its kind, or has too many entries. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  const directory = findDirectory(view);
  if (directory.entries > MAXIMUM_ENTRIES)
    throw new ZipError(`The ZIP file has ${directory.entries} entries; at most ${MAXIMUM_ENTRIES} are read.`);
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  for (let count = 0; count < directory.entries; count += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new ZipError('The directory of the ZIP file is damaged.');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: decodeName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & NAME_IS_UTF8) !== 0),
      size: view.getUint32(at + 24, true),
      compressedSize: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & ENCRYPTED) !== 0,
      crc: view.getUint32(at + 16, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The decompressed bytes of one entry. @throws ZipError for encryption, unknown methods, bombs and damage. */
export function readZipEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (entry.encrypted) throw new ZipError('It is encrypted with a password.');
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_ENTRY) throw new ZipError('It is damaged.');
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const end = start + entry.compressedSize;
  if (end > bytes.length) throw new ZipError('It is cut off.');
  const limit = Math.min(MAXIMUM_ENTRY_BYTES, Math.max(SMALL_ENTRY, entry.compressedSize * MAXIMUM_RATIO));
  if (entry.size > limit) throw new ZipError(`It decompresses to more than ${limit} bytes, as a ZIP bomb does.`);
  const content = inflate(bytes.subarray(start, end), entry.method, limit);
  if (crc32(content) !== entry.crc) throw new ZipError('Its checksum is wrong: it is damaged.');
  return content;
}

function inflate(packed: Uint8Array, method: number, limit: number): Uint8Array {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new ZipError(`It is compressed by method ${method}; only the ordinary one is read.`);
  try {
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: limit }));
  } catch (failure) {
    const tooLarge = failure instanceof Error && 'code' in failure && failure.code === 'ERR_BUFFER_TOO_LARGE';
    throw new ZipError(tooLarge ? `It decompresses to more than ${limit} bytes, as a ZIP bomb does.` : 'It is damaged.');
  }
}
