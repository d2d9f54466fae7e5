/** Names of a workbook's sheets that say whose they are: such a name stands as a heading over what the sheet holds. */
import { OTHER_SCOPE_WORDS } from '../../data/forms/other-scopes.ts';
import { foldSpace } from '../fold-label.ts';
import { looksLikeOrgan, matchTitle } from '../title.ts';

const YEAR = /(?:19|20)\d{2}/u;

interface NamedSheet {
  name: string;
  rows: readonly (readonly { text: string }[])[];
}

/** Whether the sheet itself prints a report's title. */
const isTitled = ({ rows }: NamedSheet): boolean =>
  rows.some((row) => row.some(({ text }) => text.length <= 120 && matchTitle(foldSpace(text)) !== undefined));

/** The name of each sheet that is to stand over it, '' where it says nothing: of several sheets, those that name a year or an organ and have no title. */
export function headingsOfSheets(sheets: readonly NamedSheet[]): string[] {
  const filled = sheets.filter(({ rows }) => rows.length > 0).length;
  return sheets.map((sheet) => {
    const name = sheet.name.trim();
    const tells = YEAR.test(name) || OTHER_SCOPE_WORDS.some((word) => name.includes(word)) || looksLikeOrgan(foldSpace(name));
    return filled > 1 && tells && !isTitled(sheet) ? name : '';
  });
}
