/** What an answer speaks of, in a line, where its own words leave the year to the question: a message is read where it was forwarded to, too. */
import type { Corpus } from '../../retrieval/corpus.ts';
import { sharedLabel, shortCellLabel } from '../answer/cell-label.ts';
import type { Answer } from '../answer.ts';
import { chartedCells } from '../chart/charted-cell.ts';

/** '2020 · 本年新收政府信息公开申请数量'; undefined where the answer names its year, or has no cell or cells of several years. */
export function answerContext(answer: Answer, corpus: Corpus): string | undefined {
  const cells = chartedCells(answer, corpus);
  const years = new Set(cells.map(({ year }) => year));
  const [year] = years;
  if (year === undefined || years.size > 1 || answer.text.includes(String(year))) return undefined;
  const keys = cells.map(({ key }) => key);
  const labels = new Set(keys.map((key) => shortCellLabel(key, answer.lang)));
  const label = labels.size === 1 ? [...labels][0]! : sharedLabel(keys, answer.lang);
  return [answer.lang === 'zh' ? `${year}年` : String(year), label].filter((part) => part !== '').join(' · ');
}
