/** Numbers that run together, 801000081 for 80 1 0 0 0 0 81, taken apart where only one way adds up. */

/** More ways than this are as good as none. */
const MOST_WAYS = 60;
const MOST_STEPS = 200_000;
const LONGEST_RUN = 60;

function isNumeral(digits: string): boolean {
  return digits === '0' || !digits.startsWith('0');
}

/**
 * The ways to read a run as `groups` groups of `size` numbers, the last of each group the sum of the others (`total`). None when nothing
 * comes out, or more than `MOST_WAYS` do.
 */
export function splitDigits(run: string, size: number, groups: number, total: boolean): string[][] {
  if (run.length > LONGEST_RUN || !/^\d+$/u.test(run) || run.length < size * groups) return [];
  const ways: string[][] = [];
  const count = size * groups;
  let steps = 0;
  const extend = (at: number, numbers: string[], sum: number): void => {
    steps += 1;
    if (ways.length > MOST_WAYS || steps > MOST_STEPS) return;
    if (numbers.length === count) {
      if (at === run.length) ways.push(numbers);
      return;
    }
    const closes = total && numbers.length % size === size - 1;
    const longest = run.length - at - (count - numbers.length - 1);
    if (closes) {
      const expected = String(sum);
      if (run.startsWith(expected, at)) extend(at + expected.length, [...numbers, expected], 0);
      return;
    }
    for (let length = 1; length <= longest && length <= 9; length += 1) {
      const digits = run.slice(at, at + length);
      if (isNumeral(digits)) extend(at + length, [...numbers, digits], sum + Number(digits));
    }
  };
  extend(0, [], 0);
  return ways.length <= MOST_WAYS && steps <= MOST_STEPS ? ways : [];
}

/** Rows that add up column by column: those on the left to those on the right. */
export interface RowSum {
  left: readonly string[];
  right: readonly string[];
}

/** More combinations of ways than this are not tried. */
const MOST_COMBINATIONS = 20_000;

function addsUp(chosen: ReadonlyMap<string, readonly string[]>, { left, right }: RowSum): boolean {
  const side = (keys: readonly string[], column: number): number => keys.reduce((sum, key) => sum + Number(chosen.get(key)?.[column]), 0);
  return (chosen.get(right[0] ?? '') ?? []).every((_, column) => side(left, column) === side(right, column));
}

/** One way per row: its only one, or the one that it has in every combination for which the sums over rows come out. Rows that stay open are left out. */
export function chooseWays(ways: ReadonlyMap<string, readonly string[][]>, sums: readonly RowSum[]): Map<string, string[]> {
  const settled = new Map<string, string[]>();
  const open: [string, readonly string[][]][] = [];
  const complete = sums.filter(({ left, right }) => [...left, ...right].every((key) => (ways.get(key)?.length ?? 0) > 0));
  for (const [key, candidates] of ways) {
    const [only] = candidates;
    if (candidates.length === 1 && only) settled.set(key, only);
    else if (complete.some(({ left, right }) => left.includes(key) || right.includes(key))) open.push([key, candidates]);
  }
  if (open.length === 0 || open.reduce((product, [, candidates]) => product * candidates.length, 1) > MOST_COMBINATIONS) return settled;
  let combinations: Map<string, string[]>[] = [settled];
  for (const [key, candidates] of open)
    combinations = combinations.flatMap((chosen) => candidates.map((way) => new Map([...chosen, [key, way]])));
  const [first, ...others] = combinations.filter((chosen) => complete.every((sum) => addsUp(chosen, sum)));
  for (const [key] of open) {
    const way = first?.get(key);
    if (way && others.every((chosen) => chosen.get(key) === way)) settled.set(key, way);
  }
  return settled;
}
