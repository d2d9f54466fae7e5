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

/** Values that differ, or cannot be placed the second time: nothing says which printing counts. */
function contradicts(first: readonly CellFigure[], again: readonly CellFigure[]): boolean {
  return again.some(({ state, value }, index) => {
    const other = first[index];
    return other?.state === 'number' && (state === 'illegible' || (state === 'number' && value !== other.value));
  });
}

/** The row's cells from both printings, and whether the second one only brought columns that the first had not. */
export function mergePrintings(first: readonly CellFigure[], again: readonly CellFigure[]): { figures: CellFigure[]; completed: boolean } {
  if (completes(first, again))
    return { figures: first.map((figure, index) => (isMissing(again[index]) ? figure : (again[index] ?? figure))), completed: true };
  if (first.every((figure) => figure.state === 'blank')) return { figures: [...again], completed: false };
  const whole = contradicts(first, again);
  const figures = first.map((figure, index): CellFigure => {
    const printedNow = figure.state === 'blank' && again[index]?.state === 'number';
    return whole || printedNow ? { ...figure, state: 'illegible', value: null, note: DIFFERENT } : figure;
  });
  return { figures, completed: false };
}
