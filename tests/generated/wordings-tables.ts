/** How people name the rows and columns of parts two and four (2019 and 2021 form), written down without looking at what the product knows. */
import type { Wordings } from './templates.ts';

/** Part two: what is counted. Goes into `{row}` of a column's wording. */
export const PROACTIVE_ROWS: Record<string, Wordings> = {
  regulation: {
    zh: ['规章', '行政规章', '政府规章', '规章类文件', '规章文件', '规章层级的文件'],
    en: [
      'regulations',
      'government rules',
      'administrative rules',
      'administrative regulations (规章)',
      'formal rules',
      'rules of the 规章 kind',
    ],
  },
  'normative-document': {
    zh: ['规范性文件', '行政规范性文件', '规范性公文', '规范文件', '红头规范性文件', '规范性文件这一类'],
    en: [
      'normative documents',
      'administrative normative documents',
      'normative papers',
      'normative acts',
      'regulatory documents (规范性文件)',
      'normative policy documents',
    ],
  },
  licence: {
    zh: ['行政许可', '许可', '行政许可类', '许可证审批', '许可审批', '行政许可这块'],
    en: ['administrative licences', 'licences', 'administrative permits', 'licensing', 'administrative licenses', 'permits'],
  },
  'other-service-item': {
    zh: [
      '其他对外管理服务事项',
      '其他对外管理服务',
      '其他对外服务事项',
      '许可以外的其他管理服务',
      '其他对外管理和服务',
      '对外管理服务其他事项',
    ],
    en: [
      'other services to the public',
      'other public management services',
      'other external management service items',
      'other outward-facing services',
      'other management and service matters',
      'other public service matters',
    ],
  },
  penalty: {
    zh: ['行政处罚', '处罚', '处罚案件', '行政处罚案件', '行政处罚类', '行政处罚方面'],
    en: [
      'administrative penalties',
      'penalties',
      'administrative punishments',
      'sanctions imposed',
      'administrative fines and penalties',
      'penalty cases',
    ],
  },
  'compulsory-measure': {
    zh: ['行政强制', '强制措施', '行政强制措施', '强制执行措施', '行政强制类', '行政强制方面'],
    en: [
      'compulsory measures',
      'administrative compulsory measures',
      'administrative coercive measures',
      'coercive measures',
      'administrative enforcement by compulsion',
      'administrative compulsion',
    ],
  },
  'administrative-fee': {
    zh: ['行政事业性收费', '行政性收费', '行政事业收费', '事业性收费', '行政收费', '行政事业性费用'],
    en: [
      'administrative fees',
      'administrative charges',
      'administrative and institutional fees',
      'administrative and public-institution charges',
      'fees for administrative services',
      'administrative fee collection',
    ],
  },
  procurement: {
    zh: ['政府集中采购', '集中采购', '政府采购', '集采', '政府集采', '集中统一采购'],
    en: [
      'centralised government procurement',
      'government procurement',
      'centralized procurement',
      'public procurement',
      'central purchasing',
      'government purchasing',
    ],
  },
};

