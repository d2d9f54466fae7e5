/** Chance that repeats itself: the same seed throws the same numbers on every machine. */
export type Dice = () => number;

/** Numbers in [0, 1) by the mulberry32 generator. */
export function makeDice(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of a non-empty list, each as likely as the other. */
export function pick<T>(list: readonly T[], dice: Dice): T {
  const chosen = list[Math.floor(dice() * list.length)];
  if (chosen === undefined) throw new Error('There is nothing to pick from: the list is empty.');
  return chosen;
}
