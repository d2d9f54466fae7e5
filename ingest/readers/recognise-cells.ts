/**
 * Pictures of the cells of one page → their texts. A number counts when several readings of it agree, its print has as many places as
 * it has characters, and the page's other digits speak for each of its own; whatever is uncertain is illegible.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ILLEGIBLE_MARK, NOT_APPLICABLE_MARKS } from '../../data/forms/cell-marks.ts';
import { CELL_UNITS, NEGATIVE_WORDS, POSITIVE_WORDS } from '../../data/numerals.ts';
import { readCell } from '../cell-content.ts';
import { type Blot, joinPieces, readMark, splitLines } from './cell-ink.ts';
import { countHoles, digitPlaces, median, type NumberShape, shapeNumber } from './cell-number.ts';
import { type Company, companyOf, type LabelledGlyph, takeGlyph, weightOf } from './glyph-likeness.ts';
import { type Box, boxAround, cutOut, type Raster, scaleRaster, writePgm } from './raster.ts';
import { type RecognisedLine, type RecognitionMode, recognise } from './recognition.ts';

/** Characters of numbers. */
const DIGITS = '0123456789.,';
/** Words below this confidence are not taken for a label. */
const LEAST_CONFIDENCE = 35;
/** A unit or mark of one character. */
const LEAST_ALONE = 55;
/** Words above this confidence are taken as they are. */
const SURE = 88;
/** Words of several characters above this are no number. */
const CERTAINLY_WORDS = 60;
/** A digit that differs from all others of the page by more than this stands there once. */
const UNLIKE = 0.16;
/** White space around a cut cell, which the program needs to see its type. */
const MARGIN = 24;
/** Other sizes in which print is read. */
const ENLARGED = 1.5;
const REDUCED = 0.8;

interface Reading {
  text: string;
  confidence: number;
}

/** Lines of each picture joined from the top. */
function readingsOf(lines: readonly RecognisedLine[], count: number): Reading[] {
  const readings = Array.from({ length: count }, (): Reading => ({ text: '', confidence: 100 }));
  for (const line of lines) {
    const reading = readings[line.picture];
    if (!reading) continue;
    reading.text += line.text;
    reading.confidence = Math.min(reading.confidence, line.confidence);
  }
  return readings;
}

/** Reads parts of a picture in one run of the program. */
class PartReader {
  #runs = 0;
  constructor(
    readonly raster: Raster,
    readonly folder: string,
    readonly name: string,
  ) {}

  async read(boxes: readonly Box[], mode: RecognitionMode, scale = 1): Promise<Reading[]> {
    this.#runs += 1;
    const title = `${this.name}-${this.#runs}`;
    const files = boxes.map((_, index) => path.join(this.folder, `${title}-${index}.pgm`));
    for (const [index, box] of boxes.entries()) {
      const part = cutOut(this.raster, box, MARGIN);
      await writeFile(files[index] as string, writePgm(scale === 1 ? part : scaleRaster(part, scale)));
    }
    return readingsOf(await recognise(files, this.folder, title, mode), boxes.length);
  }

  /** Lines of words; words that are not sure are read once more in another size, and the reading that is surer of itself counts. */
  async readWords(boxes: readonly Box[]): Promise<Reading[]> {
    const mode: RecognitionMode = { language: 'chi_sim', layout: 7 };
    const readings = await this.read(boxes, mode);
    const unsure = readings.flatMap(({ text, confidence }, index) =>
      text === '' || (confidence < SURE && /\p{Script=Han}/u.test(text)) ? [index] : [],
    );
    const again = await this.read(
      unsure.map((index) => boxes[index] as Box),
      mode,
      ENLARGED,
    );
    for (const [place, index] of unsure.entries()) {
      const [reading, other] = [readings[index], again[place]];
      if (other && other.text !== '' && (reading?.text === '' || other.confidence > (reading?.confidence ?? 0))) readings[index] = other;
    }
    return readings;
  }

  /** Cells of several lines, given line by line. */
  async readParagraphs(cells: readonly (readonly Box[])[]): Promise<Reading[]> {
    const lines = await this.readWords(cells.flat());
    let next = 0;
    return cells.map((boxes) => {
      const own = lines.slice(next, next + boxes.length);
      next += boxes.length;
      const text = own.map((line) => line.text).join('');
      return { text, confidence: own.reduce((sum, line) => sum + line.confidence * line.text.length, 0) / Math.max(1, text.length) };
    });
  }
}

interface Candidate {
  blots: readonly Blot[];
  shape: NumberShape;
  /** As read, digits and separators only. */
  readings: string[];
}

const digitsOf = (text: string): string => text.replace(/\D/gu, '');

/** Whether a digit's print can be that digit, by the white that it encloses: no, yes, or only where others speak for it. */
function fitsHoles(digit: string, holes: number): 'no' | 'yes' | 'open' {
  if ('12357'.includes(digit)) return holes === 0 ? 'yes' : 'no';
  if (digit === '8') return holes === 2 ? 'yes' : 'open';
  if (digit === '4') return holes <= 1 ? 'yes' : 'no';
  return holes === 1 ? 'yes' : holes > 1 ? 'no' : 'open';
}

