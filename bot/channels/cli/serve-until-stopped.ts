/** Keeps a service going until it ends by itself or the process is told to stop. */
import type { Service } from '../../service.ts';
import type { CommandContext } from './command.ts';

/** Ctrl-C or a supervisor's SIGTERM finishes what is under way first; a second one ends the process as usual. */
export async function serveUntilStopped(service: Service, { note, say }: CommandContext): Promise<void> {
  const stop = () => void service.stop();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await service.ended;
    note(say('service.ended'));
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
