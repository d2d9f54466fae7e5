/** Words where a form has a number: kept and shown, and never called blank. */
import { describe, expect, it } from 'vitest';
import { readReportFile } from '../../ingest/ingest.ts';

const write = (cells: readonly string[]): string => `<h1>示例市水务局2022年政府信息公开工作年度报告</h1>
<h2>二、主动公开政府信息情况</h2>
<table><tr><td colspan="4">第二十条第（一）项</td></tr>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>
<tr><td>行政规范性文件</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`;

describe('a cell of words in the row of a form', () => {
  it.each([
    [['不少于3', '0', '5']],
    [['若干', '0', '5']],
    [['详见附件', '', '5']],
    [['3', '不少于3', '5']],
    [['3', '0', '5']],
    [['', '0', '5']],
    [['', '', '']],
  ])('%j', async (cells) => {
    const reading = await readReportFile(Buffer.from(write(cells)), 'report.html', { organ: '示例市水务局' });
    const figures = 'figures' in reading ? reading.figures.filter(({ row }) => row.at(-1) === '行政规范性文件') : [];
    expect(figures).toHaveLength(3);
    for (const [index, { state, value }] of figures.entries()) {
      const cell = cells[index] ?? '';
      if (cell !== '') expect(state, cell).not.toBe('blank');
      if (state === 'number') expect(value).toBe(Number(cell));
    }
    // Without words every cell is told as it is.
    if (cells.every((cell) => /^\d*$/.test(cell)))
      expect(figures.map(({ state }) => state)).toEqual(cells.map((cell) => (cell === '' ? 'blank' : 'number')));
  });
});
