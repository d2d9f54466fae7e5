/** Keeps a service going until it ends by itself or the process is told to stop. */
import type { Service } from '../../service.ts';
import type { CommandContext } from './command.ts';

/**
 * Ctrl-C or a supervisor's SIGTERM finishes what is under way first, also while the service is still starting; a second one ends the process
 * as usual. Rejects where the service cannot start or go on.
 */
export async function serveUntilStopped(start: () => Promise<Service>, { note, say }: CommandContext): Promise<void> {
  const told = new AbortController();
  const stop = () => told.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const service = await start();
    if (told.signal.aborted) void service.stop();
    else told.signal.addEventListener('abort', () => void service.stop());
    await service.ended;
    note(say('service.ended'));
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
