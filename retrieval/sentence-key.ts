/** One string for a sentence of the corpus: report id and index. */
import type { ReportId } from '../ingest/report.ts';

export const sentenceKey = (report: ReportId, index: number): string => `${report}\0${index}`;

/** The parts of a key made by `sentenceKey`. */
export function parseSentenceKey(key: string): [ReportId, number] {
  const [id = '', index = ''] = key.split('\0');
  return [id, Number(index)];
}

/** By report id, then by place in the report. */
export function compareSentenceKeys(left: string, right: string): number {
  const [leftId, leftIndex] = parseSentenceKey(left);
  const [rightId, rightIndex] = parseSentenceKey(right);
  return leftId < rightId ? -1 : leftId > rightId ? 1 : leftIndex - rightIndex;
}
