/** Files and folders → reports in the store, with a receipt per file, and the indexes over them. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { locateData } from '../data/locate.ts';
import { readReportFile } from '../ingest/ingest.ts';
import type { MastheadOptions } from '../ingest/masthead.ts';
import type { IngestMessage } from '../ingest/message.ts';
import { MAXIMUM_BYTES, reject } from '../ingest/rejection.ts';
import type { CellState, Finding, Rejection, Report, ReportId } from '../ingest/report.ts';
import { buildSentenceIndexes } from './corpus-candidates.ts';
import type { SentenceEmbedder } from './sentence-vectors.ts';
import type { SaveReceipt } from './store/held.ts';
import type { Store } from './store/store.ts';
import { type FoundFile, walkFiles } from './walk-files.ts';

/** Cells of a report by state; `printed` is all of them. */
export interface CellCounts {
  printed: number;
  number: number;
  blank: number;
  notApplicable: number;
  illegible: number;
  text: number;
}

export interface FileReceipt {
  /** File name without folder; for a path that is no file, the path as given. */
  source: string;
  status: SaveReceipt['status'] | 'rejected';
  /** Null when rejected. */
  report: ReportId | null;
  /** Why it was rejected: what was given, what is allowed, what to do. Null when it was not. */
  reason: { code: string; text: string } | null;
  /** Null when rejected. */
  cells: CellCounts | null;
  findings: Record<Finding['verdict'], number> | null;
  messages: IngestMessage[];
  /** Sample reports that gave way to this one. */
  samplesRemoved: ReportId[];
}

export type IngestProgress =
  | { kind: 'file'; done: number; all: number; receipt: FileReceipt }
  | { kind: 'index'; done: number; all: number };

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
  /** Told when an index was made again. */
  onMessage?: (message: string) => void;
  /** Bytes → Report; another in tests. */
  read?: (bytes: Uint8Array, source: string, options?: MastheadOptions) => Report | Rejection | Promise<Report | Rejection>;
}

/** Takes in every file that the paths mean, in order of path and name. A file that cannot be taken in does not keep the others out. */
export async function ingestPaths(paths: readonly string[], store: Store, options: IngestOptions = {}): Promise<FileReceipt[]> {
  const { files, rejections } = walkFiles(paths);
  const receipts = rejections.map(rejectedReceipt);
  const taken = new Map<string, string>();
  for (const [index, file] of files.entries()) {
    const receipt = await ingestFile(file, store, taken, options);
    receipts.push(receipt);
    options.onProgress?.({ kind: 'file', done: index + 1, all: files.length, receipt });
  }
  store.sweep();
  await buildSentenceIndexes(store, options.embedder, options.onMessage, (done, all) => options.onProgress?.({ kind: 'index', done, all }));
  return receipts;
}

/** Takes the shipped samples into an empty store, or with `samples` beside what is held; otherwise nothing, and no receipts, when anything is held. */
export async function ingestSamples(store: Store, options: Omit<IngestOptions, 'sample'> = {}): Promise<FileReceipt[]> {
  if (!options.samples && store.listReports().length > 0) return [];
  const { files } = walkFiles([locateData('reports')]);
  const samples = files.filter(({ source }) => path.parse(source).name.toUpperCase() !== 'README').map(({ file }) => file);
  return ingestPaths(samples, store, { ...options, sample: true });
}

async function ingestFile(
  { file, source }: FoundFile,
  store: Store,
  taken: Map<string, string>,
  options: IngestOptions,
): Promise<FileReceipt> {
  const { samples, sample, read = readReportFile } = options;
  const bytes = readBytes(file, source);
  if (!(bytes instanceof Uint8Array)) return rejectedReceipt(bytes);
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
  const saved = store.saveReport(report, bytes, { sample, keepSamples: samples || undefined });
  taken.set(source, contentHash);
  return {
    source,
    status: saved.status,
    report: saved.report,
    reason: null,
    cells: countCells(report),
    findings: countFindings(report),
    messages: report.messages,
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

function rejectedReceipt({ source, code, text }: Rejection): FileReceipt {
  return {
    source,
    status: 'rejected',
    report: null,
    reason: { code, text },
    cells: null,
    findings: null,
    messages: [],
    samplesRemoved: [],
  };
}

function countCells({ figures }: Report): CellCounts {
  const count = (state: CellState) => figures.filter((figure) => figure.state === state).length;
  return {
    printed: figures.length,
    number: count('number'),
    blank: count('blank'),
    notApplicable: count('not_applicable'),
    illegible: count('illegible'),
    text: count('text'),
  };
}

function countFindings({ findings }: Report): Record<Finding['verdict'], number> {
  const count = (verdict: Finding['verdict']) => findings.filter((finding) => finding.verdict === verdict).length;
  return { holds: count('holds'), violated: count('violated'), unverifiable: count('unverifiable'), contradiction: count('contradiction') };
}
