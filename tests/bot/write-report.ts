/** Reports on the form of 2021, written for a test: the numbers that the test speaks of, every other cell blank. */
import { findEdition } from '../../data/forms/editions.ts';

type Printed = number | string;

export interface WrittenReport {
  organ: string;
  year: number;
  /** The total column of part three, by row key ('newly-received', 'outcome/granted'), as printed. */
  totals?: Readonly<Record<string, Printed>>;
  licences?: Printed;
  penalties?: Printed;
  /** 行政事业性收费, in 万元. */
  fees?: Printed;
  /** The total of reconsideration cases. */
  reviews?: Printed;
  /** Sentences of part one. */
  prose?: string;
}

/** Rows of part three in the order of the form; a label that the row before has, too, is printed once. */
function writeRows(totals: Readonly<Record<string, Printed>>): string {
  const rows =
    findEdition('2021')
      ?.tables.find(({ key }) => key === 'applications')
      ?.rows.filter(({ heading }) => !heading) ?? [];
  return rows
    .map(({ key, path }, index) => {
      const before = rows[index - 1]?.path ?? [];
      const labels = [0, 1, 2].map((at) => (path[at] !== undefined && path[at] !== before[at] ? path[at] : ''));
      return `${labels.join('\t')}${'\t'.repeat(7)}${totals[key] ?? ''}`;
    })
    .join('\n');
}

/** The report as a text with tabs. */
export function writeReport({
  organ,
  year,
  totals = {},
  licences = '',
  penalties = '',
  fees = '',
  reviews = '',
  prose = '',
}: WrittenReport) {
  return `${organ}

${year}年政府信息公开工作年度报告

一、总体情况

${prose}

二、主动公开政府信息情况

第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t\t\t
行政规范性文件\t\t\t
第二十条第（五）项
信息内容\t本年处理决定数量
行政许可\t${licences}
第二十条第（六）项
信息内容\t本年处理决定数量
行政处罚\t${penalties}
行政强制\t
第二十条第（八）项
信息内容\t本年收费金额（单位：万元）
行政事业性收费\t${fees}

三、收到和处理政府信息公开申请情况

(本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和)\t\t\t申请人情况\t\t\t\t\t\t总计
\t\t\t自然人\t法人或其他组织\t\t\t\t\t
\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t
${writeRows(totals)}

四、政府信息公开行政复议、行政诉讼情况

行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
\t\t\t\t${reviews}\t\t\t\t\t\t\t\t\t\t
`;
}
