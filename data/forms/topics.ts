/**
 * Things that nearly every report says in a set place: how people ask for them, and by what the sentences are known. Source: the statutory
 * order of the parts (国办公开办函〔2019〕60号: 存在的主要问题及改进情况; the foreword names the compiler, the period and the contact).
 */

/** Where a topic stands. */
export type TopicPlace =
  /** Sentences that hold the pattern, the first ones of the report; `only` limits them to the foreword. */
  | { kind: 'line'; pattern: RegExp; foreword?: true; most: number }
  /** The points of the part on problems and improvements, before or after its turn. */
  | { kind: 'points'; side: 'problems' | 'improvements' };

export interface Topic {
  key: string;
  /** Longest first within a language; matched in the normalised question. */
  zh: RegExp;
  en: RegExp;
  place: TopicPlace;
  /** The plan for the year after the report's own stands in it: a question that names that year is answered from it. */
  nextYear?: true;
  /** Editions whose form has a cell for it: there the cell answers. */
  notIn?: readonly string[];
}

/** An address on the web; the part of a mail address behind its @ is none. */
const WEBSITE = /(?:https?:\/\/|(?<![\w@＠.])www\.)[\w.-]+\.[a-z]{2,}|(?:网址|域名)[^，。；]{0,6}[\w-]+\.[a-z]{2,}/i;
const MAIL = /[\w.-]+[@＠][\w-]+(?:\.[\w-]+)+/;
/** With or without the area code, a mobile number, or one of the service numbers (12345, 400…). */
const TELEPHONE =
  /(?:电\s*话|热线)(?:号码)?[：:为是]{0,2}\s*(?:[（(]?0\d{2,3}[)）]?\s*[-—–－]{0,2}\s*\d{7,8}|[2-8]\d{6,7}(?!\d)|1[3-9]\d{9}(?!\d)|400[-—–－]?\d{3}[-—–－]?\d{4}|1\d{4}(?!\d))/;
const FAX = /传\s*真[：:为]?\s*[（(]?0\d{2,3}[)）]?\s*[-—–－]{0,2}\s*\d{7,8}/;
const ADDRESS = /地\s*址[：:为]?\s*[^，。；]{2,40}(?:号|路|街|楼|大厦|大道|楼|层)/;
const POSTCODE = /邮\s*(?:政编码|编)[：:为]?\s*\d{6}/;

