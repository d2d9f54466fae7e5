/** Work that is known to take long, announced before it begins, so that whoever limits the time of reading a file can allow for it. */

let listener: ((seconds: number) => void) | undefined;

/** Sets who is told; there is one. */
export function onLongWork(told: (seconds: number) => void): void {
  listener = told;
}

/** Says that what follows may take that many seconds at the most. */
export function announceLongWork(seconds: number): void {
  listener?.(seconds);
}
