/** What charts and pictures of tables say beside the reports' own words. Filled in by `sayChart`; no digits of their own. */
import { fillIn, type Wording } from './wording.ts';

export const CHART_TEXTS = {
  title: { zh: '{organ}{years}年：{label}', en: '{organ}, {years}: {label}' },
  'title-bare': { zh: '{organ}{years}年', en: '{organ}, {years}' },
  'several-organs': { zh: '各机关', en: 'Organs compared' },
  unit: { zh: '单位：{unit}', en: 'Unit: {unit}' },
  total: { zh: '总计 {total}', en: 'Total {total}' },
  'state-blank': { zh: '空白（未填）', en: 'blank' },
  'state-not_applicable': { zh: '“{raw}”（不适用）', en: '"{raw}" (not applicable)' },
  'state-illegible': { zh: '无法辨认', en: 'illegible' },
  'state-text': { zh: '“{raw}”', en: '"{raw}"' },
  'not-held': { zh: '未收录', en: 'not held' },
  'note-blank': { zh: '空白表示报告没有填写，不等于零。', en: 'Blank means that the report did not fill it in; it is not zero.' },
  'note-not-held': { zh: '没有收录{years}年的报告，不连线。', en: 'No report of {years} is held; the line is not drawn across.' },
  'note-form': {
    zh: '报告格式不同、没有对应关系的年份之间不连线。',
    en: 'Years whose forms have no declared match are not joined.',
  },
  sources: { zh: '来源：{sources}', en: 'Source: {sources}' },
  source: { zh: '{organ}{years}年度报告{kind}，{section}', en: '{organ}, report of {years}{kind}, {section}' },
  'source-years': { zh: '{organ}{years}年度报告{kind}', en: '{organ}, reports of {years}{kind}' },
  digest: { zh: '（摘编）', en: ' (digest)' },
  receipt: { zh: '问报 · 回执 {receipt}', en: 'Wenbao · receipt {receipt}' },
  'command-batch': { zh: '--chart 只能与一个问题同用。', en: '--chart goes with one question, not with --batch.' },
  'command-name': {
    zh: '--chart 给出的是“{file}”；应为以 .png 结尾的文件名。',
    en: '--chart is "{file}"; allowed is a file name that ends in .png.',
  },
  'command-drawn': { zh: '图表已存为 {file}', en: 'The chart is in {file}' },
  'csv-organ': { zh: '机关', en: 'organ' },
  'csv-year': { zh: '年度', en: 'year' },
  'csv-label': { zh: '项目', en: 'item' },
  'csv-state': { zh: '状态', en: 'state' },
  'csv-value': { zh: '数值', en: 'value' },
  'csv-unit': { zh: '单位', en: 'unit' },
  'csv-printed': { zh: '原文', en: 'as printed' },
  'csv-working': { zh: '算式', en: 'working' },
  'csv-report': { zh: '报告', en: 'report' },
  'csv-section': { zh: '章节', en: 'section' },
  'csv-quote': { zh: '引文', en: 'quotation' },
  'csv-number': { zh: '数字', en: 'number' },
  'csv-blank': { zh: '空白（未填）', en: 'blank' },
  'csv-not_applicable': { zh: '不适用', en: 'not applicable' },
  'csv-illegible': { zh: '无法辨认', en: 'illegible' },
  'csv-text': { zh: '文字', en: 'text' },
  'declined-no-figures': { zh: '没有图表：回答里没有表格中的数字。', en: 'No chart: the answer states no figure of a table.' },
  'declined-one-figure': {
    zh: '没有图表：只有一个数字，没有可比较的。',
    en: 'No chart: there is only one number, and nothing to set beside it.',
  },
  'declined-units': {
    zh: '没有图表：这些数字的单位不同，不能画在一起。',
    en: 'No chart: the figures have different units and cannot be drawn together.',
  },
  'declined-too-many': {
    zh: '没有图表：数字太多，画出来看不清；请取表格。',
    en: 'No chart: there are too many figures to be legible; take the table instead.',
  },
  'declined-not-comparable': {
    zh: '没有图表：这些数字出自不同格式的报告，没有对应关系，不能并列。',
    en: 'No chart: the figures come from different forms that have no declared match, so they must not stand side by side.',
  },
  'declined-no-font': {
    zh: '没有图表：找不到中文字体。请重新安装，或用设置项 WENBAO_FONT 指定字体文件。',
    en: 'No chart: no font with Chinese characters was found. Install again, or name a font file with the setting WENBAO_FONT.',
  },
} as const satisfies Record<string, Wording>;

export type ChartTextKey = keyof typeof CHART_TEXTS;

export function sayChart(lang: 'zh' | 'en', key: ChartTextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return fillIn(CHART_TEXTS[key][lang], values);
}
