/**
 * Marks and words that the tables of every edition share: what stands in a cell that has no number, and what a table's heads say.
 * Source: the filling instructions of 国办公开办函〔2019〕60号 and 〔2021〕30号, and the marks found in published reports.
 */

/** A cell that holds only one of these says "does not apply". It is neither blank nor zero. */
export const NOT_APPLICABLE_MARKS: readonly string[] = [
  '/',
  '\\',
  '-',
  '--',
  '---',
  '—',
  '——',
  '–',
  '―',
  '－',
  '−',
  '无',
  '不涉及',
  '不适用',
  '无此项',
  '无此项工作',
  'N/A',
  'n/a',
  '暂无',
  '*',
  '×',
  '╱',
  '∕',
  '／',
];

/** Stands in a cell that prints something that could not be told: such a cell is illegible, neither blank nor a number. */
export const ILLEGIBLE_MARK = '□';

/** Heads of the column that holds the labels of a table. */
export const INDICATOR_HEADINGS: readonly string[] = [
  '统计指标',
  '指标名称',
  '指标',
  '项目',
  '统计项目',
  '信息内容',
  '内容',
  '类别',
  '名称',
  '事项',
  '公开类别',
];

/** Heads of the column that holds the units. */
export const UNIT_HEADINGS: readonly string[] = ['单位', '计量单位'];

/** Heads of a column of words that editors add behind the values. */
export const REMARK_HEADINGS: readonly string[] = ['备注', '备考', '说明', '情况说明', '备注说明', '填报说明'];

/** Heads of a column that numbers the rows. */
export const SERIAL_HEADINGS: readonly string[] = ['序号', '编号', '行次', '行号'];

/** Heads of columns that editors add to a form to compare years; no form has a column of such a name. */
export const COMPARING_HEADINGS: readonly string[] = [
  '上年',
  '上年度',
  '上一年',
  '上一年度',
  '上年数',
  '上年同期',
  '上年同期数',
  '去年',
  '去年同期',
  '同比',
  '同比增减',
  '同比增长',
  '同比增幅',
  '环比',
  '增减',
  '增减数',
  '增减率',
  '增减情况',
  '增长率',
  '增幅',
  '比上年增减',
  '较上年增减',
  '与上年相比',
  '历年累计',
  '累计',
  '累计数',
];

/** Heads of the value column that counts the year reported on, where others stand beside it. */
export const THIS_YEAR_HEADINGS: readonly string[] = [
  '本年',
  '本年度',
  '本年数',
  '本年度数',
  '本期',
  '本期数',
  '当年',
  '当年数',
  '统计数',
  '统计值',
];

/** Words of a table's head that are no column of their own. */
export const SPANNING_HEADINGS: readonly string[] = ['申请人情况', '法人或其他组织', '申请人类型', '数量', '情况'];

/** Heads of value columns in the tables that provinces and counties used before 2019; a year may be printed before 年度 or 年. */
export const LOCAL_COLUMN_HEADINGS: readonly string[] = [
  '历年累计',
  '累计',
  '本年度',
  '本年',
  '本年数',
  '本期',
  '上年',
  '上年度',
  '年度',
  '统计数',
  '统计值',
  '数量',
  '数值',
  '数据',
  '合计',
  '备注',
];