export const TOPICS: readonly Topic[] = [
  {
    key: 'contact.fax',
    zh: /传真(?:号码|号|电话)|传真(?:是|多少|呢)|传真(?:要|得|该)?(?:打|发|传)?(?:到|往|给)?(?:哪|什么)(?:个|里|儿)?(?:号码|号)?/,
    en: /\bfax (?:number|no\b|line)|\bnumber (?:of|for) the fax|^\W*(?:what(?:'s| is| was) )?(?:the )?fax\b|\b(?:the|its|their|whose) fax\b(?! applications?| requests?| and)/,
    place: { kind: 'line', pattern: FAX, most: 1 },
  },
  {
    key: 'contact.phone',
    zh: /(?:联系|咨询|办公|公开)?电话(?:号码|号)?(?:是多少|多少|是什么|是啥|是哪(?:个|一个)|打哪个|哪个|号码|号|呢|$)|打电话|打(?:个|通)?电话|号码是多少|什么电话|哪个电话/,
    en: /\bwho (?:do|can|could|should|may) (?:i|we|one|people) (?:call|ring|phone|dial|contact)|\b(?:tele)?phone number|\bnumber (?:can|do|should|could) i (?:call|ring|dial)|\bcontact number|\bnumber to (?:call|ring|dial)|\b(?:contact |office |enquiry |inquiry )?(?:tele)?phone\b(?! (?:applications?|requests?|calls?))/,
    place: { kind: 'line', pattern: TELEPHONE, most: 1 },
  },
  {
    key: 'contact.website',
    zh: /(?:门户|官方|政府)?(?:网站|官网)(?:的)?(?:网址|地址|域名)(?:是|呢|$)?|网址(?:是多少|是什么|是啥|是|多少|呢|$)?|域名(?:是多少|是什么|是|呢|$)?|(?:在哪(?:个|里)?|哪个)(?:网站|网址)(?:能|可以)?(?:查|看|下载)/,
    en: /\b(?:web ?site|web|site|internet) (?:address|url)|\burl\b|\bdomain name\b|\bwhat (?:is|was|'s) (?:the |its |their )?(?:official )?web ?site\b/,
    place: { kind: 'line', pattern: WEBSITE, most: 1 },
  },
  {
    key: 'contact.address',
    zh: /(?:通讯|联系|办公|单位)?地址|在哪(?:里|儿)?办公|(?:办公室?|单位)在(?:哪|什么地方)|在什么(?:地方|位置)(?:办公)?|门牌(?:号码?)?|(?:在)?哪条(?:路|街|大道)(?:上)?(?:几号|多少号)?/,
    en: /\b(?:street|postal|mailing|office) address|\bwhere (?:is|are) (?:the |its |their )?(?:office|bureau|department|agency)?\s*(?:located|situated|based)|\baddress\b|\b(?:post|mail|send) (?:(?:a|an|my|the|some) )?(?:letter|parcel|form|document|paper)s?\b/,
    place: { kind: 'line', pattern: ADDRESS, most: 1 },
  },
  {
    key: 'contact.postcode',
    zh: /邮政编码|邮编/,
    en: /\b(?:post|zip|postal) ?code/,
    place: { kind: 'line', pattern: POSTCODE, most: 1 },
  },
  {
    key: 'contact.email',
    zh: /(?:(?:往|给|到|向|用|发)?哪个)?(?:电子)?邮箱(?:地址|是|呢|$)?(?:写信|发信|发邮件)?|电子邮件(?:地址)?/,
    en: /\be-?mail(?: address)?(?: (?:can|should|could|may|do) (?:i|we|one|people) (?:write|send|mail|use)(?: to)?)?/,
    place: { kind: 'line', pattern: MAIL, most: 1 },
  },
  {
    key: 'contact',
    zh: /联系方式|怎么联系|如何联系|怎样联系|找谁联系|联系谁|怎么找到(?:他们|你们)/,
    en: /\bcontact (?:details|information|data)|\bhow (?:can|do|could) (?:i|we|one|people) (?:contact|reach)|\bget in touch/,
    place: { kind: 'line', pattern: TELEPHONE, most: 1 },
  },
  {
    key: 'document-number',
    zh: /发文字号|文件编号|公文编号|发文号|文号|函号/,
    en: /\b(?:document|reference|file|letter|serial) number/,
    place: {
      kind: 'line',
      pattern: /^\s*[一-龥]{2,12}〔\d{4}〕\s*\d+\s*号\s*$|(?:发文字号|文号)[是为：:]{0,2}\s*[一-龥]{2,12}〔\d{4}〕\s*\d+\s*号/,
      foreword: true,
      most: 1,
    },
  },
  {
    key: 'period',
    zh: /统计(?:的)?(?:期限|时限|时间|周期|区间|口径期)|(?:数据|报告)(?:的)?(?:起止|时间范围|覆盖(?:的)?时间|涵盖(?:的)?时间)|起止(?:日期|时间)|从哪天(?:统计|算)?到哪天/,
    en: /\b(?:statistic\w*|data|reporting) period|\b(?:what|which) period\b|\bperiod (?:do|does|did|is|are|of)\b|\bstatistics\b.*\bcover\b|\b(?:start|end) and (?:end|start) dates?/,
    place: { kind: 'line', pattern: /统计(?:的)?(?:期限|时限|时间|周期)/, foreword: true, most: 1 },
  },
  {
    key: 'compiler',
    zh: /(?:谁|哪个(?:部门|处室|单位|机构)|哪家)(?:负责)?(?:来)?(?:编|写|编制|编写|汇总|起草|撰写)(?:的|了)?|(?:由|是)谁(?:编|写|编制|编写|汇总|起草|撰写)/,
    en: /\bwho (?:compiled|wrote|prepared|drafted|authored|drew up|produced)\b|\b(?:compiled|written|prepared|drafted|drawn up) by (?:whom|who)|\bwhich (?:office|department|unit|division) (?:compiled|wrote|prepared|drafted|drew up|produced)/,
    place: {
      kind: 'line',
      pattern: /(?:办公室|办公厅|处|科|委员会|局|厅|政府)[^。；]{0,30}(?:编制|编写|编成|汇总|撰写)|编制单位/,
      foreword: true,
      most: 1,
    },
  },
  {
    key: 'legal-basis',
    zh: /(?:依据|根据|按照|按)(?:的是)?(?:什么|哪些|哪个|哪部)(?:规定|法规|文件|条例|法律|依据)?(?:编制|编写|写|制定|发布)?|(?:编制|编写|法律|法规)依据/,
    en: /\blegal basis|\b(?:under|on) (?:what|which) (?:law|regulation|basis|rules?)|\b(?:what|which) (?:law|regulation|rules?) (?:is|was) (?:the|this|it)\b/,
    place: { kind: 'line', pattern: /(?:依据|根据|依照|按照|依)[^。；]{0,6}《[^》]{2,40}(?:条例|办法|通知)/, foreword: true, most: 1 },
  },
  {
    key: 'electronic-copy',
    zh: /电子版(?:在|从|去|放)?(?:哪|什么)|(?:哪里|哪儿|在哪)(?:可以|能)?(?:下载|查阅|看到)(?:报告|年报|全文)?|(?:报告|年报)(?:的)?(?:网址|下载)|(?:门户)?网站(?:的)?(?:网址|地址|域名)|官网(?!上?(?:公开|发布|挂|发|登|晒|公布|的信息|信息))|网址|网站是(?:什么|多少|哪个)/,
    en: /\b(?:electronic|digital|online) (?:copy|version)|\bwhere can (?:i|we|one|people|the public) (?:download|read|find|get) (?:the |this |its )?(?:report|annual report)|\b(?:web ?site|web|portal) (?:address|url)|\bwhat is (?:the|its|their) (?:official )?(?:web ?site|portal)\b|\burl\b/,
    place: { kind: 'line', pattern: /(?:www\.|https?:|\.gov\.cn|\.cn)/, foreword: true, most: 1 },
  },
  {
    key: 'requested-content',
    zh: /(?:被)?申请(?:人)?(?:公开)?(?:的)?(?:都|主要)?(?:是|想要|想|要|涉及|关于|集中在)?(?:哪些|什么|啥|哪方面|哪类)(?!人|单位|机构|组织|公司|企业|时候|原因|理由|结果)(?:方面)?(?:的)?(?:内容|信息|资料|材料|东西)?|申请(?:公开)?(?:的)?(?:主要)?内容(?:是|有|主要)?(?:什么|哪些)?|(?:想|要|索要)(?:要)?(?:的)?(?:是)?(?:什么|啥|哪些)(?:内容|信息|资料|材料)/,
    en: /\bwhat (?:was|were|did|do|is|are)\b[^?]*\b(?:ask(?:ing|ed)? (?:about|for)|request(?:ing|ed)?|want(?:ed|ing)?|apply(?:ing)? for|seek(?:ing)?|after)\b|\bwhat (?:information|documents|materials) (?:was|were|did|is|are)\b[^?]*\b(?:requested|sought|asked for|applied for|request|seek|want)|\b(?:subject|content|topic) of the (?:request|application)s?/,
    place: {
      kind: 'line',
      pattern:
        /申请(?:的)?(?:主要)?内容(?:主要)?(?:有|为|是|涉及|集中)|(?<!依)申请公开(?!的|数|量|件|工作|受理|办理|答复|流程|渠道|事项)[^，。；]{6,}|要求公开的?是/,
      most: 1,
    },
    notIn: ['pre-2019'],
  },
  {
    key: 'applicant',
    zh: /(?:是)?谁(?:来)?(?:向|跟|找|对)[^，。？]{0,12}?(?:申请|要|提出|索要|提交)(?:了)?(?:公开)?(?:的)?(?:信息|资料|申请)?|(?:是)?谁(?:提出|提交|递交|提|发起)?(?:的)?(?:了)?申请|申请人(?:是|叫)(?:谁|哪个单位|哪家|什么名字|什么单位|哪位)|(?:哪个|哪家)(?:单位|机构|组织|公司)(?:提出|提交)?(?:了)?申请|(?<=申请[^。？?]{0,14})(?:是)?谁(?:递|提|送|交|写|发)(?:上来|过来|来|出)?的/,
    en: /\bwho (?:applied|asked|requested|filed|submitted|(?:made|filed|submitted|lodged) (?:the|an?|that) (?:only |single |one |sole )?(?:request|application)|sought|was the applicant|were the applicants)|\b(?:identity|name) of the applicant/,
    place: { kind: 'line', pattern: /申请人[为是：:]|(?:系|由)[^，。；]{2,24}(?:提出)?申请/, most: 1 },
  },
  {
    key: 'improvements',
    zh: /(?:改进|整改|改善|完善|提高|提升|加强)(?:的)?(?:措施|办法|方向|情况|打算|计划|举措|思路)|有(?:什么|哪些|啥|何)(?:新的)?(?:打算|计划|安排|想法)|(?:打算|计划|准备|将|会|要|想)(?:做|作)?(?:什么|怎么|如何|怎样|哪些)?(?:样)?(?:来)?(?:去)?(?:改进|改善|整改|解决|改|做)|(?:怎么|如何|怎样)(?:来|去)?(?:改进|改善|整改|改)|(?:做|作)(?:什么|哪些)改进|下一步|今后|接下来|明年(?:的)?(?:打算|计划|工作|安排)|下一?年(?:的)?(?:打算|计划|工作|安排)|改进/,
    en: /\bimprov\w*|\bwhat(?:'s| is| are) (?:the|its|their) plans?\b|\bnext steps?\b|\bplans? (?:for|to|does|do|did|has|have)\b|\bplan to do\b|\bgoing forward\b|\bremed\w+|\bcorrective\b|\bwork next\b|\bdo next\b|\bbetter next\b|\bnext year'?s? (?:plans?|work|priorit\w+)|\bfuture (?:plans?|work|steps?|priorit\w+)|\bmeasures? (?:will|to be)/,
    place: { kind: 'points', side: 'improvements' },
    nextYear: true,
  },
  {
    key: 'problems',
    zh: /(?:存在|承认|说了?|提到|指出|列|有|写|自己找|查找|面临)?(?:着|的|了)?(?:哪些|什么|哪几个|哪几方面|几个)?(?:主要)?(?:的)?(?:问题|不足|短板|困难|缺点|差距|弱项|薄弱环节|薄弱|欠缺|毛病)(?!想|要问|要找|要反映|找|咨询|请教|问)(?:之处|的地方)?(?:有)?(?:哪些|什么|哪几个|几个)?(?:还)?(?:(?:没有?|未)(?:得到)?(?:解决|改)(?:好)?)?|(?:哪里|哪儿|哪些方面|哪些地方|什么地方|哪些工作|哪方面)(?:还)?(?:做得|干得|做的|干的)?(?:不够(?:好)?|不好|欠缺|薄弱|没(?:有)?(?:做|干|办)(?:好|到位)|不到位|不行|差)|(?:还)?差(?:在)?(?:哪(?:里|儿|些)?|什么地方|什么)(?:方面|地方)?/,
    en: /\b(?:problems?|shortcomings?|weak (?:points?|spots?|areas?|links?)|room for improvement|flaws?|weakness\w*|deficienc\w+|difficult\w+|challenges?|inadequac\w+|failings?|drawbacks?|shortfalls?|issues (?:does|do|did|are|were|remain|exist|has|have|still)|fall(?:s|ing)? short|gaps?)\b/,
    place: { kind: 'points', side: 'problems' },
  },
];

/** The part in which problems and improvements stand together, by its heading. */
export const PROBLEM_PART = /问题|不足|改进/;
/** Sub-headings and sentences from which on the part speaks of what will be done. */
export const IMPROVEMENT_TURN =
  /^(?:下一步|今后|接下来|下一阶段|下一年|针对(?:上述|以上|存在的)|为(?:更好|进一步|推动|切实|解决|此)|20\d\d\s*年[^。]{0,30}(?:将|要(?!求|点|素)|我们将)|[^。]{0,24}将(?:认真|严格|继续|紧紧|围绕|按照|进一步|对标|着力|重点|以|从|坚持|切实|不断)|改进(?:措施|办法|情况|一))|^[（(]?[一二三四五六七八九十\d]+[)）、.．]\s*(?:下一步|改进)|下一步(?:改进|工作|打算|将)|改进(?:办法|措施)(?:有|如下|是|：)/;
/** Headings of such a part that are about problems, whatever stands before. */
export const PROBLEM_HEADING = /问题|不足|短板|差距/;
/** 一是, 问题二, 改进三, （一）, 1.: where a point begins. */
export const POINT_START =
  /(?:^|[：:；;，,。])\s*(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]|(?:问题|改进|措施|不足)[一二三四五六七八九十]|其[一二三四五]|[（(][一二三四五六七八九十\d]+[)）]|\d+[.．、])/;
