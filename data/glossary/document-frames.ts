/** Turns of speech about the document and its wordings: where a figure stands, what the row is also called, how it is counted. Rules as in question-frames.ts. */
import { NAMES_OTHER_ORGANS } from './organ-sets.ts';
import { type QuestionFrame, words } from './question-frame.ts';

export const DOCUMENT_FRAMES: readonly QuestionFrame[] = [
  {
    key: 'place-in-the-document',
    reason: 'Where in its report a named figure stands. A row or column by its number alone names a figure, and is left to be explained.',
    zh: [
      /(?:在)?(?:报告|年报|年度报告|表格?|统计表|正文|附表|附件|文件)?(?:的|里面?|中)?(?:的)?第[一二三四五六七八九十\d]+(?:大?部分|章节?|节|大块|大项|大类|张表格?|个表格?|页)(?:的|里面?|中|当中|内|下面|上|的表格?)*/g,
      /表格?[一二三四五六\d](?![\d年月日号])(?:的|里面?|中|当中|内|上)*/g,
      /(?<=[\p{Script=Han}"”」])(?:这|那|该)(?:一|个)?(?:栏|列|行|格|项|块|条目|小项|大项|空)(?:里面?|下面?|上面?|中|内)?(?:的|填的|写的|对应的)*/gu,
      /(?:对应|所对应|所在)的?(?:那|这)?(?:一|个)?(?:栏|列|行|格|单元格|数字|位置)/g,
      /第二十条(?:第?[(（]?[一二三四五六七八九十]+[)）]?项)?(?:里面?|中|下|的|所列|要求的|规定的)*/g,
    ],
    en: words([
      /\b(?:(?:in|from|on|at|under|see|per|within|according to|looking at|go to|of) )?(?:the )?(?:table|section|part|chapter|heading|page|block) (?:no\.? ?|number )?(?:[ivx]{1,4}|\d{1,2}|one|two|three|four|five|six|seven|eight|[a-f])\b(?: (?:of|in) (?:the|its|their|that|this) (?:report|form|document|table|annual report))?/g,
      /\b(?:(?:in|from|on|at|under|see|per|within) )?(?:the )?(?:first|second|third|fourth|fifth|sixth|last|final|1st|2nd|3rd|4th|5th|6th) (?:table|section|part|chapter|page|block)\b(?: (?:of|in) (?:the|its|their|that|this) (?:report|form|document|table|annual report))?/g,
      /\b(?:where|what) (?:it|the (?:report|table|form)) (?:says|reads|has|lists|shows)\b|\bin the (?:row|column|line|cell|box|field|entry) (?:for|on|of|about|called|named|labelled|labeled|headed|marked|that says)\b|\bunder the (?:heading|label|title|caption|rubric)(?: of)?\b/g,
      /\b(?:the )?(?:row|column|line|cell|box|field|entry) (?:called|named|labelled|labeled|headed|marked|titled|entitled|that says|saying)\b/g,
    ]),
  },
  {
    key: 'the-report-says',
    reason: 'Every figure is what a report says.',
    zh: [
      /(?:在)?(?:这份|那份|该|此)?(?:工作|年度)?(?:报告|年报|表格|统计表|附表|材料)(?:里头?|里面|中|当中|上|上面|内)?(?:到底|究竟|是怎么|是|怎么|都|又|也|所|自己)?(?:写|说|填|列|讲|载|记|报|显示|反映|披露|公布|给出|提到|承认|披露|统计)(?:的|了|着|到|明|道|出|过|是)*(?:有)?/g,
    ],
    en: words([
      /\b(?:(?:does|did|do|what does|what did) )?(?:the|its|their|that|this|your)? ?(?:\d{4} )?(?:annual |disclosure |official |yearly )*(?:report|table|form|statistics table|return)s? (?:itself )?(?:says?|said|shows?|showed|lists?|listed|gives?|gave|records?|recorded|states?|stated|puts? (?:down|it at)|claims?|indicates?|notes?|noted|reveals?|mentions?|mentioned|reports?|reported|contains?|cites?|admits?|quotes?)(?: (?:that|there (?:were|are|was)|about|for|under))*\b/g,
      /\bper(?: the| its| their)?(?= (?:\d{4} )?(?:annual |disclosure )*(?:report|table|form|statistics)\b)/g,
      /\b(?:as|what is|what was|what's) (?:stated|reported|recorded|printed|published|listed|given|shown|noted|entered|filled in|written|put down) (?:in|by|on) (?:the|its|their|that|this) (?:\d{4} )?(?:annual |disclosure )*(?:report|table|form)\b/g,
    ]),
  },
  {
    key: 'zero-or-blank',
    reason: 'The answer always says whether a cell holds a number, a zero or nothing.',
    zh: [
      /(?:到底|究竟)?(?:是)?(?:填(?:的)?(?:是)?|写(?:的)?(?:是)?)?(?:0|零|〇)(?:呢)?[,，]?(?:还是|或者|或|抑或)(?:是)?(?:填(?:的)?|写(?:的)?)?(?:空着的?|空白的?|空的?|没填的?|没写|留空的?|未填)/g,
      /(?:到底|究竟)?(?:是)?(?:空着|空白|空|没填|没写|留空|未填)(?:的)?(?:呢)?[,，]?(?:还是|或者|或|抑或)(?:是)?(?:填(?:的)?(?:是|了)?|写(?:的)?(?:是|了)?)?(?:0|零|〇)/g,
      /(?:那|这)?(?:一)?[格栏项行]?(?:是不是|是否|有没有|是)?(?:空着|空白|空|没填|没写|留空|留白|未填)的?(?:吗|么|嘛)?(?=[?？]?$)/g,
      /(?:填没填|填了没有?|填了吗|有没有填)/g,
    ],
    en: words([
      /\b(?:(?:is|are|was|were) (?:it|that|they|this|there) )?(?:a )?(?:zero|0|nil|nought)(?: there)?,? or (?:is it |was it |are they |were they |rather |simply |just |was it )*(?:left )?(?:an? )?(?:blank|empty|missing|not filled(?: in)?|unfilled|no figure|nothing)(?: cell| field)?\b/g,
      /\b(?:left )?(?:an? )?(?:blank|empty|unfilled|not filled in)(?: cell| field)?,? or (?:is it |was it |are they |were they |rather |simply |just |filled in as |filled with |does it say |did it say |do they say |is there )*(?:a )?(?:zero|0|nil)\b/g,
      /\b(?:left|leave|leaves|leaving) (?:(?:it|that|this|them) )?(?:blank|empty|unfilled|out)\b|\b(?:blank|empty|unfilled)(?= ?[?.!]*$)/g,
      /\b(?:leave|left|leaves|leaving)\b(?=[^?.]*\b(?:blank|empty|unfilled)\b)/g,
      /\b(?:leave|left|leaves) (?:the |that |this )?(?:row|cell|box|field|line|column|entry)(?: for| of| on| about)?\b/g,
    ]),
  },
  {
    key: 'remark-of-the-row',
    reason: 'The forms print the same remark behind these rows.',
    with: ['staff', 'special-funds', 'disclosed-information', 'response', 'granted-in-part'],
    zh: [
      /(?:不算|不包括|不含|不计|除去|除开|扣除|刨去|剔除|去掉)(?:了)?(?:在)?(?:政府)?公报(?:编辑管理)?(?:和|及|与|以及|、|跟)?(?:政府)?(?:网站)(?:建设维护)?(?:等)?(?:方面)?(?:的)?(?:工作)?(?:人员|人|经费|费用|钱|开销)?(?:数)?(?:的)?/g,
      /(?:不同渠道|不同方式|多个渠道|各渠道)(?:和方式)?(?:公开|回应)(?:的)?(?:相同|同一|同样)(?:信息|热点|舆情|内容)?(?:或舆情)?(?:的)?(?:只|仅)?(?:计|算)(?:1|一)(?:条|次)/g,
      /区分处理的?[,，]?(?:只|仅)计这一情形[,，]?(?:不计其他情形)?/g,
    ],
    en: words([
      /\b(?:not counting|not including|excluding|without|leaving out|apart from|other than) (?:(?:those|the ones|people|staff|money|funds|costs|the cost|that|what) (?:who |that )?(?:for|on|working (?:on|for|at)|work (?:on|for)|spent on|of) )?(?:the )?(?:government )?gazettes? (?:and|or|and the|or the) (?:government )?websites?(?: (?:staff|people|workers|costs|money|funds|work))?\b/g,
    ]),
  },
  {
    key: 'every-applicant',
    reason: 'Persons and organisations together are all applicants: the total. Not where the question sets them against each other.',
    zh: [
      /(?<!(?:各|分别|谁|哪|比|差)[^。？?]*)(?:公民|个人|自然人|老百姓|百姓|群众|市民)(?:、|和|与|及|以及|或者?)(?:单位|企业|法人|组织|机构|社会组织|企事业单位)(?:(?:、|和|或者?|及)(?:其他)?(?:社会)?组织)?(?=(?:一共|总共|合计|向|所)?(?:提出|提交|递交|申请|来|发来|寄来)(?![^。？?]*(?:各|分别|谁|哪|比|差|占)))/g,
      /(?<!(?:各|分别|谁|哪|比|差)[^。？?]*)(?:单位|企业|机构)(?:、|和|与|及|以及|或者?)(?:公民|个人|自然人|老百姓|百姓|群众|市民)(?=(?:一共|总共|合计|向|所)?(?:提出|提交|递交|申请|来|发来|寄来)(?![^。？?]*(?:各|分别|谁|哪|比|差|占)))/g,
    ],
    en: words([
      /\b(?<!\b(?:compare|each|respectively|versus|more|split|between|who|which)\b.*)(?:citizens|people|individuals|persons|natural persons|members of the public)(?: and| or|,) (?:other )?(?:organi[sz]ations|entities|legal persons|institutions|bodies|businesses|companies)(?! (?:each|respectively))(?!.*\b(?:each|respectively|versus|split|share|more)\b)/g,
    ]),
  },
  {
    key: 'legal-basis',
    reason: 'All of a report is made under the Regulation.',
    zh: [
      /(?:按照?|根据|依据|依照|依)(?:《?(?:中华人民共和国)?政府信息公开条例》?|《条例》)(?:的)?(?:规定|要求)?(?=[,，\p{Script=Han}\d]|$)/gu,
    ],
    en: words([
      /\b(?:under|according to|pursuant to|in line with|as required by|based on|per) (?:the )?(?:(?:chinese |national |government |information |foi |ogi |open |state council )*(?:disclosure|foi|ogi|freedom of information|open government information|transparency|access to information)(?: of government information)? (?:rules|regulations?|law|act|ordinance))\b/g,
    ]),
  },
  {
    key: 'the-other-organs',
    reason: 'Which organs are meant is read from the pattern itself (organ-sets.ts); 其他 and "other" name no row here.',
    zh: [NAMES_OTHER_ORGANS],
    en: [],
  },
  {
    key: 'taken-for-granted',
    reason: 'The word only marks what is taken for granted; what is taken for granted is read and checked like the rest.',
    zh: [/既然|鉴于|考虑到|已知/g],
    en: words([/(?<=^ ?)since(?= (?!\d{4}|last|then)[^,]*,)/g, /(?:given|considering|seeing|assuming|provided) that/g]),
  },
  {
    key: 'said-again',
    reason: 'What follows says the same again; where it names another concept, no cell has both and no figure is given.',
    zh: [
      /(?:也就是说?|亦即|换言之|即是|就是说|或者说|又称|又叫|俗称|简称|也叫|也称|指的就是|说的就是|我指的是|我说的是|我问的是|我要的是|我想问的是|相当于(?:现在的|今天的|如今的)?|我想知道的是)/g,
    ],
    en: words([
      /\bi\. ?e\b\.?|\b(?:that is(?: to say)?(?=,)|in other words|a\. ?k\. ?a\b\.?|aka|also known as|also called|otherwise known as|what (?:they|people|we|officials) call|so-called|what is called|namely|viz\b\.?|to put it differently|put differently|(?:and |by (?:that|which|this) )?i mean|i'm (?:asking|talking) about|i am (?:asking|talking) about|i refer to|i'm referring to)(?= |,|$)/g,
    ]),
  },
  {
    key: 'former-name',
    reason: 'An organ under its name before or after a reform is one organ; the names themselves are resolved.',
    zh: [
      /(?:机构)?(?:改革|改名|更名|改制|改组|合并|重组|换牌|改称|改叫)(?:之|以)?(?:后|前)?(?:的)?(?:那个|这个|现在的|新的)?(?:厅|局|委|办|单位|机关|部门|机构)?(?:就是|叫|是)?(?=[,，。()]|$|的|20|19|\d|\p{Script=Han})/gu,
      /(?<=^|[,，。(（、和与跟及问查]|请问)(?:原来的|以前的|之前的|过去的|从前的|老的|原|前|旧)(?=\p{Script=Han}{0,9}(?:厅|局|委|办))/gu,
      /(?:现在的|如今的|现在叫|现在是|如今叫|如今是|现为|现称|现名|今为|改称为?|改叫|改为|更名为|改名为|即现在的?|现|今)(?=(?:\p{Script=Han}{0,9})?(?:厅|局|委|办))/gu,
    ],
    en: words([
      /\b(?:(?:the )?(?:former|formerly|previously|once|then|now|today|today's|nowadays|currently|at that time|back then|now renamed|renamed|since renamed)(?: (?:known as|called|the|named|part of|under the name(?: of)?|as))*)(?= (?:the )?(?:[a-z'&-]+ ){0,5}(?:department|bureau|office|commission|dept|administration|agency|authority)\b)/g,
      /\b(?:as it (?:was|is) (?:then|now) (?:called|known)|under its (?:old|former|previous|new|present|current) name|before (?:it was|being) renamed|after (?:it was|being) renamed|since (?:it was )?renamed)\b/g,
    ]),
  },
  {
    key: 'unit-of-money',
    reason: 'The unit is the form’s; the answer prints it.',
    zh: [
      /(?:多少|几|几百|几千|几个|多少个)(?:万|亿|百万|千万)(?:元|块钱?|人民币)?|(?:单位|以)?(?:是|为)?[:：]?(?:万元|亿元)(?:为单位|计)?/g,
    ],
    en: words([
      /\b(?:in |in units of |expressed in |counted in )?(?:ten[- ]thousands?|10[, ]?000s?|10k|wan|millions?|thousands?|units|tens of thousands)(?: of)? (?:yuan|rmb|cny|renminbi)\b/g,
    ]),
  },
];
