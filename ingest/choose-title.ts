/** Which of several titles above a report is its own: a page's headline, a link and the title that the report prints may differ. */
import type { Question } from './report.ts';
import { findTitleAt, isSameReport, type Title } from './title.ts';

/** What else the file says: organs and years that speak for a title. */
export interface TitleSupport {
  organs: readonly string[];
  years: readonly number[];
  isSameOrgan: (left: string, right: string) => boolean;
  /** What the person who adds the file says need not be told by a title. */
  given: { organ?: string; year?: number };
}

export type TitleChoice = { title?: Title; message?: string } | { detail: string; question: Question };

/** The different titles among lines of a head, in order. */
function listDifferentTitles(lines: readonly string[], isSameOrgan: TitleSupport['isSameOrgan']): Title[] {
  const titles: Title[] = [];
  for (let index = 0; index < lines.length; ) {
    const found = findTitleAt(lines, index);
    if (found && !titles.some((known) => isSameReport(known, found.title, isSameOrgan))) titles.push(found.title);
    index += found?.count ?? 1;
  }
  return titles;
}

/**
 * The first title where all that are printed can be of one report; else the one that most of the rest of the file speaks for, and a question where
 * nothing speaks for one more than for another. `first` is the title that is taken where no other differs.
 */
export function chooseTitle(first: Title | undefined, lines: readonly string[], support: TitleSupport): TitleChoice {
  const { organs, years, isSameOrgan, given } = support;
  const told = (title: Title): Title => ({
    ...title,
    ...(given.organ === undefined ? {} : { organ: given.organ }),
    year: given.year ?? title.year,
  });
  const titles = listDifferentTitles(lines, isSameOrgan);
  const different = titles.filter(
    (title, index) => !titles.slice(0, index).some((known) => isSameReport(told(known), told(title), isSameOrgan)),
  );
  if (!first || different.length < 2) return { title: first };
  const votes = ({ organ, year }: Title): number =>
    (organ === undefined ? 0 : organs.filter((other) => isSameOrgan(organ, other)).length) + years.filter((other) => other === year).length;
  const most = Math.max(...different.map(votes));
  const best = different.filter((title) => votes(title) === most);
  const [only, ...others] = best;
  const quoted = different.map(({ text }) => text.slice(0, 60)).join(' and ');
  if (only && others.length === 0)
    return {
      title: only,
      message: `The file prints several titles above the report, ${quoted}; ${only.text.slice(0, 60)} was taken, as the rest of the file says.`,
    };
  const named = [...new Set(best.flatMap(({ organ }) => organ ?? []))];
  const said = [...new Set(best.map(({ year }) => year))].sort((a, b) => a - b);
  const question = { ...(named.length > 1 ? { organs: named } : {}), ...(said.length > 1 ? { years: said } : {}) };
  return { detail: `The file prints several titles above the report: ${quoted}; the rest of the file decides nothing.`, question };
}
