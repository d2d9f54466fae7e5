/**
 * Years that tell where an application came from or went to: "结转到2021年" and "carried forward to 2021" speak of the report of 2020,
 * "从2019年结转" and "carried over from 2019" too (part three, rows 二 and 四 of the form).
 */

const INTO =
  /(?:结转|转|滚|carr(?:y|ied|ies)|roll(?:ed)?|move[sd]?|push(?:ed)?)[^0-9。?？]{0,48}?(?:到|至|入|\bto|\binto|\buntil)\s*((?:19|20)\d{2})/;
const FROM =
  /(?:从|自|由)\s*((?:19|20)\d{2})\s*年?(?:度)?\s*(?:结转|转|带|留)|(?:carr(?:y|ied)|roll(?:ed)?|brought|left)[^0-9.?]{0,48}?from\s*((?:19|20)\d{2})/;

/** "Carried in from last year" names a row of the form and no year. */
const FROM_YEAR_BEFORE =
  /\b(?:carr(?:y|ied|ies)|brought|rolled|held|left) (?:\w+ ){0,3}?(?:from|since) (?:the )?(?:last|previous|prior|preceding) year\b/;

export const isCarriedFromYearBefore = (normalized: string): boolean => FROM_YEAR_BEFORE.test(normalized);

/** The report's years that a question means, given the years it names. A year that is only a destination or an origin is replaced by the report's. */
export function settleCarryYears(normalized: string, years: number[]): number[] {
  const into = Number(INTO.exec(normalized)?.[1] ?? Number.NaN);
  const from = FROM.exec(normalized);
  const origin = Number(from?.[1] ?? from?.[2] ?? Number.NaN);
  const others = years.filter((year) => year !== into && year !== origin);
  if (others.length === years.length) return years;
  if (others.length > 0) return others;
  // "From 2020 to 2021": the report of 2020 carries forward what the report of 2021 carries over.
  if (Number.isFinite(into)) return [into - 1];
  return [origin + 1];
}
