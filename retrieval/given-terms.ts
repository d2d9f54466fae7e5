/** Words of a query that only repeat which reports are searched: the organ's name and the year are keys, not something to look for in the text. */
import type { HeldReport } from './store/held.ts';
import { joinUnits, type QueryTerm } from './thesaurus.ts';

/** Marks terms that stand in the organ's name or are the year of every one of the reports. Without reports nothing is given. */
export function markGivenTerms(terms: readonly QueryTerm[], reports: readonly HeldReport[]): QueryTerm[] {
  const heads = reports.map(({ masthead }) => ({ names: `${masthead.organ} ${masthead.organPrinted}`, year: String(masthead.year) }));
  const isGiven = ({ wordings }: QueryTerm): boolean =>
    heads.length > 0 && heads.every(({ names, year }) => wordings.some((wording) => names.includes(wording) || wording === year));
  return terms.map((term) => (isGiven(term) ? { ...term, role: 'given' } : term));
}

/** The query without what is given, in its own words; empty when nothing else was said. */
export function remainingQuery(terms: readonly QueryTerm[]): string {
  return joinUnits(terms.filter(({ role }) => role !== 'given').map(({ text }) => text));
}
