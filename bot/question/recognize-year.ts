/** Years as people write them: 2020年, 二〇二〇年, 20年, FY2020, 2018-2020, 去年, last year. */
import { readSmallNumber } from '../../data/glossary/small-numbers.ts';
import type { Candidate } from './cover.ts';
import type { Token } from './token.ts';

const DIGIT: Record<string, string> = { 〇: '0', 零: '0', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' };

/** Words for a year relative to today, as an offset. The longest match wins. */
const RELATIVE: { tokens: string[]; offset: number }[] = [
  { tokens: ['今', '年'], offset: 0 },
  { tokens: ['去', '年'], offset: -1 },
  { tokens: ['前', '年'], offset: -2 },
  { tokens: ['大', '前', '年'], offset: -3 },
  { tokens: ['明', '年'], offset: 1 },
  { tokens: ['thi', 'year'], offset: 0 },
  { tokens: ['last', 'year'], offset: -1 },
  { tokens: ['year', 'befor', 'last'], offset: -2 },
];

/** Reports exist since the Regulation of 2008; a number outside of this range is no year. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

function yearOf(digits: string, today: string): number | undefined {
  const value = Number(digits);
  if (digits.length === 4) return value >= FIRST_YEAR && value <= LAST_YEAR ? value : undefined;
  if (digits.length !== 2) return undefined;
  const century = 2000 + value;
  return century <= Number(today.slice(0, 4)) + 10 ? century : undefined;
}

/** Candidates for years in the tokens of `normalized` (needed for '18 only); `today` (ISO date) resolves 去年 and "last year". */
export function recognizeYears(tokens: Token[], today: string, normalized?: string): Candidate[] {
  const candidates: Candidate[] = [];
  const add = (from: number, to: number, years: number[], relative?: string) =>
    candidates.push({
      from,
      to,
      matched: to - from,
      rule: relative ? 'year-relative' : 'year',
      meanings: [{ kind: 'year', years, relative }],
    });
  const skipSuffix = (at: number) => {
    let end = at;
    for (const suffix of [['年', '度'], ['年', '底'], ['年', '末'], ['年', '终'], ['年']]) {
      if (suffix.every((key, index) => tokens[end + index]?.key === key)) return end + suffix.length;
    }
    if (tokens[end]?.key === '度') end += 1;
    return end;
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'number') {
      const hasSuffix = tokens[at + 1]?.key === '年';
      const year = token.key.length === 4 || hasSuffix ? yearOf(token.key, today) : undefined;
      if (year !== undefined) {
        add(at, skipSuffix(at + 1), [year]);
        // 2018年报: the 年 belongs to the report.
        if (hasSuffix && tokens[at + 2]?.key === '报') add(at, at + 1, [year]);
        const range = rangeEnd(tokens, at, year, today);
        if (range) add(at, skipSuffix(range.to), range.years);
      }
    }
    if (token.kind === 'number' && token.key.length === 2 && normalized?.[token.start - 1] === "'") {
      const year = yearOf(token.key, today);
      if (year !== undefined) add(at, skipSuffix(at + 1), [year]);
    }
    if (token.kind === 'word') {
      const fiscal = /^(?:fy|cy)$/.test(token.surface) ? tokens[at + 1] : undefined;
      const year = fiscal?.kind === 'number' ? yearOf(fiscal.key, today) : undefined;
      if (year !== undefined) add(at, at + 2, [year]);
    }
    if (token.kind === 'han') {
      let end = at;
      let digits = '';
      while (end < tokens.length && digits.length < 4 && DIGIT[tokens[end]!.key] !== undefined) digits += DIGIT[tokens[end++]!.key];
      const followed = tokens[end]?.key === '年';
      const year = (digits.length === 4 || digits.length === 2) && followed ? yearOf(digits, today) : undefined;
      // 一一年 alone could be 'one by one'; two identical digits in words are a year only when the tens are 1 or 2, which yearOf allows.
      if (year !== undefined) add(at, skipSuffix(end), [year]);
    }
    const ago = yearsAgo(tokens, at);
    if (ago)
      add(
        at,
        ago.to,
        [Number(today.slice(0, 4)) - ago.years],
        tokens
          .slice(at, ago.to)
          .map((t) => t.surface)
          .join(token.kind === 'han' ? '' : ' '),
      );
    for (const { tokens: keys, offset } of RELATIVE) {
      if (keys.every((key, index) => tokens[at + index]?.key === key)) {
        const surface = tokens
          .slice(at, at + keys.length)
          .map((t) => t.surface)
          .join(token.kind === 'word' ? ' ' : '');
        add(at, at + keys.length, [Number(today.slice(0, 4)) + offset], surface);
      }
    }
  }
  return candidates;
}

/** 六年前, 6年前, "six years ago". */
function yearsAgo(tokens: Token[], at: number): { to: number; years: number } | undefined {
  const token = tokens[at]!;
  const years = readSmallNumber(token.kind === 'number' ? token.key : token.surface);
  if (!(years >= 1 && years <= 30)) return undefined;
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  const isAgo = (next?.key === '年' && after?.key === '前') || (next?.surface.startsWith('year') === true && after?.surface === 'ago');
  return isAgo ? { to: at + 3, years } : undefined;
}

const RANGE_WORDS = new Set(['到', '至', 'to', 'through', 'until']);

/** '2018 到 2020年', '2018-2020': every year of the range, at most 20. A hyphen leaves no token, so two adjacent years are one range. */
function rangeEnd(tokens: Token[], at: number, first: number, today: string): { to: number; years: number[] } | undefined {
  let next = at + 1;
  if (tokens[next]?.key === '年') next++;
  if (RANGE_WORDS.has(tokens[next]?.key ?? '')) next++;
  else if (
    tokens[next]?.start === undefined ||
    tokens[next]!.start - tokens[next - 1]!.end > 1 ||
    tokens[next]!.start === tokens[next - 1]!.end
  )
    return undefined;
  const token = tokens[next];
  const last = token?.kind === 'number' && token.key.length === 4 ? yearOf(token.key, today) : undefined;
  if (last === undefined || last <= first || last - first > 20) return undefined;
  return { to: next + 1, years: Array.from({ length: last - first + 1 }, (_, index) => first + index) };
}
