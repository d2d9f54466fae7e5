/** The process in which files are read, see `isolated-reader.ts`: a task in, a reply out, until the other side is gone. */
import { Worker } from 'node:worker_threads';
import { readReportFile } from './ingest.ts';
import type { ReadingReply, ReadingTask } from './isolated-reader.ts';
import { onLongWork } from './long-work.ts';
import { loadPlainModules } from './plain-modules.ts';

const reply = (message: ReadingReply): void => {
  process.send?.(message);
};

/** The next bytes of standard input, as many as a task says that it has. */
function receive(length: number): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const bytes = new Uint8Array(length);
    let filled = 0;
    const take = (chunk: Buffer): void => {
      bytes.set(chunk, filled);
      filled += chunk.length;
      if (filled === length) finish();
    };
    const finish = (): void => {
      process.stdin.off('data', take).pause();
      resolve(bytes);
    };
    if (length === 0) finish();
    else process.stdin.on('data', take).resume();
  });
}

async function read({ length, source, options }: ReadingTask): Promise<ReadingReply> {
  const bytes = await receive(length);
  try {
    return { kind: 'read', result: await readReportFile(bytes, source, options) };
  } catch (failure) {
    return { kind: 'failed', reason: failure instanceof Error ? failure.message : String(failure) };
  }
}

loadPlainModules();
onLongWork((seconds) => reply({ kind: 'longer', seconds }));
// A reader that is stuck hears nothing, so a thread looks after it: when the process that asked is gone, this one ends.
const WATCH = `const parent = process.ppid; setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 1000)`;
new Worker(WATCH, { eval: true, stdout: false, stderr: false, execArgv: [] }).unref();

process.on('disconnect', () => process.exit(0));
process.on('message', (task: ReadingTask) => {
  read(task).then(reply, () => process.exit(1));
});
reply({ kind: 'ready' });