/** Part two: what about it. The key is the column. */
export const PROACTIVE_COLUMNS: Record<string, Wordings> = {
  'made-this-year': {
    zh: ['{row}新制作数量', '新制定的{row}件数', '新出台了多少件{row}', '新起草制定了几份{row}', '{row}的新制作数'],
    en: [
      '{row} newly made',
      '{row} newly drawn up',
      'how many {row} did {organ} newly make',
      'new {row} produced',
      'how many new {row} did {organ} draw up',
    ],
  },
  'disclosed-this-year': {
    zh: ['{row}新公开数量', '新向社会公开的{row}件数', '新公开了多少件{row}', '当年新公布了几份{row}', '{row}的新公开数'],
    en: [
      '{row} newly disclosed',
      '{row} newly made public',
      'how many {row} did {organ} newly disclose',
      'how many {row} did {organ} newly publish',
      '{row} newly published',
    ],
  },
  'disclosed-in-all': {
    zh: [
      '{row}对外公开总数量',
      '累计对外公开的{row}总数',
      '总共对外公开了多少件{row}',
      '对外公开的{row}一共有几份',
      '{row}对外公开的总件数',
    ],
    en: [
      '{row} disclosed in all',
      '{row} disclosed to the public in total',
      'how many {row} had {organ} disclosed in all',
      'total publicly disclosed {row}',
      '{row} on public view altogether',
    ],
  },
  'previous-year-items': {
    zh: ['{row}上一年项目数量', '{row}的上年项目数', '上一年度{row}项目有多少个', '上年{row}有几项', '{row}在上一年的项目个数'],
    en: [
      'items under {row} of the previous year',
      '{row}: items in the prior year',
      'how many items of the previous year did {organ} list under {row}',
      'previous-year items of {row}',
      'items for {row} the year before',
    ],
  },
  'change-this-year': {
    zh: [
      '{row}项目的本年增减数',
      '{row}当年增加或减少的项目数',
      '{row}项目增减了多少',
      '{row}项目比上年增加或减少了几项',
      '{row}项目增/减数',
    ],
    en: [
      'items added or removed under {row} during the year',
      'change in the items of {row} during the year',
      'how many items of {row} did {organ} add or drop on balance',
      'increase or decrease in items of {row}',
      'net change of items under {row}',
    ],
  },
  decisions: {
    zh: ['{row}处理决定数量', '{row}作出的处理决定件数', '作出了多少件{row}处理决定', '{row}一共办出几件处理决定', '{row}的决定数'],
    en: [
      'decisions on {row}',
      'decisions made concerning {row}',
      'how many decisions on {row} did {organ} make',
      'handling decisions on {row}',
      'how many decisions did {organ} take about {row}',
    ],
  },
  'procurement-items': {
    zh: ['{row}项目数量', '{row}的项目个数', '{row}搞了多少个项目', '{row}项目有几个', '{row}的采购项目数'],
    en: [
      'items of {row}',
      '{row} projects',
      'how many {row} projects did {organ} report',
      'projects under {row}',
      'how many items of {row} did {organ} have',
    ],
  },
  'procurement-amount': {
    zh: ['{row}总金额', '{row}花了多少钱', '{row}的总额', '{row}一共是多少金额', '{row}的采购金额合计'],
    en: [
      'total amount of {row}',
      'total value of {row}',
      'how much money did {organ} spend on {row}',
      'amount spent on {row}',
      'how much did {row} at {organ} come to in money',
    ],
  },
  'issued-this-year': {
    zh: ['{row}制发件数', '制定印发的{row}件数', '制发了多少件{row}', '发了几份{row}', '{row}的制发量'],
    en: [
      '{row} issued',
      '{row} issued during the year',
      'how many {row} did {organ} issue',
      'newly issued {row}',
      'how many {row} did {organ} put out',
    ],
  },
  'repealed-this-year': {
    zh: ['{row}废止件数', '被废止的{row}件数', '废止了多少件{row}', '废掉了几份{row}', '{row}的废止数'],
    en: [
      '{row} repealed',
      '{row} abolished during the year',
      'how many {row} did {organ} repeal',
      'revoked {row}',
      'how many {row} did {organ} abolish',
    ],
  },
  'in-force': {
    zh: ['{row}现行有效件数', '现行有效的{row}数', '现在有效的{row}有多少件', '还有效的{row}有几份', '{row}的现行有效量'],
    en: [
      '{row} in force',
      '{row} currently in effect',
      'how many {row} of {organ} were in force',
      'valid {row}',
      'how many {row} of {organ} were still valid',
    ],
  },
  'fee-amount': {
    zh: ['{row}收费金额', '{row}收了多少钱', '{row}的收费总额', '{row}一共收了多少万元', '{row}金额'],
    en: [
      'amount of {row} charged',
      'amount collected in {row}',
      'how much money did {organ} collect in {row}',
      '{row} amount charged',
      'how much did {organ} charge in {row}',
    ],
  },
};

