/**
 * Pictures of the cells of one page → their texts. A number counts when several readings of it agree, its print has as many places as
 * it has characters, and the page's other digits speak for each of its own; whatever is uncertain is illegible.
 */
import { ILLEGIBLE_MARK, NOT_APPLICABLE_MARKS } from '../../data/forms/cell-marks.ts';
import { CELL_UNITS, NEGATIVE_WORDS, POSITIVE_WORDS } from '../../data/numerals.ts';
import { readCell } from '../cell-content.ts';
import { type Blot, joinPieces, readMark, splitLines } from './cell-ink.ts';
import { digitPlaces, median, type NumberShape, shapeNumber } from './cell-number.ts';
import { ENLARGED, PartReader, type Reading } from './part-reader.ts';
import { type Box, boxAround, type Raster } from './raster.ts';
import { digitsOf, settleNumbers } from './settle-numbers.ts';

/** Characters of numbers. */
const DIGITS = '0123456789.,';
/** Words below this confidence are not taken for a label. */
const LEAST_CONFIDENCE = 35;
/** A unit or mark of one character. */
const LEAST_ALONE = 55;
/** Words of several characters above this are no number. */
const CERTAINLY_WORDS = 60;
/** A smaller size in which numbers are read too. */
const REDUCED = 0.8;

/** Words of a cell that is no number; one character alone counts only where cells have it. */
function settleWords(reading: Reading): string {
  const text = reading.text.replace(/\s/gu, '');
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han === 0 || han * 3 < text.length || reading.confidence < LEAST_CONFIDENCE) return ILLEGIBLE_MARK;
  // Digits in words come from one reading alone.
  if (readCell(text).state === 'number') return ILLEGIBLE_MARK;
  const alone = [...CELL_UNITS, ...NOT_APPLICABLE_MARKS].includes(text) && reading.confidence >= LEAST_ALONE;
  const words = text.match(/[^一二三十卜丨\P{Script=Han}]/gu)?.length ?? 0;
  return words > 1 || alone ? reading.text : ILLEGIBLE_MARK;
}

/** A number with its unit behind it, or with a word of increase or decrease in front. */
const DRESSED = new RegExp(
  `^(${[...POSITIVE_WORDS, ...NEGATIVE_WORDS].filter((word) => /\p{Script=Han}/u.test(word)).join('|')})?(\\d[\\d.,]*)(${[...CELL_UNITS].join('|')})?$`,
  'u',
);

/** The number's own print in a cell that reads as a number with a word beside it; undefined where the words are not apart from it. */
function undress(raster: Raster, blots: readonly Blot[], said: string, height: number): { shape: NumberShape; number: string } | undefined {
  const [, before, number = '', behind] = DRESSED.exec(said.replace(/\s/gu, '')) ?? [];
  if (number === '' || (before === undefined) === (behind === undefined) || height === 0) return undefined;
  const pieces = joinPieces(blots);
  const own = before === undefined ? pieces.slice(0, number.length) : pieces.slice(-number.length);
  const rest = before === undefined ? pieces.slice(number.length) : pieces.slice(0, -number.length);
  const shape = own.length === number.length ? shapeNumber(raster, own, height) : undefined;
  if (!shape || rest.length === 0 || digitPlaces(shape).length !== number.replace(/\D/gu, '').length) return undefined;
  const word = boxAround(rest);
  return word.right - word.left >= 0.9 * height && word.bottom - word.top >= 1.05 * height ? { shape, number } : undefined;
}

/** The height of the page's digits: that of cells in which nothing else was read. 0 without any. */
function digitHeight(cells: readonly { blots: readonly Blot[] }[], readings: readonly Reading[], words: readonly Reading[]): number {
  return median(
    cells.flatMap(({ blots }, index) => {
      const digits = digitsOf(readings[index]?.text ?? '');
      if (digits === '' || /\p{Script=Han}/u.test(words[index]?.text ?? '') || blots.length > digits.length + 1) return [];
      return [Math.max(...blots.map((blot) => blot.bottom - blot.top))];
    }),
  );
}

