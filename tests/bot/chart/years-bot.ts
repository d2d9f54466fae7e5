/** The bot over many years of one organ, made from the reports of `tests/fixtures`: the forms before 2019, of 2019 and of 2021. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Bot } from '../../../bot/answer-question.ts';
import { openCorpus } from '../../../retrieval/corpus.ts';
import { ingestPaths } from '../../../retrieval/ingest-files.ts';
import { makeFolder, ROOT } from '../run-cli.ts';

export const ORGAN = '示例市水务局';

/** What stands in the cell of newly received applications, in total, by year; a year that is left out is not held. */
export const RECEIVED: Readonly<Record<number, string>> = {
  2016: '11',
  2017: '18',
  2019: '19',
  2020: '25',
  2021: '',
  2022: '/',
  2023: '23',
  2024: '31',
};

const formOf = (year: number): [fixture: string, printed: string] =>
  year < 2019 ? ['form-pre-2019-tabs', '2017'] : year < 2021 ? ['form-2019-tabs', '2020'] : ['form-2021-tabs', '2023'];

function writeReport(folder: string, year: number, received: string): string {
  const [fixture, printed] = formOf(year);
  const source = readFileSync(path.join(ROOT, 'tests/fixtures', fixture, 'source.txt'), 'utf8');
  const text = source
    .replaceAll(printed, String(year))
    .replace(/^(（一）收到申请数\t件\t).*$/m, `$1${received}`)
    .replace(/^(一、本年新收政府信息公开申请数量\t.*\t).*$/m, `$1${received}`);
  const file = path.join(folder, `report-${year}.txt`);
  writeFileSync(file, text);
  return file;
}

export async function openYearsBot(): Promise<{ bot: Bot; close: () => void }> {
  const folder = makeFolder();
  const files = Object.entries(RECEIVED).map(([year, received]) => writeReport(folder, Number(year), received));
  const corpus = openCorpus({ home: makeFolder(), embedder: null });
  await ingestPaths(files, corpus.store, {});
  corpus.reload();
  return { bot: { corpus, today: '2026-01-01' }, close: () => corpus.close() };
}
