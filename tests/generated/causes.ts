/** Which wording or frame failures have in common: the template that fails most beyond the average takes its failures, then the next. */

import type { GeneratedQuestion } from './generate.ts';
import type { Outcome } from './score.ts';

export interface Result extends GeneratedQuestion {
  outcome: Outcome;
  detail: string;
  status: string;
  text: string;
}

export interface Cause {
  /** 'row wording: 涉密不公开的{of}申请件数 [applications:…]'. */
  template: string;
  outcome: Outcome;
  /** Failures of that outcome taken by this cause, and all questions made with the template. */
  failures: number;
  questions: number;
  example: Result;
}

export const isFailure = ({ outcome }: { outcome: Outcome }): boolean => !['right', 'refused rightly'].includes(outcome);

/** At most `limit` causes, heaviest first; no failure is counted under two. */
export function findCauses(results: readonly Result[], limit: number): Cause[] {
  const totals = countBy(results.flatMap(templatesOf));
  let left = results.filter(isFailure);
  const causes: Cause[] = [];
  while (left.length > 0 && causes.length < limit) {
    const groups = groupBy(left);
    const rate = left.length / results.length;
    const weigh = ([key, failed]: [string, Result[]]): number => failed.length - rate * (totals.get(templateOf(key)) ?? failed.length);
    const [heaviest] = [...groups].sort((a, b) => weigh(b) - weigh(a) || (a[0] < b[0] ? -1 : 1));
    if (!heaviest) break;
    const [key, failed] = heaviest;
    const [example] = failed;
    if (!example) break;
    const template = templateOf(key);
    causes.push({ template, outcome: example.outcome, failures: failed.length, questions: totals.get(template) ?? failed.length, example });
    left = left.filter((result) => !failed.includes(result));
  }
  return causes.sort((a, b) => b.failures - a.failures);
}

const templateOf = (key: string): string => key.slice(key.indexOf('\t') + 1);

function templatesOf({ lang, rowKey, columnKey, rowWording, columnWording, frame, organWording, yearWording, expect }: Result): string[] {
  return [
    `row wording: ${rowWording} [${rowKey}]`,
    `row: ${rowKey} (${lang})`,
    `column wording: ${columnWording || '(none)'} [${columnKey}] (${lang})`,
    `frame: ${frame}`,
    `organ: ${organWording}`,
    `year written: ${yearWording.replace(/\d\d(?=\D|$)/g, 'dd') || '(none)'} (${lang})`,
    ...('abstain' in expect ? [`absent ${expect.abstain} (${lang})`] : []),
  ];
}

function groupBy(results: readonly Result[]): Map<string, Result[]> {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    for (const template of templatesOf(result)) {
      const key = `${result.outcome}\t${template}`;
      groups.set(key, [...(groups.get(key) ?? []), result]);
    }
  }
  return groups;
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
