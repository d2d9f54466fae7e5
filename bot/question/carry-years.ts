/**
 * Years that tell where an application came from or went to: "结转到2021年" and "carried forward to 2021" speak of the report of 2020,
 * "从2019年结转" and "carried over from 2019" too (part three, rows 二 and 四 of the form).
 */
import { CARRIED_FROM, CARRIED_FROM_YEAR_BEFORE, CARRIED_INTO } from '../../data/glossary/subject-words.ts';

export const isCarriedFromYearBefore = (normalized: string): boolean => CARRIED_FROM_YEAR_BEFORE.test(normalized);

/** The report's years that a question means, given the years it names. A year that is only a destination or an origin is replaced by the report's. */
export function settleCarryYears(normalized: string, years: number[]): number[] {
  const into = Number(CARRIED_INTO.exec(normalized)?.[1] ?? Number.NaN);
  const from = CARRIED_FROM.exec(normalized);
  const origin = Number(from?.[1] ?? from?.[2] ?? from?.[3] ?? Number.NaN);
  const others = years.filter((year) => year !== into && year !== origin);
  if (others.length === years.length) return years;
  if (others.length > 0) return others;
  // "From 2020 to 2021": the report of 2020 carries forward what the report of 2021 carries over.
  if (Number.isFinite(into)) return [into - 1];
  return [origin + 1];
}
