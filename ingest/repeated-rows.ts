/** A row of the form that is printed more than once: again in full, or with other columns than before, as where a wide table is cut in two. */
import type { CellFigure } from './cell-figure.ts';

/** Of a cell that its row does not print at all. */
export const CELL_MISSING = 'cell missing in the file';

const DIFFERENT = 'printed more than once with different values';

const isMissing = (figure: CellFigure | undefined): boolean => figure?.state === 'blank' && figure.note === CELL_MISSING;

/** Whether the second printing has columns that the first lacks, and each column at most once. */
function completes(first: readonly CellFigure[], again: readonly CellFigure[]): boolean {
  return (
    first.some((figure, index) => isMissing(figure) && !isMissing(again[index])) &&
    first.every((figure, index) => isMissing(figure) || isMissing(again[index]) || figure.state === 'blank')
  );
}

const isPrinted = (figure: CellFigure | undefined): boolean => figure !== undefined && figure.state !== 'blank';

/** Contents that differ, or cannot be placed one time: nothing says which printing counts. */
function contradicts(first: readonly CellFigure[], again: readonly CellFigure[]): boolean {
  return first.some((figure, index) => {
    const other = again[index];
    if (!other || !isPrinted(figure) || !isPrinted(other)) return false;
    return figure.state !== other.state || figure.value !== other.value;
  });
}

/** Rows printed twice with contents from which on the whole table is, so that an empty row beside a filled one says something of its own. */
const LEAST_TWICE = 3;

/** How the second printing of a row stands to the first: it brings other columns, has contents too, or one of the two is empty. */
type Manner = 'completed' | 'twice' | 'once';

/** A row that was found once more. */
export interface Repetition {
  key: string;
  how: Manner;
}

/** The cells of a row that is found once more, and what the second printing is. */
export function mergePrintings(first: readonly CellFigure[], again: readonly CellFigure[]): { figures: CellFigure[]; how: Manner } {
  if (completes(first, again))
    return { figures: first.map((figure, index) => (isMissing(again[index]) ? figure : (again[index] ?? figure))), how: 'completed' };
  if (!first.some(isPrinted)) return { figures: [...again], how: 'once' };
  if (!again.some(isPrinted)) return { figures: [...first], how: 'once' };
  const whole = contradicts(first, again);
  const figures = first.map((figure, index): CellFigure => {
    const once = isPrinted(figure) !== isPrinted(again[index]) && !isMissing(figure) && !isMissing(again[index]);
    const only = !isPrinted(figure) && isPrinted(again[index]);
    return whole || once || only ? doubt(figure) : figure;
  });
  return { figures, how: 'twice' };
}

const doubt = (figure: CellFigure): CellFigure => ({ ...figure, state: 'illegible', value: null, note: DIFFERENT });

/** The rows of a table, by key, with those in doubt that one printing fills and the other leaves empty, where the whole table is printed twice. */
export function doubtHalfPrinted(rows: Map<string, CellFigure[]>, repetitions: readonly Repetition[]): void {
  if (repetitions.filter(({ how }) => how === 'twice').length < LEAST_TWICE) return;
  for (const { key, how } of repetitions) {
    const figures = rows.get(key);
    if (how === 'once' && figures?.some(isPrinted)) rows.set(key, figures.map(doubt));
  }
}
