/** Parts of a picture read by recognition: cut out, in several sizes, many in one run of the program. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Box, cutOut, type Raster, scaleRaster, writePgm } from './raster.ts';
import { type RecognisedLine, type RecognitionMode, recognise } from './recognition.ts';

/** Words above this confidence are taken as they are. */
const SURE = 88;
/** White space around a cut part, which the program needs to see its type. */
const MARGIN = 24;
/** Another size in which print is read. */
export const ENLARGED = 1.5;

/** What was read in a part; the confidence is that of its least certain line, 0 to 100. */
export interface Reading {
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
export class PartReader {
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
