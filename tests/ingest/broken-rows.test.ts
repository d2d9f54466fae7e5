import { describe, expect, it } from 'vitest';
import { mendBrokenRow } from '../../ingest/readers/broken-rows.ts';
import type { PageTable } from '../../ingest/readers/ruled-tables.ts';

/** A table of one row, cells parted by bars; `!` behind a cell says that it has no room for another digit. */
function tableOf(row: string): PageTable {
  const cells = row.split('|').map((text) => text.trim());
  return {
    top: 0,
    bottom: 10,
    left: 0,
    right: 100,
    rows: [cells.map((text) => text.replace('!', ''))],
    full: cells.map((text) => text.endsWith('!')),
  };
}

function mend(above: string, below: string): string[] {
  const [upper, lower] = [tableOf(above), tableOf(below)];
  mendBrokenRow(upper, lower);
  return [...upper.rows, ...lower.rows].map((row) => row.join('|'));
}

const JOINED: readonly [string, string, string, string][] = [
  ['a label that is cut, its values above', '|4.无正当|350|/|262', '|理由大量反复申请|||', '|4.无正当理由大量反复申请|350|/|262'],
  ['a label that is cut, its values below', '|4.无正当|||', '|理由大量反复申请|350|/|262', '|4.无正当理由大量反复申请|350|/|262'],
  [
    'a numbering that is cut off, and digits with it',
    '一、|1!|8!|',
    '本年新收政府信息公开申请数量|706510|03|5',
    '一、本年新收政府信息公开申请数量|1706510|803|5',
  ],
  ['digits below digits that left room: two numbers', '行政强|12|4', '制|3|', '行政强制|12 3|4'],
  [
    'a note in brackets',
    '（二）部分公开|1!|2',
    '（区分处理的，只计这一情形，不计其他情形）|5|',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）|15|2',
  ],
  ['a unit below its number', '5.其他方|次|16', '式回应事件数||次', '5.其他方式回应事件数|次|16 次'],
  ['no label at all, digits below a full cell', '无|8|19!|4', '||7|', '无|8|19 7|4'],
  ['an empty label, every value broken', '行政强制|123!|456!', '|7|8', '行政强制|123 7|456 8'],
  ['a heading that goes on beside it', '三、|（一）予以公开|1|2!|', '本年度办理结果|||8|', '三、本年度办理结果|（一）予以公开|1|2 8|'],
  ['heads', '结果维持|结果纠|其他结果', '|正|', '结果维持|结果纠正|其他结果'],
  ['an open side in front', '4.无正当|350|1', '|理由大量反复申请||', '|4.无正当理由大量反复申请|350|1'],
];

const APART: readonly [string, string, string][] = [
  ['two rows of the form', '行政处罚|12!|3!', '行政强制|4|'],
  ['two rows that would be a label together, each being one', '（六）其他处理|1!|2', '3.其他|5|'],
  ['a row under a heading that begins there', '|8.属于行政查询事项|12!|3', '（四）无法提供|1.本机关不掌握相关政府信息|4|'],
  ['a row without numbering', '规章|12!|3', '行政规范性文件|4|'],
  ['numbers without labels, room left above', '无|8|19|4', '||7|'],
  ['numbers without labels, all of them', '1!|2!|3!', '4|5|6'],
  ['words that are no label together', '示例|12|3', '样例|4|5'],
  ['another number of cells', '行政强|12!|3', '制|4'],
  ['heads above values', '结果维持|结果纠正|其他结果', '1|2|3'],
];

describe('mendBrokenRow', () => {
  it.each(JOINED)('joins %s', (_, above, below, row) => {
    expect(mend(above, below)).toEqual([row]);
  });

  it.each(APART)('leaves %s', (_, above, below) => {
    expect(mend(above, below)).toEqual([above.replaceAll('!', ''), below]);
  });
});
