/**
 * Statements without a number that the table, or the same paragraph, can contradict. Patterns are regular expressions over text
 * without white space; `#` and `…` as in `prose-patterns.ts`. Source: wordings found in published annual reports.
 */
import { type ConceptSum, LITIGATION, REVIEW } from './prose-patterns.ts';

/** A statement without a number: that there was none of something (`claims: 'none'`), or some (`'some'`). Blank cells say nothing about it. */
export interface ProseClaim {
  name: string;
  wordings: readonly string[];
  near?: string;
  claims: 'none' | 'some';
  cells: readonly ConceptSum[];
}

const NONE = '(?:未收到|未发生|未接到|没有收到|没有发生|没有|无)';
/** Up to the case itself, unless it is an ending of the case that there was none of. */
const UPTO = '(?:(?!撤销|纠|败诉|超期|逾期)[^，。；：]){0,40}?';

export const PROSE_CLAIMS: readonly ProseClaim[] = [
  {
    name: 'no-application',
    wordings: [`${NONE}(?:有关|任何)?(?:政府)?信息公开申请(?:。|，|；|$)`],
    claims: 'none',
    cells: [[['newly-received']]],
  },
  {
    name: 'no-reconsideration',
    wordings: [`${NONE}${UPTO}行政复议(?!决定|机关|被|败诉|纠错|撤销|超期)`],
    near: '信息公开',
    claims: 'none',
    cells: [REVIEW],
  },
  {
    name: 'no-litigation',
    wordings: [`${NONE}${UPTO}(?:提起)?(?:行政)?诉讼(?!败诉|判决|被|纠错|超期)`],
    near: '信息公开',
    claims: 'none',
    cells: LITIGATION,
  },
  { name: 'no-complaint', wordings: [`${NONE}${UPTO}(?:投诉|举报)`], near: '信息公开', claims: 'none', cells: [[['complaint']]] },
  {
    name: 'no-information-fee',
    wordings: ['(?:不收取|未收取|无收取|没有收取|暂不收)[^。；]{0,12}费', '(?:全部)?实行免费'],
    near: '申请公开|提供政府信息|信息处理费',
    claims: 'none',
    cells: [[['information-fee']]],
  },
  {
    name: 'all-on-time',
    wordings: [
      '(?:全部|均|都|皆)[^，。；]{0,10}?(?:按时|按期|规定时间内|规定时限内|规定期限内|法定期限内|法定时限内)(?:予以)?(?:办结|办理完毕)',
    ],
    near: '依申请公开|信息公开申请',
    claims: 'none',
    cells: [[['concluded.extended']]],
  },
  {
    name: 'through-weibo',
    wordings: ['通过[^。；]{0,30}?微博[^。；]{0,20}?主动公开政府信息'],
    claims: 'some',
    cells: [[['disclosed-information.weibo']]],
  },
  {
    name: 'through-wechat',
    wordings: ['通过[^。；]{0,30}?微信[^。；]{0,20}?主动公开政府信息'],
    claims: 'some',
    cells: [[['disclosed-information.wechat']]],
  },
];

/** Two statements of one paragraph that cannot both be true. */
export interface ProseOpposition {
  name: string;
  claim: string;
  /** Words in the claim's sentence that take the claim back. */
  unless: string;
  /** Wording of the opposing statement; its first number is shown. */
  against: string;
  /** Which numbers oppose: any above 0, or a share below 100 %. */
  when: 'positive' | 'below-hundred-percent';
  near?: string;
}

export const PROSE_OPPOSITIONS: readonly ProseOpposition[] = [
  {
    name: 'all-answered-and-carried-forward',
    claim: '(?:均|全部|都)[^，。；]{0,10}?(?:按时|按期|规定时间内|法定期限内)(?:答复|办结|回复)',
    unless: '其余|除|结转|其他',
    against: '#…结转(?:至|到|下)',
    when: 'positive',
    near: '依申请公开|信息公开申请',
  },
  {
    name: 'all-concluded-and-rate-below-hundred',
    claim: '(?:所有|全部)(?:的)?(?:事项|申请|件)?均?[^，。；]{0,10}?(?:按时|规定时限内|规定时间内|法定期限内)办结',
    unless: '其余|除|目标|力争|确保',
    against: '办结率(?:为|达|达到)?#',
    when: 'below-hundred-percent',
  },
];
