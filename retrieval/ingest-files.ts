/** Files and folders → reports in the store, with a receipt per file, and the indexes over them. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { locateData } from '../data/locate.ts';
import { isArchive, readArchive } from '../ingest/archive.ts';
import { type FetchOptions, fetchFile, isWebAddress } from '../ingest/fetch-file.ts';
import { IsolatedReader } from '../ingest/isolated-reader.ts';
import type { MastheadOptions } from '../ingest/masthead.ts';
import { MAXIMUM_BYTES, reject } from '../ingest/rejection.ts';
import type { Rejection, Report } from '../ingest/report.ts';
import { buildSentenceIndexes } from './corpus-candidates.ts';
import { countCells, countFindings, type FileReceipt, rejectedReceipt } from './file-receipt.ts';
import { relateToHeld } from './report-versions.ts';
import type { SentenceEmbedder } from './sentence-vectors.ts';
import type { Store } from './store/store.ts';
import { type FoundFile, walkFiles } from './walk-files.ts';

/** Characters of an address that are shown. */
const LONGEST_ADDRESS = 120;

export type IngestProgress =
  | { kind: 'file'; done: number; all: number; receipt: FileReceipt }
  | { kind: 'vectors' | 'graph'; done: number; all: number };

export interface IngestOptions {
  onProgress?: (progress: IngestProgress) => void;
  /** True: hold samples and reports of one's own side by side (`--samples`), from now on. Otherwise: what the store remembers, at first no. */
  samples?: boolean;
  /** The files are the shipped samples. Default false. */
  sample?: boolean;
  /** Year and organ of reports that do not say them (`--year`, `--organ`). */
  masthead?: MastheadOptions;
  /** Makes the vectors of new sentences; left out, they are made at the first search. */
  embedder?: SentenceEmbedder;
  /** ISO date, kept with a file that is held aside for want of its year or organ. */
  today?: string;
  /** Longest time for one file; 10 by default. */
  seconds?: number;
  /** How addresses on the web are fetched; left out, they are refused. */
  fetching?: FetchOptions;
  /** Told when an index was made again. */
  onMessage?: (message: string) => void;
  /** Bytes → Report; another in tests. */
  read?: (bytes: Uint8Array, source: string, options?: MastheadOptions) => Report | Rejection | Promise<Report | Rejection>;
}

/**
 * Takes in every file that the paths mean, in order of path and name, then what stands at addresses on the web, in the order given; archives are opened, and each file in them has a receipt of its
 * own. A file that cannot be taken in does not keep the others out.
 */
export async function ingestPaths(paths: readonly string[], store: Store, options: IngestOptions = {}): Promise<FileReceipt[]> {
  const addresses = paths.filter(isWebAddress);
  const { files, rejections } = walkFiles(paths.filter((path) => !isWebAddress(path)));
  const receipts = rejections.map(rejectedReceipt);
  const reader = new IsolatedReader({ seconds: options.seconds });
  const intake: Intake = { store, taken: new Map(), options, read: options.read ?? ((...file) => reader.read(...file)) };
  try {
    const all = files.length + addresses.length;
    const take = async (opened: Iterable<OpenedFile | Rejection>, done: number): Promise<void> => {
      for (const file of opened) {
        const receipt = 'code' in file ? rejectedReceipt(file) : await ingestFile(file, intake);
        receipts.push(receipt);
        options.onProgress?.({ kind: 'file', done, all, receipt });
      }
    };
    for (const [index, found] of files.entries()) await take(openFile(found), index + 1);
    for (const [index, address] of addresses.entries()) await take(await openAddress(address, options.fetching), files.length + index + 1);
  } finally {
    reader.close();
  }
  store.sweep();
  await buildSentenceIndexes(store, options.embedder, options.onMessage, (kind, done, all) => options.onProgress?.({ kind, done, all }));
  return receipts;
}