/** What most readings with the right number of digits say, and how many of all say so. */
function vote({ readings, shape }: Candidate): { digits: string; votes: number; given: number } | undefined {
  const count = digitPlaces(shape).length;
  const given = readings.filter((reading) => reading !== '');
  const fitting = given.map(digitsOf).filter((digits) => digits.length === count);
  const ranked = [...new Set(fitting)].map((digits) => ({ digits, votes: fitting.filter((other) => other === digits).length }));
  const [best, second] = ranked.sort((a, b) => b.votes - a.votes);
  return best && best.votes !== second?.votes ? { ...best, given: given.length } : undefined;
}

/** The digits with their signs and separators; undefined where a separator is not one for certain. */
function compose({ shape, readings }: Candidate, digits: string): string | undefined {
  let next = 0;
  let text = '';
  for (const place of shape.places) {
    if (place.kind === 'digit') {
      text += digits[next] ?? '';
      next += 1;
    } else text += { point: '.', comma: ',', minus: '-', plus: '+' }[place.kind];
  }
  const separators = text.replace(/[^.,]/gu, '');
  if (separators === '') return text;
  const seen = readings.filter((reading) => digitsOf(reading) === digits && /[.,]/u.test(reading));
  const same = seen.filter((reading) => reading === text.replace(/^[-+]/u, '')).length;
  if (same < 2 || same < seen.length - 1) return undefined;
  return /^[-+]?(?:\d+\.\d+|\d{1,3}(?:,\d{3})+(?:\.\d+)?)$/u.test(text) ? text : undefined;
}

/** The usual distance of neighbouring digits from middle to middle. */
const distancesOf = (shape: NumberShape): number[] => {
  const places = digitPlaces(shape);
  return places.slice(1).flatMap((place, index) => {
    const before = places[index] as Box;
    const between = shape.places.some((other) => other.kind !== 'digit' && other.left >= before.left && other.right <= place.right);
    return between ? [] : [(place.left + place.right - before.left - before.right) / 2];
  });
};

/**
 * Whether neighbouring digits stand as far apart as on the rest of the page: a gap may hide a point that did not come out. Wide type, with
 * all digits equally far apart, counts where the readings agree.
 */
function isEvenlySpaced(distances: readonly number[], usual: number, unanimous: boolean): boolean {
  if (distances.every((distance) => distance <= 1.3 * usual && distance >= 0.6 * usual)) return true;
  return (
    unanimous && distances.length >= 2 && Math.max(...distances) <= 1.15 * Math.min(...distances) && Math.max(...distances) <= 2.2 * usual
  );
}

/** Decides each candidate by its own readings and by the page's other digits. */
function settleNumbers(raster: Raster, candidates: readonly Candidate[]): (string | undefined)[] {
  const glyphs: LabelledGlyph[] = [];
  const votes = candidates.map(vote);
  for (const [cell, candidate] of candidates.entries()) {
    const voted = votes[cell];
    if (!voted || voted.votes < 3 || voted.votes < voted.given - 1) continue;
    for (const [index, place] of digitPlaces(candidate.shape).entries())
      glyphs.push({ picture: takeGlyph(raster, place), cell, label: voted.digits[index] });
  }
  const usual = median(candidates.flatMap(({ shape }) => distancesOf(shape)));
  return candidates.map((candidate, cell) => {
    const { shape } = candidate;
    if (shape.apart) return undefined;
    const places = digitPlaces(shape);
    const companies = places.map((place) => companyOf({ picture: takeGlyph(raster, place), cell }, glyphs));
    const certain = companies.every((company) => weightOf(company) === 2);
    const likest = companies.map((company) => company.label ?? '').join('');
    const fitting = candidate.readings.map(digitsOf).filter((digits) => digits.length === places.length);
    // Digits that are all the page's own, and that were read so at least once; otherwise what most readings say.
    const digits = certain && fitting.includes(likest) ? likest : votes[cell]?.digits;
    if (digits === undefined) return undefined;
    const votesFor = fitting.filter((other) => other === digits).length;
    const unanimous = votesFor >= 3 && votesFor === candidate.readings.filter((reading) => reading !== '').length;
    if (!isEvenlySpaced(distancesOf(shape), usual, unanimous)) return undefined;
    const sure = places.every((place, index) => {
      const digit = digits[index] as string;
      const company = companies[index] as Company;
      const weight = weightOf(company);
      const holes = fitsHoles(digit, countHoles(raster, place));
      if (weight > 0 && company.label !== digit) return false;
      if (holes === 'no') return weight === 2 && company.count >= 4 && unanimous;
      if (weight === 2) return true;
      if (!unanimous) return false;
      return weight === 1 ? holes === 'yes' : holes === 'yes' && Math.min(company.same, company.other) > UNLIKE;
    });
    return sure && (unanimous || votesFor >= 2 || certain) ? compose(candidate, digits) : undefined;
  });
}

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
