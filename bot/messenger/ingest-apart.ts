/** Takes a file in, in a process of its own. */
import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { FileReceipt } from '../../retrieval/file-receipt.ts';
import type { IngestReport, IngestTask } from './ingest-child.ts';

/** Longest time for one upload with all that is in it, in milliseconds. */
const LONGEST = 30 * 60_000;

export interface IngestApartOptions {
  onIndexing?(): void;
  /** Ends the process. */
  signal: AbortSignal;
}

/** The receipts; rejects with a reason for a person. */
export function ingestApart(task: IngestTask, { onIndexing, signal }: IngestApartOptions): Promise<FileReceipt[]> {
  const own = fileURLToPath(import.meta.url);
  const isSource = own.endsWith('.ts');
  const child = fork(own.replace(/ingest-apart\.(ts|js)$/u, 'ingest-child.$1'), {
    execArgv: isSource ? ['--import', createRequire(own).resolve('tsx')] : [],
    env: withoutSecrets(process.env),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST)]),
    killSignal: 'SIGKILL',
  });
  return new Promise((resolve, reject) => {
    child.on('message', (report: IngestReport) => {
      if (report.kind === 'indexing') onIndexing?.();
      else if (report.kind === 'done') resolve(report.receipts);
      else reject(new Error(report.reason));
    });
    child.on('error', reject);
    child.on('exit', () => reject(new Error('the process that takes files in ended')));
    child.send(task);
  });
}

/** The process needs programs and folders of the environment, and no tokens or keys. */
const withoutSecrets = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !/TOKEN|KEY|SECRET|CODE|PASSWORD/i.test(name)));
