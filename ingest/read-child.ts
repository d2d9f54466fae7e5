/** The process in which files are read, see `isolated-reader.ts`: a task in, a reply out, until the other side is gone. */
import { readReportFile } from './ingest.ts';
import type { ReadingReply, ReadingTask } from './isolated-reader.ts';

const reply = (message: ReadingReply): void => {
  process.send?.(message);
};

process.on('disconnect', () => process.exit(0));
process.on('message', (task: ReadingTask) => {
  readReportFile(task.bytes, task.source, task.options).then(
    (result) => reply({ kind: 'read', result }),
    (failure: unknown) => reply({ kind: 'failed', reason: failure instanceof Error ? failure.message : String(failure) }),
  );
});
reply({ kind: 'ready' });
