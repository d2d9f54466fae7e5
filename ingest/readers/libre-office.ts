/** Old Word and Excel files (DOC, XLS, RTF) through LibreOffice, where it is installed: converted in a folder of their own, then read as DOCX or XLSX. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Document } from '../document.ts';
import { MAXIMUM_BYTES, reject } from '../rejection.ts';
import type { Rejection } from '../report.ts';
import { readOffice } from './office.ts';

/** Longest conversion; the first start of LibreOffice takes several seconds. */
export const CONVERSION_SECONDS = 60;
const PROGRAMS = ['soffice', 'libreoffice'];

type Conversion = 'converted' | 'missing' | 'failed' | 'slow';

/** UTF-16LE, as the directory of such files stores names of streams. */
const streamName = (name: string): Buffer => Buffer.from(name, 'utf16le');

/** Whether bytes begin as an OLE file (Word 97, Excel 97, encrypted DOCX) or as RTF do. */
export function isOldOffice(bytes: Uint8Array): boolean {
  return (
    (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) ||
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(5, bytes.length)).equals(Buffer.from('{\\rtf'))
  );
}

function kindOf(bytes: Uint8Array): { extension: 'doc' | 'xls' | 'rtf'; target: 'docx' | 'xlsx' } | 'encrypted' | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (buffer.subarray(0, 5).toString('latin1') === '{\\rtf') return { extension: 'rtf', target: 'docx' };
  if (buffer.includes(streamName('EncryptedPackage'))) return 'encrypted';
  if (buffer.includes(streamName('WordDocument'))) return { extension: 'doc', target: 'docx' };
  return buffer.includes(streamName('Workbook')) ? { extension: 'xls', target: 'xlsx' } : undefined;
}

/** The document of an old office file, or why it is none. Macros are not run: a conversion without a window runs none. */
export async function readOldOffice(bytes: Uint8Array, source: string): Promise<Document | Rejection> {
  const kind = kindOf(bytes);
  if (kind === 'encrypted') return reject(source, 'file-encrypted');
  if (!kind) return reject(source, 'format-unknown', 'The content is an old Microsoft file that is neither Word nor Excel.');
  const folder = await mkdtemp(path.join(tmpdir(), 'wenbao-convert-'));
  try {
    await writeFile(path.join(folder, `report.${kind.extension}`), bytes);
    const outcome = await convert(folder, kind.extension, kind.target);
    if (outcome === 'missing') return reject(source, 'converter-missing');
    if (outcome === 'slow')
      return reject(source, 'reading-too-long', `LibreOffice did not convert it within ${CONVERSION_SECONDS} seconds.`);
    const converted = await readConverted(path.join(folder, `report.${kind.target}`));
    if (outcome === 'failed' || !converted) return reject(source, 'file-damaged', 'LibreOffice could not convert it.');
    if (converted.length > MAXIMUM_BYTES) return reject(source, 'file-too-large', 'Converted by LibreOffice, it is too large.');
    const document = readOffice(converted, source);
    if ('code' in document) return document;
    const text = `The old .${kind.extension} file was converted by LibreOffice and read as .${kind.target}.`;
    return { ...document, messages: [...document.messages, { code: 'file-converted', text }] };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function readConverted(file: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    return undefined;
  }
}

async function convert(folder: string, extension: string, target: string): Promise<Conversion> {
  const options = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo', '--convert-to', target, '--outdir', folder];
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  for (const program of PROGRAMS) {
    const outcome = await runProgram(program, [profile, ...options, path.join(folder, `report.${extension}`)]);
    if (outcome !== 'missing') return outcome;
  }
  return 'missing';
}

function runProgram(program: string, options: readonly string[]): Promise<Conversion> {
  return new Promise((resolve) => {
    const child = spawn(program, options, { stdio: 'ignore' });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve('slow');
    }, CONVERSION_SECONDS * 1000);
    child.once('error', () => {
      clearTimeout(timer);
      resolve('missing');
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? 'converted' : 'failed');
    });
  });
}
