/** How much memory a process holds, watched from outside: buffers lie beside the heap that Node limits. */
import { readFileSync } from 'node:fs';

/** Milliseconds between two looks: what decompresses fills some ten megabytes in that time. */
const INTERVAL = 20;

/** Megabytes of memory that a process holds now; 0 where the system does not tell (elsewhere than on Linux) or the process is gone. */
function residentMegabytes(processId: number): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Calls `exceeded` once when the process holds more than `most` megabytes; the function given back ends the watch. */
export function watchMemory(processId: number | undefined, most: number, exceeded: () => void): () => void {
  const timer = setInterval(() => {
    if (processId === undefined || residentMegabytes(processId) <= most) return;
    clearInterval(timer);
    exceeded();
  }, INTERVAL);
  timer.unref();
  return () => clearInterval(timer);
}
