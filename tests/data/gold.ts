/** Gold lines of the five original reports, found by WENBAO_ORIGINALS (a folder with `eval/`). */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folder of the originals, undefined where the setting is absent. */
export const ORIGINALS = process.env.WENBAO_ORIGINALS;

/** Path below the folder of originals, undefined where it is not there. */
export function findOriginal(relative: string): string | undefined {
  const file = ORIGINALS && path.join(ORIGINALS, relative);
  return file && existsSync(file) ? file : undefined;
}

/** Parsed lines of a JSONL file below the folder of originals; none where it is not there. */
export function readGold<T>(relative: string): T[] {
  const file = findOriginal(relative);
  if (!file) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

export interface GoldFigure {
  id: string;
  report: string;
  file?: string;
  form: string;
  table: string;
  row: string[];
  column: string;
  value: number | null;
  raw: string;
  unit: string;
}