/** Columns whose wording is an amount of money, so that "number of" would be wrong. */
export const MONEY_COLUMNS: readonly string[] = ['procurement-amount', 'fee-amount'];

/** Part four: `{res}` is where the result goes. */
export const REVIEW_ROWS: Record<string, Wordings> = {
  reconsideration: {
    zh: [
      '{res}行政复议案件数',
      '{res}政府信息公开行政复议件数',
      '因信息公开引起的{res}行政复议数',
      '有多少件{res}行政复议',
      '被申请行政复议的{res}案件有几件',
      '{res}复议案数量',
    ],
    en: [
      'administrative reconsideration cases{res}',
      'reconsideration cases{res}',
      'how many reconsideration cases{res} did {organ} face',
      'administrative reviews{res}',
      'how many administrative reconsiderations{res} were there against {organ}',
      'disclosure-related reconsideration cases{res}',
    ],
  },
  'litigation/direct': {
    zh: [
      '未经复议直接起诉的{res}行政诉讼案件数',
      '没走复议直接打官司的{res}案件数',
      '直接到法院起诉（未复议）的{res}诉讼件数',
      '不经复议直接告上法院的{res}官司有多少件',
      '未复议就起诉的{res}行政诉讼有几件',
      '跳过复议直接起诉的{res}案件量',
    ],
    en: [
      'lawsuits filed directly without reconsideration{res}',
      'court cases brought without prior reconsideration{res}',
      'how many direct lawsuits without reconsideration{res} did {organ} face',
      'direct litigation cases{res}',
      'how many suits that skipped reconsideration{res} were there against {organ}',
      'administrative lawsuits without prior reconsideration{res}',
    ],
  },
  'litigation/after-reconsideration': {
    zh: [
      '复议后起诉的{res}行政诉讼案件数',
      '先复议再打官司的{res}案件数',
      '经过复议之后又起诉的{res}诉讼件数',
      '复议完不服再告上法院的{res}官司有多少件',
      '走完复议才起诉的{res}行政诉讼有几件',
      '复议后提起的{res}行政诉讼量',
    ],
    en: [
      'lawsuits filed after reconsideration{res}',
      'court cases following reconsideration{res}',
      'how many lawsuits after reconsideration{res} did {organ} face',
      'post-reconsideration litigation cases{res}',
      'how many suits brought after a reconsideration{res} were there against {organ}',
      'administrative lawsuits that came after reconsideration{res}',
    ],
  },
};

/** Part four: how it ended. */
export const RESULTS: Record<string, Wordings> = {
  upheld: {
    zh: ['结果维持的', '维持原决定的', '被维持的', '最终维持原行政行为的', '判定维持的'],
    en: [
      ' that were upheld',
      ' with the decision upheld',
      ' ending in the decision being upheld',
      ' where the original decision was affirmed',
    ],
  },
  corrected: {
    zh: ['结果纠正的', '被纠正的', '被纠错的', '最终结果为纠正的', '认定要改正的'],
    en: [' that were corrected', ' with the decision corrected', ' ending in correction', ' where the decision was set right'],
  },
  'other-result': {
    zh: ['其他结果的', '结果为其他的', '以其他结果结案的', '既非维持也非纠正、属其他结果的'],
    en: [' with another result', ' with other results', ' ending in some other result', ' whose result was "other"'],
  },
  pending: {
    zh: ['尚未审结的', '还没审完的', '没有审结的', '仍在审理中的', '还未结案的'],
    en: [' still pending', ' not yet concluded', ' that had not been decided yet', ' still awaiting a ruling'],
  },
  total: { zh: ['', '', '全部', '总计的', '各种结果合计的'], en: ['', '', ' in total', ' in all', ', all results together'] },
};