/** Takes the shipped samples into an empty store, or with `samples` beside what is held; otherwise nothing, and no receipts, when anything is held. */
export async function ingestSamples(store: Store, options: Omit<IngestOptions, 'sample'> = {}): Promise<FileReceipt[]> {
  if (!options.samples && store.listReports().length > 0) return [];
  const { files } = walkFiles([locateData('reports')]);
  const samples = files.filter(({ source }) => path.parse(source).name.toUpperCase() !== 'README').map(({ file }) => file);
  return ingestPaths(samples, store, { ...options, sample: true });
}

interface Intake {
  store: Store;
  /** Content hash by source, of this run. */
  taken: Map<string, string>;
  options: IngestOptions;
  read: NonNullable<IngestOptions['read']>;
}

interface OpenedFile {
  /** Path, for messages. */
  file: string;
  source: string;
  bytes: Uint8Array;
  /** Where it was fetched from. */
  url?: string;
}

/** What stands at an address on the web, or why it is not had. */
async function openAddress(address: string, fetching: FetchOptions | undefined): Promise<Iterable<OpenedFile | Rejection>> {
  if (!fetching) return [reject(address.slice(0, LONGEST_ADDRESS), 'address-off')];
  const fetched = await fetchFile(address, fetching);
  if ('code' in fetched) return [fetched];
  const { source, bytes, url } = fetched;
  return isArchive(bytes, source) ? openArchive(bytes, source) : [{ file: url, source, bytes, url }];
}

function* openArchive(bytes: Uint8Array, source: string): Generator<OpenedFile | Rejection> {
  for (const entry of readArchive(bytes, source)) yield 'code' in entry ? entry : { file: entry.source, ...entry };
}

/** The file itself, or where it is an archive the files in it, one at a time. */
function* openFile({ file, source }: FoundFile): Generator<OpenedFile | Rejection> {
  const bytes = readBytes(file, source);
  if (!(bytes instanceof Uint8Array)) yield bytes;
  else if (!isArchive(bytes, source)) yield { file, source, bytes };
  else yield* openArchive(bytes, source);
}

async function ingestFile({ file, source, bytes, url }: OpenedFile, { store, taken, options, read }: Intake): Promise<FileReceipt> {
  const { samples, sample } = options;
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const earlier = taken.get(source);
  if (earlier !== undefined && earlier !== contentHash) {
    const text = `Another file called ${source} with other contents came before it in this run; a report goes by its file name. Give ${file} a name of its own and ingest it again.`;
    return rejectedReceipt({ source, code: 'name-taken', text });
  }
  const report = await readSafely(() => read(bytes, source, options.masthead), source);
  if (!('masthead' in report)) {
    store.inbox.holdAside(report, contentHash, options.today);
    return rejectedReceipt(report);
  }
  if (url !== undefined) report.masthead.url ??= url;
  const saved = store.saveReport(report, bytes, { sample, keepSamples: samples || undefined });
  taken.set(source, contentHash);
  return {
    source,
    status: saved.status,
    report: saved.report,
    reason: null,
    question: null,
    cells: countCells(report),
    findings: countFindings(report),
    messages: [...report.messages, ...relateToHeld(store, report, saved)],
    samplesRemoved: saved.samplesRemoved,
  };
}

/** The file's bytes; a file that is too large is not read at all. */
function readBytes(file: string, source: string): Uint8Array | Rejection {
  try {
    return statSync(file).size > MAXIMUM_BYTES ? reject(source, 'file-too-large') : readFileSync(file);
  } catch (failure) {
    return {
      source,
      code: 'file-unreadable',
      text: `${file} cannot be read (${messageOf(failure)}). Allow this user to read it, or copy it elsewhere.`,
    };
  }
}

/** A reader that fails on one file must not keep the others out. */
async function readSafely(read: () => Report | Rejection | Promise<Report | Rejection>, source: string): Promise<Report | Rejection> {
  try {
    return await read();
  } catch (failure) {
    return {
      source,
      code: 'reader-failed',
      text: `${source} could not be read (${messageOf(failure)}). It may be damaged: open it, save it anew or as text, and ingest that.`,
    };
  }
}

const messageOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure));
