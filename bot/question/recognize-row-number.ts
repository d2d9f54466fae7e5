/**
 * Rows called as the forms print them, with their number: （七）总计, 三（四）1.本机关不掌握, 第3项危及…. The number must be the one that a form prints
 * before that label; with any other it stays a word to be explained. A number without its label names no row.
 */
import { EDITIONS } from '../../data/forms/editions.ts';
import type { Candidate } from './cover.ts';
import { normalizeQuestion } from './normalize-question.ts';
import type { Meaning } from './span.ts';
import type { Token } from './token.ts';

/** "(三)不予公开", "3.危及…", "三、本年度办理结果" as printed: the number and the label behind it, without remarks in parentheses. */
const PRINTED = /^(?:\(([一二三四五六七八九十]+)\)|(\d+)[.、]|([一二三四五六七八九十]+)、)(.+?)(?:\(.*)?$/;
/** The same as people write it, with the numbers of the rows above it or without: 三(四)1, (三)不予公开里面的第4项. */
const WRITTEN =
  /(?:第?([一二三四五六七八九十]+)(?:大?项|部分)?[、.\s]*)?(?:(?:第?\(?([一二三四五六七八九十]+)\)|第([一二三四五六七八九十]+)[项条类种款])[、.\s]*)?(?:第?\(?(\d{1,2})\)?(?:[项条类种款]|[.、\s]\s*|(?=\p{Script=Han})))?(?:里面?的?|中的?|是|叫|的)?[“"”'：:\s]*/gu;

export const ROW_NUMBER_RULE = 'row-number';

interface PrintedRow {
  number: string;
  label: string;
  concepts: readonly string[];
}

let printed: PrintedRow[] | undefined;

function printedRows(): PrintedRow[] {
  printed ??= EDITIONS.flatMap(({ tables }) =>
    tables.flatMap(({ rows }) =>
      rows.flatMap(({ path, variants, concepts }) =>
        [path.at(-1) ?? '', ...variants].flatMap((text) => {
          const match = PRINTED.exec(normalizeQuestion(text));
          const number = match?.[1] ?? match?.[2] ?? match?.[3];
          return match && number !== undefined && concepts.length > 0 ? [{ number, label: match[4]!.replace(/数量?$/, ''), concepts }] : [];
        }),
      ),
    ),
  );
  return printed;
}

/** Candidates of numbered rows: number and label together carry the row's concepts. */
export function recognizeRowNumbers(tokens: Token[], normalized: string): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const match of normalized.matchAll(WRITTEN)) {
    const numbers = [match[1], match[2], match[3], match[4]].filter((number) => number !== undefined);
    const number = numbers.at(-1);
    if (number === undefined) continue;
    const start = match.index;
    const rest = normalized.slice(start + match[0].length);
    for (const row of printedRows()) {
      if (row.number !== number || !rest.startsWith(row.label)) continue;
      const range = rangeOf(tokens, start, start + match[0].length + row.label.length);
      if (!range) continue;
      const key = `${range.from}/${range.to}`;
      const meaning: Meaning = { kind: 'concept', readings: [[...row.concepts]] };
      const known = found.get(key)?.meanings[0];
      if (known?.kind !== 'concept')
        found.set(key, { ...range, matched: range.to - range.from, rule: ROW_NUMBER_RULE, meanings: [meaning] });
      else if (!known.readings.some((keys) => keys.join() === row.concepts.join())) known.readings.push([...row.concepts]);
    }
  }
  return [...found.values()];
}

function rangeOf(tokens: Token[], start: number, end: number): { from: number; to: number } | undefined {
  const from = tokens.findIndex((token) => token.start >= start);
  const to = tokens.findLastIndex((token) => token.end <= end) + 1;
  return from >= 0 && to > from ? { from, to } : undefined;
}
