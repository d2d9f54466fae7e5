/** Which end of an order a question wants, and which places of it. */
import { LEAST, readPlace } from '../../data/glossary/order-words.ts';
import type { Reading } from '../question/reading.ts';

export function placesOf(reading: Reading): { least: boolean; places?: [number, number] } {
  const place = readPlace(reading.normalized);
  const least = LEAST.test(reading.normalized);
  return place ? { least: place.least || least, places: [place.from, place.to] } : { least };
}
