/** Workbooks with sheets of other years and organs, told by the sheets' names alone. */

import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readReportFile } from '../../ingest/ingest.ts';
import { compareCells, figuresOf } from './compare-cells.ts';
import { officialTables } from './official-grid.ts';
import { type RandomReport, randomReport } from './random-report.ts';
import { writeXlsx } from './write-office.ts';
import { writeOds } from './write-open-document.ts';

/** A workbook of both reports' tables with the names of its sheets in order; only the first sheet prints a title. */
type WriteBook = (own: RandomReport, other: RandomReport, names: (index: number) => string) => Uint8Array;

function editPart(bytes: Uint8Array, part: string, edit: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(edit(strFromU8(parts[part] ?? new Uint8Array()))) });
}

const numbered = (names: (index: number) => string, pattern: RegExp) => {
  let index = -1;
  return (text: string): string =>
    text.replace(pattern, () => {
      index += 1;
      return names(index);
    });
};

const BOOKS: Readonly<Record<string, WriteBook>> = {
  'book.xlsx': (own, other, names) =>
    editPart(
      writeXlsx(own, true, [...officialTables(own), ...officialTables(other)]),
      'xl/workbook.xml',
      numbered((index) => `<sheet name="${names(index)}"`, /<sheet name="[^"]*"/gu),
    ),
  'book.ods': (own, other, names) =>
    editPart(
      writeOds(own, [...officialTables(own), ...officialTables(other)]),
      'content.xml',
      numbered((index) => `table:name="${names(index)}"`, /table:name="[^"]*"/gu),
    ),
};

const drawn = fc
  .tuple(randomReport({ editions: ['2021'] }), randomReport({ editions: ['2021'] }))
  .map(([own, other]): [RandomReport, RandomReport] => [{ ...own, organ: '示例市水务局', year: 2022 }, other]);

describe.each(Object.entries(BOOKS))('%s', (file, write) => {
  it.each<[string, (part: string, isOwn: boolean) => string]>([
    ['of another year', (part, isOwn) => `${isOwn ? 2022 : 2021}年${part}`],
    ['of another organ', (part, isOwn) => (isOwn ? `表${part}` : '示例市教育局')],
    ['of units below', (part, isOwn) => (isOwn ? `表${part}` : '所属单位')],
  ])('leaves sheets %s out and says so', async (_, name) => {
    for (const [own, other] of fc.sample(drawn, { numRuns: 4, seed: 3 })) {
      const parts = ['主动公开', '依申请公开', '情况'];
      const bytes = write(own, other, (index) => name(parts[index % 3] ?? '', index < 3));
      const reading = await readReportFile(bytes, file);
      const { wrong, lost, illegible } = compareCells(own, figuresOf(reading));
      expect({ wrong, lost, illegible }).toEqual({ wrong: [], lost: [], illegible: [] });
      expect('messages' in reading && reading.messages.map(({ code }) => code)).toContain('tables-of-others');
    }
  });

  it('keeps what differs illegible where the names of the sheets say nothing', async () => {
    for (const [own, other] of fc.sample(drawn, { numRuns: 4, seed: 4 })) {
      const { wrong, lost } = compareCells(
        own,
        figuresOf(
          await readReportFile(
            write(own, other, (index) => `Sheet${index}`),
            file,
          ),
        ),
      );
      expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
    }
  });
});
