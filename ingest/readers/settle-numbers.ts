/** Readings of numbers → the numbers that are certain: by their own votes, the shape of their print, and the page's other digits. */
import { countHoles, digitPlaces, median, type NumberShape } from './cell-number.ts';
import { type Company, companyOf, type LabelledGlyph, takeGlyph, weightOf } from './glyph-likeness.ts';
import type { Box, Raster } from './raster.ts';

/** A digit that differs from all others of the page by more than this stands there once. */
const UNLIKE = 0.16;

/** A cell whose print can be a number. */
export interface Candidate {
  shape: NumberShape;
  /** As read, digits and separators only. */
  readings: string[];
}

/** The digits of a reading alone. */
export const digitsOf = (text: string): string => text.replace(/\D/gu, '');

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

/** The number of each candidate, as it is to be read further; undefined where it is not certain. */
export function settleNumbers(raster: Raster, candidates: readonly Candidate[]): (string | undefined)[] {
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
