/**
 * The rows of part three. The 2019 and the 2021 form differ only in （六）其他处理: one row in 2019, a heading with three rows in 2021.
 * Source: 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号, table of part three.
 */
import type { RowLiteral } from './edition-literals.ts';

const OUTCOME = '三、本年度办理结果';
const DENIED = '（三）不予公开';
const UNABLE = '（四）无法提供';
const NOT_PROCESSED = '（五）不予处理';
const OTHER_HANDLING = '（六）其他处理';

/** A row under a heading of 三、本年度办理结果, whose key and concept end in the same words. */
function ground(group: string, heading: string, name: string, label: string, en: string, variants: string[] = []): RowLiteral {
  return { key: `outcome/${group}/${name}`, path: [OUTCOME, heading, label], en, variants, concepts: [`${group}.${name}`] };
}

function heading(group: string, label: string, en: string, variants: string[] = []): RowLiteral {
  return { key: `outcome/${group}`, path: [OUTCOME, label], en, variants, heading: true, concepts: [group] };
}

const OTHER_HANDLING_ROW: RowLiteral = {
  key: 'outcome/other-handling',
  path: [OUTCOME, OTHER_HANDLING],
  en: 'other handling',
  variants: ['其它处理'],
  concepts: ['other-handling'],
};

/** 2019: a single row. */
export const OTHER_HANDLING_2019: RowLiteral[] = [OTHER_HANDLING_ROW];

/** 2021: the heading and its three rows. */
export const OTHER_HANDLING_2021: RowLiteral[] = [
  { ...OTHER_HANDLING_ROW, heading: true },
  ground(
    'other-handling',
    OTHER_HANDLING,
    'supplement-overdue',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    'applicant did not supplement in time without good reason',
    ['申请人无正当理由逾期不补正', '1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请', '逾期不补正'],
  ),
  ground(
    'other-handling',
    OTHER_HANDLING,
    'fee-overdue',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    'applicant did not pay the fee in time',
    ['申请人逾期未按收费通知要求缴纳费用', '2.申请人逾期未按收费通知要求缴纳费用，行政机关不再处理其政府信息公开申请', '逾期未缴纳费用'],
  ),
  ground('other-handling', OTHER_HANDLING, 'other', '3.其他', 'other', ['3.其它', '其他情形']),
];

