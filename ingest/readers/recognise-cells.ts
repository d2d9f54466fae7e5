/** Pictures of single cells → their texts. A number counts when several readings agree on it; whatever is uncertain is illegible. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ILLEGIBLE_MARK } from '../../data/forms/cell-marks.ts';
import { type Box, countPieces, cutOut, type Raster, writePgm } from './raster.ts';
import { type RecognisedLine, recognise } from './recognition.ts';

/** Characters of numbers. */
const DIGITS = '0123456789.,';
/** Words below this confidence are not taken for a label. */
const LEAST_CONFIDENCE = 35;
/** White space around a cut cell, which the program needs to see its type. */
const MARGIN = 24;

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

const digitsOf = (text: string): string => text.replace(/\s/gu, '').replace(/^[.,]+|[.,]+$/gu, '');

/** Whether as many digits as read can fill the width of the ink, at the height of its type. */
function fits(number: string, box: Box): boolean {
  const ratio = (box.right - box.left) / (box.bottom - box.top);
  const digits = number.replace(/\D/gu, '').length;
  return digits >= Math.ceil(ratio / 0.95) && digits <= Math.max(1, Math.ceil(ratio / 0.42));
}

/** What the readings of one cell agree on: all of them, or most where the ink falls into as many `pieces` as they have characters. */
function settle(box: Box, pieces: number, chinese: Reading, digits: readonly Reading[]): string {
  const text = chinese.text.replace(/\s/gu, '');
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > 0 && chinese.confidence >= LEAST_CONFIDENCE && han * 3 >= text.length) return chinese.text;
  if (han > 1) return chinese.confidence >= LEAST_CONFIDENCE ? chinese.text : ILLEGIBLE_MARK;
  const numbers = [/^[\d.,]+$/u.test(text) ? digitsOf(text) : '', ...digits.map((reading) => digitsOf(reading.text))].filter(
    (number) => number !== '',
  );
  const ranked = [...new Set(numbers)].map((number) => ({ number, votes: numbers.filter((other) => other === number).length }));
  const [best] = ranked.sort((a, b) => b.votes - a.votes);
  if (!best) return ILLEGIBLE_MARK;
  const unanimous = ranked.length === 1 && best.votes >= 2 && fits(best.number, box);
  const counted = best.votes >= 3 && best.number.length === pieces;
  return unanimous || counted ? best.number : ILLEGIBLE_MARK;
}

/** The texts of the cells, in order. `lines` is the number of lines of print in each. */
export async function recogniseCells(
  picture: Raster,
  cells: readonly { box: Box; lines: number }[],
  folder: string,
  name: string,
): Promise<string[]> {
  const files: string[] = [];
  for (const [index, { box }] of cells.entries()) {
    const file = path.join(folder, `${name}-${index}.pgm`);
    await writeFile(file, writePgm(cutOut(picture, box, MARGIN)));
    files.push(file);
  }
  const texts = Array<string>(cells.length).fill(ILLEGIBLE_MARK);
  for (const single of [true, false]) {
    const chosen = cells.flatMap((cell, index) => ((cell.lines === 1) === single ? [index] : []));
    const pictures = chosen.map((index) => files[index] as string);
    const title = `${name}-${single ? 'line' : 'block'}`;
    const chinese = readingsOf(
      await recognise(pictures, folder, `${title}-zh`, { language: 'chi_sim', layout: single ? 7 : 6 }),
      chosen.length,
    );
    const digits = single
      ? [
          readingsOf(await recognise(pictures, folder, `${title}-7`, { language: 'eng', layout: 7, characters: DIGITS }), chosen.length),
          readingsOf(await recognise(pictures, folder, `${title}-8`, { language: 'eng', layout: 8, characters: DIGITS }), chosen.length),
          readingsOf(
            await recognise(pictures, folder, `${title}-zh8`, { language: 'chi_sim', layout: 8, characters: DIGITS }),
            chosen.length,
          ),
        ]
      : [];
    for (const [place, index] of chosen.entries()) {
      const cell = cells[index];
      const reading = chinese[place];
      if (cell && reading)
        texts[index] = settle(
          cell.box,
          countPieces(picture, cell.box),
          reading,
          digits.flatMap((all) => all[place] ?? []),
        );
    }
  }
  return texts;
}
