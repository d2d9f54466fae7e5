/** Progress of an ingest, redrawn in place. */
import { SingleBar } from 'cli-progress';
import type { IngestProgress } from '../../../retrieval/ingest-files.ts';
import type { CommandContext } from './command.ts';

/** A bar on standard error while a person watches it; nothing otherwise. */
export function showProgress({ messages, say }: CommandContext): { show: (progress: IngestProgress) => void; end: () => void } {
  if (!messages.isTTY) return { show: () => {}, end: () => {} };
  const bar = new SingleBar({ format: '{stage} [{bar}] {value}/{total}', stream: messages, hideCursor: true, clearOnComplete: true });
  let stage: IngestProgress['kind'] | undefined;
  return {
    show({ kind, done, all }) {
      if (kind !== stage) bar.start(all, done, { stage: say(`progress.${kind}`) });
      else bar.update(done);
      stage = kind;
    },
    end: () => bar.stop(),
  };
}
