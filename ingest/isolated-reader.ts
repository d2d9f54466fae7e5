/** Files are read in a process of their own, which is ended when a file takes too long or too much memory; the caller's process lives on. */
import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { readReportFile } from './ingest.ts';
import type { MastheadOptions } from './masthead.ts';
import { watchMemory } from './memory-watch.ts';
import { CONVERSION_SECONDS, isOldOffice } from './readers/libre-office.ts';
import { MAXIMUM_BYTES, reject } from './rejection.ts';
import type { Rejection, Report } from './report.ts';

/** One file for the reading process, and its answer. The bytes follow through its standard input: messages are slow and greedy with large ones. */
export interface ReadingTask {
  /** Bytes. */
  length: number;
  source: string;
  options: MastheadOptions;
}
/** `longer`: the file needs a reader that is known to be slow, and that many seconds more; counted once per file. */
export type ReadingReply =
  | { kind: 'ready' }
  | { kind: 'longer'; seconds: number }
  | { kind: 'read'; result: Report | Rejection }
  | { kind: 'failed'; reason: string };

export interface ReadingLimits {
  /** Seconds per file, 10 by default; conversion by LibreOffice has a limit of its own on top. */
  seconds?: number;
  /** Megabytes of heap, 320 by default; with what lies beside the heap the process is ended above 150 more, so that it stays below 500. */
  megabytes?: number;
}

/** Plain text up to this size is read in the caller's process: it has no structure that could be made to grow. */
const SMALL_TEXT = 256 * 1024;
/** Of a file's seconds, those that ending the process and saying so may take: the answer is there when the time is up. */
const ENDING_SECONDS = 0.5;
/** The start of the reading process, which is no fault of the file. */
const START_SECONDS = 60;
/** Most that a file may ask for, e.g. for the recognition of scanned pages. */
const MOST_SECONDS_MORE = 300;
/** Megabytes that a reading process holds beside its heap: its program, and buffers. */
const BESIDE_HEAP = 150;
/** Megabytes of each half of the young heap: more lets what is no longer needed pile up, a third of all memory while the PDF reader loads. */
const YOUNG_MEGABYTES = 8;
const MARKUP = /<[a-z!?/]/iu;
/** What the reading process gets of the environment: enough to find programs, no tokens or keys. */
const ENVIRONMENT = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'LC_ALL', 'SYSTEMROOT', 'TESSDATA_PREFIX'];

/** Small text without control characters and marks of HTML. */
function isSmallText(bytes: Uint8Array): boolean {
  if (bytes.length > SMALL_TEXT || (bytes[0] ?? 0) >= 0xfe) return false;
  if (bytes.some((byte) => byte < 9)) return false;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return !text.startsWith('{\\rtf') && !text.slice(0, 1024).includes('%PDF-') && !MARKUP.test(text);
}

export class IsolatedReader {
  readonly #seconds: number;
  readonly #megabytes: number;
  #child: ChildProcess | undefined;

  constructor({ seconds = 10, megabytes = 320 }: ReadingLimits = {}) {
    this.#seconds = seconds;
    this.#megabytes = megabytes;
  }

  /** The report of one file, or why there is none. One file at a time: await each before the next. */
  async read(bytes: Uint8Array, source: string, options: MastheadOptions = {}): Promise<Report | Rejection> {
    if (bytes.length > MAXIMUM_BYTES) return reject(source, 'file-too-large', `${bytes.length} bytes were given.`);
    if (isSmallText(bytes)) return readReportFile(bytes, source, options);
    const child = await this.#start();
    if (!child) return reject(source, 'reader-failed', 'The reading process did not start.');
    const seconds = this.#seconds + (isOldOffice(bytes) ? CONVERSION_SECONDS : 0);
    const most = this.#megabytes + BESIDE_HEAP;
    const reply = await exchange(child, seconds - Math.min(ENDING_SECONDS, seconds / 2), {
      bytes,
      most,
      length: bytes.length,
      source,
      options,
    });
    if (reply.kind === 'read') return reply.result;
    if (reply.kind !== 'failed') this.close();
    if (reply.kind === 'slow') return reject(source, 'reading-too-long', `It was not read within ${seconds} seconds.`);
    if (reply.kind === 'memory')
      return reject(source, 'memory-exceeded', `Reading it took more memory than the ${most} MB that are allowed.`);
    return reject(source, 'reader-failed', reply.kind === 'failed' ? reply.reason : 'The reading process ended by itself.');
  }

  /** Of the reading process, for measuring it; undefined while there is none. */
  get processId(): number | undefined {
    return this.#child?.pid;
  }

  /** Ends the reading process; the next file starts another. */
  close(): void {
    const child = this.#child;
    this.#child = undefined;
    if (child) endGroup(child);
  }

  async #start(): Promise<ChildProcess | undefined> {
    if (this.#child?.connected) return this.#child;
    const own = fileURLToPath(import.meta.url);
    const isSource = own.endsWith('.ts');
    const child = fork(own.replace(/isolated-reader\.(ts|js)$/u, 'read-child.$1'), {
      execArgv: [
        `--max-semi-space-size=${YOUNG_MEGABYTES}`,
        `--max-old-space-size=${this.#megabytes}`,
        ...(isSource ? ['--import', createRequire(own).resolve('tsx')] : []),
      ],
      env: Object.fromEntries(ENVIRONMENT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
      serialization: 'advanced',
      stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
      detached: process.platform !== 'win32',
    });
    // A child that ends while it is being written to is told by its end.
    child.stdin?.on('error', () => {});
    const reply = await exchange(child, START_SECONDS);
    if (reply.kind !== 'ready') {
      endGroup(child);
      return undefined;
    }
    this.#child = child;
    return child;
  }
}

type Outcome = ReadingReply | { kind: 'slow' } | { kind: 'memory' } | { kind: 'ended' };

/** Sends a task, where one is given, and waits for the next message; between tasks the child does not keep this process alive. */
function exchange(child: ChildProcess, seconds: number, given?: ReadingTask & { bytes: Uint8Array; most: number }): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      unwatch();
      child.off('message', take).off('exit', end).off('error', fail);
      child.unref();
      child.channel?.unref();
      resolve(outcome);
    };
    let longer = 0;
    const take = (message: unknown) => {
      const reply = message as ReadingReply;
      if (reply.kind !== 'longer') settle(reply);
      else if (longer === 0) {
        longer = Math.min(reply.seconds, MOST_SECONDS_MORE);
        clearTimeout(timer);
        timer = setTimeout(() => settle({ kind: 'slow' }), longer * 1000);
      }
    };
    const fail = () => settle({ kind: 'ended' });
    // Node ends with SIGABRT, or code 134 where a shell stands between, when its heap is full.
    const end = (code: number | null, signal: string | null) => settle({ kind: signal === 'SIGABRT' || code === 134 ? 'memory' : 'ended' });
    let timer = setTimeout(() => settle({ kind: 'slow' }), seconds * 1000);
    const unwatch = given ? watchMemory(child.pid, given.most, () => settle({ kind: 'memory' })) : () => {};
    child.ref();
    child.channel?.ref();
    child.on('message', take).once('exit', end).once('error', fail);
    if (!given) return;
    const { bytes, most: _, ...task } = given;
    child.send(task satisfies ReadingTask, (failure) => failure && settle({ kind: 'ended' }));
    child.stdin?.write(bytes);
  });
}

/** The child with all that it started: it leads a process group of its own. */
function endGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}
