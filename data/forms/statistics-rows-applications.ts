/**
 * Rows 三 to 七 of the 统计表 of reports up to 2018: applications, reconsideration, litigation, complaints and fees.
 * There are no columns by applicant and no rows for what is carried over.
 */
import type { RowLiteral } from './edition-literals.ts';
import { top, under } from './statistics-rows.ts';

const applications = top('applications', '三、依申请公开情况', { en: 'disclosure on application', heading: true, concepts: [] });
const received = under(applications, 'received', '（一）收到申请数', {
  en: 'applications received',
  variants: ['收到申请总数', '（一）受理申请数', '（一）收到申请数量'],
  unit: '件',
  concepts: ['newly-received'],
});
const concluded = under(applications, 'concluded', '（二）申请办结数', {
  en: 'applications concluded',
  variants: ['申请办结总数', '（二）申请办结数量'],
  unit: '件',
  concepts: ['concluded'],
});
const replied = under(applications, 'replied', '（三）申请答复数', {
  en: 'applications replied to',
  variants: ['申请答复总数', '（三）申请答复数量'],
  unit: '件',
  concepts: ['replied'],
});
const denied = under(replied, 'denied', '4.不同意公开答复数', {
  en: 'denied',
  variants: ['4.不予公开答复数', '不同意公开数'],
  unit: '件',
  concepts: ['denied'],
});
const reconsideration = top('reconsideration', '四、行政复议数量', {
  en: 'administrative reconsideration cases',
  variants: ['行政复议数', '行政复议案件数量'],
  unit: '件',
  concepts: ['reconsideration'],
});
const litigation = top('litigation', '五、行政诉讼数量', {
  en: 'administrative litigation cases',
  variants: ['行政诉讼数', '行政诉讼案件数量'],
  unit: '件',
  concepts: ['litigation'],
});

/** A row counted in 件 whose concept is given. */
const count = (parent: RowLiteral, name: string, label: string, en: string, concepts: string[], variants: string[] = []): RowLiteral =>
  under(parent, name, label, { en, variants, unit: '件', concepts });

export const APPLICATION_ROWS: RowLiteral[] = [
  applications,
  received,
  count(received, 'in-person', '1.当面申请数', 'in person', ['received.in-person'], ['1.当面申请数量']),
  count(received, 'fax', '2.传真申请数', 'by fax', ['received.fax'], ['2.传真申请数量']),
  count(received, 'online', '3.网络申请数', 'online', ['received.online'], ['3.网上申请数', '3.网络申请数量']),
  count(received, 'letter', '4.信函申请数', 'by letter', ['received.letter'], ['4.信函申请数量', '4.邮寄申请数']),
  concluded,
  count(concluded, 'on-time', '1.按时办结数', 'concluded on time', ['concluded.on-time'], ['1.按期办结数']),
  count(concluded, 'extended', '2.延期办结数', 'concluded after an extension', ['concluded.extended'], ['2.延长办结数']),
  replied,
  count(replied, 'already-public', '1.属于已主动公开范围数', 'already public', ['replied.already-public'], ['1.已主动公开范围数']),
  count(replied, 'granted', '2.同意公开答复数', 'granted', ['granted'], ['2.同意公开数']),
  count(replied, 'granted-in-part', '3.同意部分公开答复数', 'granted in part', ['granted-in-part'], ['3.同意部分公开数']),
  denied,
  count(denied, 'state-secret', '其中：涉及国家秘密', 'of which state secret', ['denied.state-secret'], ['涉及国家秘密', '1.涉及国家秘密']),
  count(denied, 'trade-secret', '涉及商业秘密', 'trade secret', ['denied.trade-secret'], ['2.涉及商业秘密']),
  count(denied, 'privacy', '涉及个人隐私', 'personal privacy', ['denied.privacy'], ['3.涉及个人隐私']),
  count(
    denied,
    'three-securities-one-stability',
    '危及国家安全、公共安全、经济安全和社会稳定',
    'endangers national, public or economic security or social stability',
    ['denied.three-securities-one-stability'],
    ['危及国家安全、公共安全、经济安全和社会稳定数', '危及国家安全、公共安全、经济安全、社会稳定', '危及“三安全一稳定”'],
  ),
  count(
    denied,
    'not-government-information',
    '不是《条例》所指政府信息',
    'not government information in the sense of the Regulation',
    ['denied.not-government-information'],
    ['不是《条例》所指政府信息数', '不属于《条例》所指政府信息'],
  ),
  count(
    denied,
    'other-legal-reason',
    '法律法规规定的其他情形',
    'other cases laid down by law',
    ['denied.other-legal-reason'],
    ['法律法规规定的其它情形', '法律、法规规定的其他情形'],
  ),
  count(
    replied,
    'not-this-organ',
    '5.不属于本行政机关公开数',
    'not for this organ to disclose',
    ['replied.not-this-organ'],
    ['5.不属于本机关公开数'],
  ),
  count(replied, 'non-existent', '6.申请信息不存在数', 'information does not exist', ['replied.non-existent'], ['6.信息不存在数']),
  count(
    replied,
    'supplement-notified',
    '7.告知作出更改补充数',
    'told to amend or supplement',
    ['replied.supplement-notified'],
    ['7.告知做出更改补充数'],
  ),
  count(replied, 'other-way', '8.告知通过其他途径办理数', 'told to go another way', ['replied.other-way'], ['8.告知通过其它途径办理数']),
  under(applications, 'requested-content', '（四）申请公开的主要内容', {
    en: 'main subjects of the applications',
    variants: ['申请公开的主要内容', '（四）申请公开主要内容'],
    content: 'text',
    optional: true,
    concepts: ['requested-content'],
  }),
];

export const REVIEW_ROWS: RowLiteral[] = [
  reconsideration,
  count(
    reconsideration,
    'upheld',
    '（一）维持具体行政行为数',
    'upheld',
    ['reconsideration', 'upheld'],
    ['（一）维持行政行为数', '（一）维持数'],
  ),
  count(reconsideration, 'corrected', '（二）被依法纠错数', 'corrected', ['reconsideration', 'corrected'], ['（二）依法纠错数']),
  count(reconsideration, 'other-result', '（三）其他情形数', 'other result', ['reconsideration', 'other-result'], ['（三）其它情形数']),
  litigation,
  count(
    litigation,
    'upheld',
    '（一）维持具体行政行为或者驳回原告诉讼请求数',
    'upheld or claim dismissed',
    ['litigation', 'upheld'],
    ['（一）维持具体行政行为或驳回原告诉讼请求数', '（一）维持行政行为或者驳回原告诉讼请求数'],
  ),
  count(litigation, 'corrected', '（二）被依法纠错数', 'corrected', ['litigation', 'corrected'], ['（二）依法纠错数']),
  count(litigation, 'other-result', '（三）其他情形数', 'other result', ['litigation', 'other-result'], ['（三）其它情形数']),
  top('complaint', '六、举报投诉数量', {
    en: 'reports and complaints',
    variants: ['举报投诉数', '举报、投诉数量'],
    unit: '件',
    concepts: ['complaint'],
  }),
  top('information-fee', '七、依申请公开信息收取的费用', {
    en: 'fees charged for information disclosed on application',
    variants: ['依申请公开信息收取费用', '七、依申请公开信息收取的费用数'],
    unit: '万元',
    concepts: ['information-fee'],
  }),
];
