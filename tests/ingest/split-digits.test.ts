import { describe, expect, it } from 'vitest';
import { chooseWays, splitDigits } from '../../ingest/split-digits.ts';

describe('splitDigits', () => {
  it.each<[string, number, number, boolean, string[]]>([
    ['0000000', 7, 1, true, ['0 0 0 0 0 0 0']],
    ['500000156', 7, 1, true, []],
    ['4010500000', 5, 2, true, ['4 0 1 0 5 0 0 0 0 0']],
    ['120000012', 7, 1, true, ['12 0 0 0 0 0 12']],
    ['220000022', 7, 1, true, ['2 20 0 0 0 0 22', '22 0 0 0 0 0 22']],
    ['77', 3, 1, false, []],
    ['12x', 3, 1, false, []],
  ])('%s in %d × %d', (run, size, groups, total, expected) => {
    expect(splitDigits(run, size, groups, total).map((way) => way.join(' '))).toEqual(expected);
  });
});

describe('chooseWays', () => {
  const sums = [{ left: ['a', 'b'], right: ['c'] }];
  it('takes the only combination that adds up', () => {
    const ways = new Map([
      [
        'a',
        [
          ['2', '20'],
          ['22', '0'],
        ],
      ],
      ['b', [['1', '1']]],
      ['c', [['23', '1']]],
    ]);
    expect(chooseWays(ways, sums).get('a')).toEqual(['22', '0']);
  });
  it('leaves open what no complete sum decides', () => {
    const ways = new Map([
      [
        'a',
        [
          ['2', '20'],
          ['22', '0'],
        ],
      ],
      ['b', [['1', '1']]],
    ]);
    expect(chooseWays(ways, sums).has('a')).toBe(false);
  });
  it('leaves open what violates the sum in every way', () => {
    const ways = new Map([
      [
        'a',
        [
          ['2', '20'],
          ['22', '0'],
        ],
      ],
      ['b', [['1', '1']]],
      ['c', [['9', '9']]],
    ]);
    expect(chooseWays(ways, sums).has('a')).toBe(false);
  });
});
