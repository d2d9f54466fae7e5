/**
 * Wordings by which the running text of a report states what its table also states (identity I8).
 * A wording is a regular expression with two shorthands: `#` is a number with its unit, `…` at most 14 characters of one clause that
 * contain no number and none of `GAP_STOPS`. White space is removed from the text first and dates are not numbers.
 * Source: wordings found in published annual reports.
 */

/** Glossary keys of a cell without columns of its own (the total); several are added. */
export type ConceptSum = readonly (readonly string[])[];

/** A count stated in prose. */
export interface ProseCount {
  name: string;
  wordings: readonly string[];
  /** Words that the paragraph must contain. */
  near?: string;
  /** Words that the sentence must contain. */
  nearSentence?: string;
  /** Sums of cells that state the same; the first whose cells the edition has is compared. */
  cells: readonly ConceptSum[];
  /** Further sums that the same wording can mean (受理 may count what was carried over): agreement with one of them is agreement. */
  alsoMeans?: readonly ConceptSum[];
  /** A difference is a contradiction. False where the prose often speaks of a part of the organs that the table covers. */
  strict: boolean;
}

/** Cells that state the number of reconsideration cases. */
export const REVIEW: ConceptSum = [['reconsideration']];
/** Cells that state the number of litigation cases: one row up to 2018, two since. */
export const LITIGATION: ConceptSum[] = [[['litigation']], [['litigation.direct'], ['litigation.after-reconsideration']]];

export const PROSE_COUNTS: readonly ProseCount[] = [
  {
    name: 'applications-received',
    wordings: [
      '(?:受理|收到|接收|新收|接到)…(?:依申请公开|信息公开申请)…#',
      '(?:受理|收到|接收|新收|接到)的?#…(?:依申请公开|信息公开申请)',
    ],
    cells: [[['newly-received']]],
    alsoMeans: [[['newly-received'], ['carried-over']]],
    strict: true,
  },
  {
    name: 'applications-received-in-context',
    wordings: ['(?:共收到|共受理|共接收)#申请', '(?:收到|受理)(?:公开)?申请(?:共|共计)?#'],
    near: '依申请公开',
    cells: [[['newly-received']]],
    alsoMeans: [[['newly-received'], ['carried-over']]],
    strict: true,
  },
  { name: 'received-online', wordings: ['(?:网络|网上)申请(?:数)?#'], cells: [[['received.online']]], strict: true },
  { name: 'received-letter', wordings: ['信函申请(?:数)?#'], cells: [[['received.letter']]], strict: true },
  { name: 'received-in-person', wordings: ['当面申请(?:数)?#'], cells: [[['received.in-person']]], strict: true },
  { name: 'received-fax', wordings: ['传真申请(?:数)?#'], cells: [[['received.fax']]], strict: true },
  {
    name: 'concluded-on-time',
    wordings: ['按[时期]办结(?:政府)?信息公开申请#', '按[时期]办结依申请公开…#'],
    cells: [[['concluded.on-time']]],
    strict: true,
  },
  {
    name: 'applications-concluded',
    wordings: ['(?<!按时|按期|延期)办结(?:依申请公开|(?:政府)?信息公开申请)…#'],
    cells: [[['concluded']], [['outcome']]],
    strict: true,
  },
  {
    name: 'carried-forward',
    wordings: ['#…结转(?:至|到)?下(?:一)?年', '结转(?:至|到)?下(?:一)?年度?(?:继续)?(?:办理|办结|处理)?(?:的)?(?:申请)?#'],
    near: '依申请公开|信息公开申请',
    cells: [[['carried-forward']]],
    strict: true,
  },
  {
    name: 'carried-into-next-year',
    wordings: ['#…结转至'],
    near: '依申请公开|信息公开申请',
    cells: [[['carried-forward']]],
    strict: false,
  },
  {
    name: 'carried-over',
    wordings: ['上(?:一)?年度?结转(?:的)?(?:政府信息公开)?(?:申请)?#'],
    near: '依申请公开|信息公开申请',
    cells: [[['carried-over']]],
    strict: true,
  },
  {
    name: 'reconsideration',
    wordings: ['行政复议(?:案件|申请|案)?(?:共|共计)?#'],
    nearSentence: '信息公开',
    cells: [REVIEW],
    strict: true,
  },
  { name: 'litigation', wordings: ['行政诉讼(?:案件|案)?(?:共|共计)?#'], nearSentence: '信息公开', cells: LITIGATION, strict: true },
  {
    name: 'complaint',
    wordings: ['(?:举报投诉|投诉举报|举报、投诉|投诉、举报)#'],
    nearSentence: '信息公开',
    cells: [[['complaint']]],
    strict: true,
  },
  { name: 'disclosed', wordings: ['主动公开(?:各类)?政府信息(?:共|共计)?#'], cells: [[['disclosed-information']]], strict: false },
  { name: 'website', wordings: ['政府网站(?:公开|发布)(?:政府信息)?#'], cells: [[['disclosed-information.website']]], strict: false },
  { name: 'weibo', wordings: ['政务微博(?:公开|发布)(?:政府信息)?#'], cells: [[['disclosed-information.weibo']]], strict: false },
  {
    name: 'wechat',
    wordings: ['政务微信(?:平台)?(?:公开|发布)(?:政府信息)?#'],
    cells: [[['disclosed-information.wechat']]],
    strict: false,
  },
  {
    name: 'other-channel',
    wordings: ['(?:报刊|电视|广播|媒体)…(?:方式|渠道)公开(?:发布)?(?:政府信息)?#'],
    cells: [[['disclosed-information.other-channel']]],
    strict: false,
  },
  { name: 'responses', wordings: ['回应…(?:舆情|关切|热点)#'], cells: [[['response']]], strict: false },
  { name: 'press-conference', wordings: ['新闻发布会#'], cells: [[['press-conference']]], strict: false },
  { name: 'online-interview', wordings: ['在线访谈#'], cells: [[['online-interview']]], strict: false },
  { name: 'interpretation', wordings: ['解读(?:材料|稿件|文章)#'], cells: [[['policy-interpretation']]], strict: false },
  {
    name: 'normative-document-issued',
    wordings: ['制[定发](?:的)?(?:行政)?规范性文件(?:文件)?#'],
    cells: [[['normative-document', 'issued-this-year']], [['normative-document', 'made-this-year']]],
    strict: false,
  },
  { name: 'dedicated-body', wordings: ['专门机构#'], cells: [[['dedicated-body']]], strict: false },
  { name: 'staff', wordings: ['工作人员#'], cells: [[['staff']]], strict: false },
  { name: 'staff-full-time', wordings: ['专职(?:工作)?人员#'], cells: [[['staff.full-time']]], strict: false },
  { name: 'staff-part-time', wordings: ['兼职(?:工作)?人员#'], cells: [[['staff.part-time']]], strict: false },
  { name: 'special-funds', wordings: ['专项经费(?:共|共计)?#'], cells: [[['special-funds']]], strict: false },
];
