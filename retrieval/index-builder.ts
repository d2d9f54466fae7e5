/** Makes the vector index in a process of its own, so that whoever asks meanwhile is answered. */
import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** 'outdated': reports came or went while the index was made; it was thrown away. */
export type IndexReply =
  | { kind: 'progress'; done: number; all: number }
  | { kind: 'made' }
  | { kind: 'outdated' }
  | { kind: 'failed'; reason: string };

export interface IndexBuild {
  /** Never rejects. */
  done: Promise<Exclude<IndexReply, { kind: 'progress' }>>;
  /** Ends the process; the old index stays as it is. */
  stop: () => void;
}

/** Nothing of the environment is passed on but what finds programs and folders. */
const ENVIRONMENT = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SYSTEMROOT'];

/** `model`: the name that the vectors are kept under in the store of `home`. */
export function startIndexBuild(
  home: string,
  model: string,
  dimensions: number,
  onProgress: (done: number, all: number) => void = () => {},
): IndexBuild {
  const own = fileURLToPath(import.meta.url);
  const isSource = own.endsWith('.ts');
  const child = fork(own.replace(/index-builder\.(ts|js)$/u, 'index-child.$1'), [home, model, String(dimensions)], {
    execArgv: isSource ? ['--import', createRequire(own).resolve('tsx')] : [],
    env: Object.fromEntries(ENVIRONMENT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const done = new Promise<Exclude<IndexReply, { kind: 'progress' }>>((resolve) => {
    child.on('message', (reply: IndexReply) => {
      if (reply.kind === 'progress') onProgress(reply.done, reply.all);
      else resolve(reply);
    });
    child.on('error', (failure) => resolve({ kind: 'failed', reason: failure.message }));
    child.on('exit', (code, signal) => resolve({ kind: 'failed', reason: `its process ended (${signal ?? code})` }));
  });
  return { done, stop: () => child.kill('SIGKILL') };
}