/** The texts of the cells, in order, each with some print in it. */
export async function recogniseCells(
  raster: Raster,
  cells: readonly { blots: readonly Blot[]; cut: boolean }[],
  folder: string,
  name: string,
): Promise<string[]> {
  const texts = Array<string>(cells.length).fill(ILLEGIBLE_MARK);
  const reader = new PartReader(raster, folder, name);
  const lines: number[] = [];
  const blocks: number[] = [];
  for (const [index, { blots }] of cells.entries()) {
    const mark = readMark(raster, blots);
    if (mark) texts[index] = mark === 'dash' ? '—' : '/';
    else (splitLines(blots).length === 1 ? lines : blocks).push(index);
  }
  const boxOf = (index: number): Box => boxAround(cells[index]?.blots ?? []);
  const [paragraphs, [words, first]] = await Promise.all([
    reader.readParagraphs(blocks.map((index) => splitLines(cells[index]?.blots ?? []).map(boxAround))),
    Promise.all([reader.readWords(lines.map(boxOf)), reader.read(lines.map(boxOf), { language: 'eng', layout: 7, characters: DIGITS })]),
  ]);
  for (const [place, index] of blocks.entries()) texts[index] = settleWords(paragraphs[place] as Reading);
  const height = digitHeight(
    lines.map((index) => cells[index] as { blots: readonly Blot[] }),
    first,
    words,
  );
  const shaped = lines.flatMap((index, place) => {
    const cell = cells[index];
    const said = words[place] as Reading;
    const wordy = (said.text.match(/\p{Script=Han}/gu)?.length ?? 0) > 1 && said.confidence >= CERTAINLY_WORDS;
    const dressed = cell && !cell.cut ? undress(raster, cell.blots, words[place]?.text ?? '', height) : undefined;
    const shape = dressed?.shape ?? (cell && !cell.cut && !wordy ? shapeNumber(raster, cell.blots, height) : undefined);
    if (!shape) texts[index] = cell?.cut && (words[place]?.text.length ?? 0) < 4 ? ILLEGIBLE_MARK : settleWords(words[place] as Reading);
    return cell && shape ? [{ index, place, shape, blots: cell.blots, dressed }] : [];
  });
  const parts = shaped.map(({ shape }) => boxAround(shape.places.filter((place) => place.kind !== 'minus' && place.kind !== 'plus')));
  const same = (place: number): boolean => {
    const [whole, part] = [boxOf(shaped[place]?.index ?? 0), parts[place]];
    return part !== undefined && whole.left === part.left && whole.right === part.right;
  };
  const other = parts.flatMap((_, place) => (same(place) ? [] : [place]));
  const [anew, words8] = await Promise.all([
    reader.read(
      other.map((place) => parts[place] as Box),
      { language: 'eng', layout: 7, characters: DIGITS },
    ),
    reader.read(parts, { language: 'chi_sim', layout: 8, characters: DIGITS }),
  ]);
  const lines7 = shaped.map(({ place }, index) => (same(index) ? first[place] : anew[other.indexOf(index)]));
  const [large, word] = await Promise.all([
    reader.read(parts, { language: 'eng', layout: 7, characters: DIGITS }, ENLARGED),
    reader.read(parts, { language: 'eng', layout: 8, characters: DIGITS }),
  ]);
  const small = await reader.read(parts, { language: 'eng', layout: 13, characters: DIGITS }, REDUCED);
  const readings = [lines7, word, large, words8, small];
  const candidates = shaped.map(({ shape, blots }, place) => ({
    shape,
    blots,
    readings: readings.map((all) => (all[place]?.text ?? '').replace(/\s/gu, '').replace(/^[.,]+|[.,]+$/gu, '')),
  }));
  for (const [place, number] of settleNumbers(raster, candidates).entries()) {
    const at = shaped[place];
    if (!at) continue;
    const said = words[at.place] as Reading;
    const han = said.text.match(/\p{Script=Han}/gu)?.length ?? 0;
    if (at.dressed) texts[at.index] = number === at.dressed.number ? said.text.replace(/\s/gu, '') : ILLEGIBLE_MARK;
    else texts[at.index] = number ?? (han > 1 ? settleWords(said) : ILLEGIBLE_MARK);
  }
  return texts;
}
