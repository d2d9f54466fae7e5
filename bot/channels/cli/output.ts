/** Where a command's results and messages go. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';

export interface Output {
  /** Writes one line (or several) of results; waits while the reader is slow. */
  print(text: string): Promise<void>;
  /** Writes a message for the person at the terminal; results never mix with it. */
  note(text: string): void;
}

/** True once a reader such as `head` has closed the pipe: the rest of the results is not wanted, and that is no error. */
function isClosedPipe(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && (failure.code === 'EPIPE' || failure.code === 'ERR_STREAM_DESTROYED');
}

/** `onClosed` is called when nobody reads the results any more; the program then ends quietly. */
export function openOutput(results: Writable, messages: Writable, onClosed: () => void): Output {
  for (const stream of [results, messages]) {
    stream.on('error', (failure) => {
      if (isClosedPipe(failure)) onClosed();
      else throw failure;
    });
  }
  return {
    async print(text) {
      if (!results.write(`${text}\n`)) await once(results, 'drain');
    },
    note(text) {
      messages.write(`${text}\n`);
    },
  };
}
