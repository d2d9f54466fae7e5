/** Whose table a heading announces: the organ's that reports, another's, or nobody's. */
import { describe, expect, it } from 'vitest';
import { readScope } from '../../ingest/tables-of-others.ts';

describe('readScope of a report of 示例市', () => {
  it.each([
    ['附件1：样板镇2023年收到和处理政府信息公开申请情况', 'others'],
    ['附件2:样板镇2023年度政府信息公开申请办理情况', 'others'],
    ['样板镇收到和处理政府信息公开申请情况表', 'others'],
    ['附1 示例市公安局主动公开政府信息情况', 'others'],
    ['附1 示例市人民政府主动公开政府信息情况', 'own'],
    ['附1 市公安局2023年主动公开政府信息情况', 'others'],
    ['样板镇政府信息公开行政复议、行政诉讼情况', 'others'],
    ['附件1：样板镇', 'others'],
    ['所属单位2023年政府信息公开申请情况汇总表', 'others'],
    ['附表一 示例市2023年收到和处理政府信息公开申请情况', 'own'],
    ['本级2023年收到和处理政府信息公开申请情况', 'own'],
    ['三、收到和处理政府信息公开申请情况', undefined],
    ['四、政府信息公开行政复议、行政诉讼情况', undefined],
    ['2023年收到和处理政府信息公开申请情况', 'own'],
    ['2022年收到和处理政府信息公开申请情况', 'others'],
    ['样板镇2023年政府信息公开工作年度报告', undefined],
    ['样板镇报送了收到和处理政府信息公开申请情况。', undefined],
  ])('%s → %s', (heading, scope) => {
    expect(readScope(heading, { names: ['示例市'], year: 2023 })).toBe(scope);
  });
});
