/** What was read against what was written, cell by cell. */
import type { Figure, Report } from '../../ingest/report.ts';
import { cellId, type RandomReport } from './random-report.ts';

export interface CellComparison {
  exact: number;
  /** Cells that hold another number, or a number where none was written, or two readings. */
  wrong: string[];
  /** Numbers that came out as blank, or whose cell is not there at all. */
  lost: string[];
  /** Cells that say of themselves that they cannot be told. */
  illegible: string[];
}

type ReadFigure = Pick<Figure, 'table' | 'rowKey' | 'columnKey' | 'state' | 'value' | 'raw' | 'note'>;

/** Compares all cells of the written report. Figures without keys belong to tables of a region's own and count as wrong when they hold a number. */
export function compareCells(written: RandomReport, figures: readonly ReadFigure[]): CellComparison {
  const result: CellComparison = { exact: 0, wrong: [], lost: [], illegible: [] };
  const read = new Map<string, ReadFigure>();
  for (const figure of figures) {
    const id = cellId(figure.table, figure.rowKey ?? '', figure.columnKey ?? '');
    if (read.has(id) || (!written.cells.has(id) && figure.state === 'number'))
      result.wrong.push(`${id}: read ${figure.raw} and not written`);
    read.set(id, figure);
  }
  for (const [id, cell] of written.cells) {
    const figure = read.get(id);
    const line = `${id}: wrote '${cell.text}', read ${figure ? `${figure.state} '${figure.raw}' ${figure.note ?? ''}` : 'nothing'}`;
    if (!figure) {
      if (cell.state !== 'blank') result.lost.push(line);
    } else if (figure.state === cell.state && figure.value === cell.value) result.exact += 1;
    else if (figure.state === 'illegible' && figure.note !== undefined) result.illegible.push(line);
    else if (figure.state === 'blank') result.lost.push(line);
    else result.wrong.push(line);
  }
  return result;
}

/** The figures of a reading; throws with the reason where the file was refused, since a test wrote it to be read. */
export function figuresOf(reading: Report | { code: string; text: string }): readonly Figure[] {
  if (!('masthead' in reading)) throw new Error(`${reading.code}: ${reading.text}`);
  return reading.figures;
}