/** All rows of part three in printed order, with the given form of （六）其他处理. */
export function applicationsRows(otherHandling: RowLiteral[]): RowLiteral[] {
  return [
    {
      key: 'newly-received',
      path: ['一、本年新收政府信息公开申请数量'],
      en: 'newly received applications',
      variants: ['一、本年新收政府信息公开申请数', '本年新收', '本年度新收政府信息公开申请数量', '一、本年新收申请数量'],
      concepts: ['newly-received'],
    },
    {
      key: 'carried-over',
      path: ['二、上年结转政府信息公开申请数量'],
      en: 'applications carried over from last year',
      variants: ['二、上年结转政府信息公开申请数', '上年结转', '上年度结转政府信息公开申请数量', '二、上一年结转政府信息公开申请数量'],
      concepts: ['carried-over'],
    },
    {
      key: 'outcome',
      path: [OUTCOME],
      en: 'outcome this year',
      variants: ['三、本年度办理结', '本年办理结果', '本年度处理结果'],
      heading: true,
      concepts: ['outcome'],
    },
    {
      key: 'outcome/granted',
      path: [OUTCOME, '（一）予以公开'],
      en: 'granted',
      variants: ['（一）公开', '同意公开'],
      concepts: ['granted'],
    },
    {
      key: 'outcome/granted-in-part',
      path: [OUTCOME, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
      en: 'granted in part',
      variants: ['（二）部分公开', '部分公开（区分处理的）', '（二）部分公开（区分处理的，只计这一情形、不计其他情形）', '同意部分公开'],
      concepts: ['granted-in-part'],
    },
    heading('denied', DENIED, 'denied', ['不公开']),
    ground('denied', DENIED, 'state-secret', '1.属于国家秘密', 'state secret', ['1.涉及国家秘密', '国家秘密']),
    ground('denied', DENIED, 'prohibited-by-law', '2.其他法律行政法规禁止公开', 'prohibited by other laws or regulations', [
      '2.其他法律法规禁止公开',
      '2.其他法律、行政法规禁止公开',
      '2.法律行政法规禁止公开',
      '2.法律、行政法规禁止公开',
    ]),
    ground(
      'denied',
      DENIED,
      'three-securities-one-stability',
      '3.危及“三安全一稳定”',
      'endangers the three securities and one stability (national, public and economic security, social stability)',
      ['3.危及“三安全一稳', '3.危及三安全一稳定', '3.危及“三个安全一个稳定”', '3.危及国家安全、公共安全、经济安全和社会稳定'],
    ),
    ground('denied', DENIED, 'third-party-rights', '4.保护第三方合法权益', 'protects the lawful rights of a third party', [
      '4.保护第三方合法',
      '4.损害第三方合法权益',
      '4.涉及第三方合法权益',
    ]),
    ground('denied', DENIED, 'internal-affairs', '5.属于三类内部事务信息', 'one of the three kinds of internal affairs', [
      '5.属于三类内部事务',
      '5.属于三类内部管理信息',
      '5.属于内部事务信息',
    ]),
    ground('denied', DENIED, 'process-information', '6.属于四类过程性信息', 'one of the four kinds of process information', [
      '6.属于四类过程性',
      '6.属于过程性信息',
    ]),
    ground('denied', DENIED, 'enforcement-file', '7.属于行政执法案卷', 'file of administrative enforcement', [
      '7.属于行政执法案',
      '7.属于行政执法案卷信息',
    ]),
    ground('denied', DENIED, 'administrative-query', '8.属于行政查询事项', 'matter of administrative query', [
      '8.属于行政查询事',
      '8.属于行政查询事项信息',
    ]),
    heading('unable', UNABLE, 'unable to provide'),
    ground('unable', UNABLE, 'not-held', '1.本机关不掌握相关政府信息', 'information not held by this organ', [
      '1.本机关不掌握',
      '1.本行政机关不掌握相关政府信息',
      '1.本机关不掌握相关信息',
    ]),
    ground('unable', UNABLE, 'needs-creation', '2.没有现成信息需要另行制作', 'no ready information, would have to be made', [
      '2.没有现成信息，需要另行制作',
      '2.没有现成信息',
      '2.没有现成信息需另行制作',
    ]),
    ground('unable', UNABLE, 'still-unclear', '3.补正后申请内容仍不明确', 'still unclear after supplementing', [
      '3.补正后申请内容仍不',
      '3.补正后仍不明确',
      '3.补正后申请内容仍然不明确',
    ]),
    heading('not-processed', NOT_PROCESSED, 'not processed'),
    ground('not-processed', NOT_PROCESSED, 'petition', '1.信访举报投诉类申请', 'petition, report or complaint', [
      '1.信访、举报、投诉类申请',
      '1.信访举报投诉类',
    ]),
    ground('not-processed', NOT_PROCESSED, 'repeated', '2.重复申请', 'repeated application'),
    ground('not-processed', NOT_PROCESSED, 'publication', '3.要求提供公开出版物', 'asks for a public publication', [
      '3.要求提供公开出',
      '3.要求提供公开出版物品',
    ]),
    ground('not-processed', NOT_PROCESSED, 'excessive', '4.无正当理由大量反复申请', 'excessive applications without good reason', [
      '4.无正当理由、大量反复申请',
      '4.无正当理由大量、反复申请',
    ]),
    ground(
      'not-processed',
      NOT_PROCESSED,
      'reconfirmation',
      '5.要求行政机关确认或重新出具已获取信息',
      'asks to confirm or re-issue information already obtained',
      ['5.要求行政机关确认或重新出具已获', '5.要求行政机关确认或者重新出具已获取信息', '5.要求确认或重新出具已获取信息'],
    ),
    ...otherHandling,
    {
      key: 'outcome/total',
      path: [OUTCOME, '（七）总计'],
      en: 'outcome total',
      variants: ['（七）合计', '（七）共计'],
      concepts: ['outcome'],
    },
    {
      key: 'carried-forward',
      path: ['四、结转下年度继续办理'],
      en: 'carried forward to next year',
      variants: ['四、结转下年度继续办理数量', '结转下年度', '四、结转下一年度继续办理', '四、结转下年继续办理'],
      concepts: ['carried-forward'],
    },
  ];
}
