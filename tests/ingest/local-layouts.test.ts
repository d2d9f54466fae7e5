import { describe, expect, it } from 'vitest';
import { readReport } from '../../ingest/ingest.ts';

const ROWS = [
  ['指标名称', '单位', '2014年度', '历年累计'],
  ['主动公开信息数', '条', '8', '1234'],
  ['其中：1.政府网站公开数', '条', '', '1000'],
  ['2.政府公报公开数', '条', '3', ''],
  ['受理依申请公开总数', '条', '0', '/'],
  ['对申请的答复总数', '条', '1,204', '5'],
];

const LAYOUTS: Readonly<Record<string, string[]>> = {
  tabs: ROWS.map((row) => row.join('\t')),
  pipes: ROWS.map((row) => `| ${row.join(' | ')} |`),
  'a row on each line, a bar behind each cell': ROWS.map((row) => `${row.join(' | ')} |`),
  'a cell on each line, a bar behind it': ROWS.flatMap((row) => row.map((text) => `${text} |`.trim())),
  'the same, rows marked': ROWS.flatMap((row) => ['|', ...row.map((text) => `${text} |`.trim())]),
  'bars on lines of their own': ROWS.flatMap((row) => row.flatMap((text) => (text === '' ? ['|'] : [text, '|']))),
  'a bar before each cell': ROWS.flatMap((row) => [...row.map((text, index) => (index === 0 ? text : `| ${text}`.trim())), '|']),
};

describe('a table of a region’s own as text', () => {
  it.each(Object.entries(LAYOUTS))('%s', (_, lines) => {
    const text = `示例县2014年政府信息公开工作年度报告\n\n一、概述\n\n全年平稳。\n\n二、附表\n\n${lines.join('\n')}\n\n示例县人民政府\n2015年1月8日\n`;
    const reading = readReport(new TextEncoder().encode(text), 'a.txt');
    const figures = 'masthead' in reading ? reading.figures : [];
    expect(figures.map((figure) => [figure.row.at(-1), figure.column, figure.state, figure.value, figure.unit])).toEqual(
      ROWS.slice(1).flatMap(([label, unit, ...values]) =>
        values.map((value, index) => {
          const state = value === '' ? 'blank' : value === '/' ? 'not_applicable' : 'number';
          return [label, ROWS[0]?.[index + 2], state, state === 'number' ? Number(value.replace(',', '')) : null, unit];
        }),
      ),
    );
  });
});
