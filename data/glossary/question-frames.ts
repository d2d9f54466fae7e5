/**
 * Turns of speech around a question: why it is asked, by whom, how the answer should look, where in the document it stands. Each is a rule with
 * a name. A match is explained as a whole; it never covers a name or a year, and it names no cell: whatever it holds could be left out and the same
 * figure would be meant. Patterns are read on the normalised question (half-width, simplified, lower case). Slots are closed lists, so
 * that no word that narrows (monthly, budget, 满意) can hide in one. Source: phrases of everyday correspondence in both languages.
 */

import { DOCUMENT_FRAMES } from './document-frames.ts';
import { EN_ABOUT, EN_PERSON, EN_WORK, OPENING, ZH_PERSON, ZH_TIME, ZH_WORK } from './frame-slots.ts';
import { type QuestionFrame, words } from './question-frame.ts';

/** A cell called by the number of its column or line alone ("the third column", 第二栏): which one is meant is not guessed. */
export const CELL_BY_NUMBER =
  /第[一二三四五六七八九十\d]+[个]?(?:列|栏|行|格)|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|\d(?:st|nd|rd|th)) (?:column|row|line|cell)\b|\b(?:column|row|line|cell) (?:no\.? ?|number )?\d{1,2}\b/g;

const ASKER_FRAMES: readonly QuestionFrame[] = [
  {
    key: 'end-of-exception',
    reason: 'What is left out stands before it, behind 除.',
    zh: [/(?<=除[^，,。]{1,16})外(?=的|还|[，,])/g],
    en: [],
  },
  {
    key: 'purpose',
    reason: 'What the figure is wanted for does not say which figure.',
    zh: [
      new RegExp(
        `(?:我|我们|本人|俺)?(?:现在|最近|目前)?(?:正在|正|在|要|想|需要|得|准备|打算|忙着|赶着?)?(?:写|做|起草|准备|整理|撰写|赶|交|搞|弄)(?:一?[个份篇期张])?(?:关于)?(?:政务公开|政府信息公开|信息公开|政府透明度?)?(?:的|方面的?)?${ZH_WORK}(?:里|中|时|上)?(?:要用|需要用|用得上|会用到|要引用|引用|用|需要|要)(?:到|的)?(?:这个|一个|个)?(?:数字?|数据)?`,
        'g',
      ),
      new RegExp(
        `${OPENING}(?:我|我们|本人|俺)?(?:现在|最近|目前)?(?:正在|正|在|要|想|需要|得|准备|打算|忙着|赶着?)?(?:写|做|起草|准备|整理|撰写|赶|交|搞|弄)(?:一?[个份篇期张])?(?:关于)?(?:政务公开|政府信息公开|信息公开|政府透明度?)?(?:的|方面的?)?${ZH_WORK}(?=$|[,，。;；:：!！?？])`,
        'g',
      ),
      new RegExp(
        `给${ZH_PERSON}(?:们)?(?:写|做|看|讲|发|汇报|准备|回复|回话|交差|解释|报)(?:一?[个份篇])?(?:${ZH_WORK})?(?:要用|用|的)?`,
        'g',
      ),
      /(?:我|我们|同学们?|学生们?|大家|老师)?(?:要|想|得)?(?:给|向)(?:学生|同学|学员|大家|孩子们?|群众|干部)(?:们)?(?:讲课|上课|讲座|培训|讲|上)(?:要|时|用|需要)*(?:举个?例子?|举例|引用|用)?/g,
      /^(?:记者|律师|学生|老师|编辑|读者|市民|网友|律师函)?(?:核稿|核查|引用|函引用|求证|求助|提问|咨询|询问|采访|备课|写稿|约稿|追问|来信|来电)(?=[:：])/g,
      /(?:本人|我|我们|我所|本所)?(?:受|经)(?:当事人|委托人|客户|委托单位|群众)(?:的)?委托/g,
      /(?:供|仅供|作为?|拿来|用来|用于|用作)(?:一个|个)?(?:参考|对比|比较|核对|引用|存档|备查|科普|教学|研究|写作|汇报|学习)(?:用|之用)?/g,
      new RegExp(
        `${OPENING}(?:会上|会议上|例会上?|晨会上?|汇报时|采访时|课上|台账里?)(?:要|得|需要)?(?:报|用|讲|说|汇报|交|写)(?:一下|的)?(?=$|[,，。;；:：!！?？])`,
        'g',
      ),
      new RegExp(`${OPENING}(?:备课|备查|写作业|开会|汇报|上会|答辩|投稿|交稿|备考|科普)(?:要用|需要|用|要)`, 'g'),
    ],
    en: words([
      new RegExp(
        `(?:(?:i|we|they)(?:'m|'re| am| are| will)? )?(?:(?:need|want|require|needed|wanted|required|using|use|looking for|after) (?:it |this |that |one |them )?)?\\bfor (?:my|our|a|an|the|his|her|their|some|this|tomorrow's|today's|use in (?:my|our|a|an|the))(?: (?:own|upcoming|short|quick|new|final|internal|school|university|weekly|client))? ${EN_WORK}${EN_ABOUT}(?: (?:i'm|we're|i am|we are) (?:writing|working on|preparing|drafting|doing|giving|editing))?\\b`,
        'g',
      ),
      new RegExp(
        `\\b(?:(?:i|we)(?:'m|'re| am| are| have been|'ve been) )?(?:currently )?(?:writing|preparing|drafting|compiling|putting together|working on|editing|fact-checking|finishing|doing|building|researching|updating) (?:up )?(?:a|an|my|our|the|some|this)(?: (?:short|quick|new|final|internal|weekly|small|brief))? ${EN_WORK}${EN_ABOUT}(?: (?:and|so)(?= i | we |,))?`,
        'g',
      ),
      /\bfor (?:a comparison|comparison|reference|the record|context|completeness|my (?:own )?(?:information|records|notes|reference|curiosity)|future reference|background|(?:private|personal|internal|teaching|research) (?:use|purposes?))\b/g,
      /\bto (?:cite|quote|put|use|include) (?:it )?in (?:my|our|a|an|the) (?:thesis|paper|article|story|report|memo|slides?|presentation|footnote)\b/g,
    ]),
  },
  {
    key: 'somebody-asks',
    reason: 'Who wants to know is not who applied: the rule asks for a person of the asker’s own side and a verb of asking.',
    zh: [
      new RegExp(
        `(?:${OPENING}|我们?|咱们?)(?:的|家|单位)?${ZH_PERSON}(?:们)?(?:刚刚?|刚才|今天|昨天|突然|又|一直|老|正|在)?(?:问起?|想知道|想了解|想问问?|要我们?|让我们?|叫我们?|催我们?|托我们?|要求我们?|催着?要?|(?:让|叫|要|催)(?=查|问|看|找|统计|核|报|填|摘|了解|打听)|交代|交办|关心|打听|要看|要个|要)(?:的是)?(?:我们?|咱们?)?(?:来|去)?(?:问问?|查查?|看看?|找|核实?|统计|了解|打听|报|核对|填|摘)?(?:一下|下|个)?(?:数字?|数据|事)?`,
        'g',
      ),
      /(?:有人|别人|人家)(?:在群里|在网上|刚才?)?(?:问起?我?|问到|打听|想知道)/g,
    ],
    en: words([
      new RegExp(
        `\\b(?:my|our|a|an|the|one of (?:my|our)) ${EN_PERSON}s? (?:just |has |have |had |keeps |is |was |are |were )*(?:asks?|asked|asking|wants?|wanted|wanting|needs?|needed|would like|insists on|wonders?|wondered|is curious)(?: (?:me|us))?(?: (?:to know|to find out|to check|to see|to tell (?:him|her|them)|to look up|for|about))?`,
        'g',
      ),
      /\bi(?:'ve| have| was| am|'m)? (?:been )?(?:asked|told) (?:to (?:find(?: out)?|check|report|look up|tell them|confirm|verify)|for|about|by (?:my|our) (?:boss|editor|manager|client|supervisor))\b/g,
    ]),
  },
  {
    key: 'who-i-am',
    reason: 'The asker’s own trade or home is no applicant: the clause says "I am" and ends there.',
    zh: [
      new RegExp(
        `${OPENING}(?:我们?|本人|俺)(?:就)?(?:是|叫|来自|作为)(?:一?[个名位])?[\\p{Script=Han}a-z·]{0,10}(?:记者|学生|研究生|博士生?|硕士生?|律师|市民|公民|居民|村民|农民|老百姓|百姓|群众|编辑|老师|教师|教授|研究员|研究者|公务员|办事员|科员|志愿者|网友|读者|外地人|本地人|新人|新手|新来的|工作人员|实习生|顾问|分析师|程序员|退休工人|退休干部|企业主|老板|的|人)(?=$|[,，。;；:：!！?？])`,
        'gu',
      ),
      /(?:本人|小弟|小白|新手|外行)(?=[,，。])/g,
    ],
    en: words([
      /\b(?:(?:as|being)|(?:hi,? |hello,? )?(?:i'm|i am|we're|we are|this is)) (?:just )?(?:a|an|the)? ?(?:[a-z]+ ){0,3}?(?:journalist|reporter|student|researcher|lawyer|citizen|resident|analyst|consultant|teacher|professor|phd|blogger|writer|editor|taxpayer|volunteer|newcomer|beginner|civil servant|scholar|fact-checker|intern|librarian|activist|campaigner)s?(?: (?:from|at|in|with|for|of) (?:[a-z]+ ?){1,3})?(?=\s*(?:$|[,.;:!?—–-]))/g,
      /(?<=^|[.!?;:] )(?:hi,? |hello,? )?(?:i'm|i am|we're|we are) (?:an?|the) (?:[a-z]+[ -]){0,3}[a-z]+(?: (?:from|at|in|with|for|of) (?:[a-z]+ ?){1,3})?(?=\s*[.!;])/g,
      /\b(?:i'm|i am|we're|we are) (?:(?:a |very )?new (?:to|at|here)(?: (?:this|these reports|it))?|no expert|not an expert|not from (?:china|here|there))\b/g,
    ]),
  },
  {
    key: 'about-the-asker',
    reason: 'A clause in which the asker tells who he is or what he studies, closed before the question begins, asks nothing.',
    mayName: true,
    zh: [
      /^(?:您?你?好[,，!！]?)?(?:我们?|本人)(?:是|在|来自|住在?|家在|正在|最近在?|负责|从事|研究)[^,，。;；:：!！?？多几]{1,24}[,，。;；:：!！](?=.)/g,
      /^作为(?:一?[个名位])?[^,，。;；:：!！?？多几]{1,20}[,，。;；:：](?:我(?:们)?(?:想|要|需要)(?:知道|了解|问问?|查查?)?)?/g,
    ],
    en: words([
      /^(?:hi,? |hello,? )?(?:i'm|i am|we're|we are) (?!asking|interested in how)[^,.:;?!]{2,80}[.:;!—–]/g,
      /^as an? (?!(?:[a-z]+ ){0,3}(?:average|mean|share|percentage|proportion|fraction|ratio|rate|whole|total|result|rule)\b)[^,.:;?!]{2,40}?(?: i'm| i am)? ?(?:looking (?:at|into)|interested in|studying|working on|researching|checking)?[^,.:;?!]{0,40}[,:;—–]/g,
      /^[a-z' -]{3,40}(?: from [a-z ]{2,24})? here[:,.!—–]/g,
    ]),
  },
  {
    key: 'doubt',
    reason: 'What the asker half remembers does not change what the report says.',
    zh: [
      /(?:如果|要是)?(?:我)?(?:没)?(?:记得|记错|印象中?|印象里|记忆里|记忆中|没记错的话|没记错)(?:的话)?(?:好像|似乎|大概|大约|应该|貌似)?(?:是|有)?/g,
      /听(?:同事|朋友|人家?|别人|领导|他们|邻居|单位的人|网友|说书的)(?:们)?(?:说|讲|提)(?:过|起)?(?:好像|似乎)?/g,
      /(?:我|我们|本人)(?:也|还|实在|真的?)?(?:不(?:太|大|是很|怎么)?(?:确定|清楚|知道|了解|记得|懂|明白|会查|敢确定)|没(?:找到|查到|看到|搞懂|弄明白|搞明白|看懂|记住|翻到|弄清楚?|搞清楚?)|忘了|忘记了|记不清了?|记不得了?|记不太清|搞不清楚?|弄不清楚?|拿不准|说不准|吃不准|找不到|查不到|翻不到)(?:具体|准确|到底)?(?:数字?)?(?:是|在哪里?|怎么查)?(?:了)?/g,
      new RegExp(
        `${OPENING}(?:不(?:太|大|是很|怎么)?(?:确定|清楚|了解|记得)|记不清了?|拿不准|说不准|吃不准|搞不清楚?)(?=$|[,，。;；:：])`,
        'g',
      ),
      /(?:我|我们)(?:在报告里|在网上|刚刚?|刚才|昨天|今天|前几天|之前)?(?:看到|看见|注意到|读到|刷到|翻到|瞅见|查到|发现|了解到|得知)(?:说|过|了)?/g,
      /希望(?:能够?|可以|您能|你能)?(?:知道|了解|得到|拿到|获知|查到|看到|得知)(?:一下)?/g,
      /(?:网上|群里)有人(?:说|讲|传)|(?:有人|别人|大家|坊间)(?:都)?(?:说|讲|传)(?=[,，:：]|.{0,12}[厅局委办省市区县])/g,
      /(?:好像|似乎|貌似|感觉)(?:还)?(?:挺|很|蛮|比较|相当|非常|特别)(?:多|少|高|低|大|小)(?:的)?/g,
      /(?:还)?(?:挺|蛮)(?:多|少|高|低|大|小|不少)(?:的)?(?=[,，。!！])/g,
      /来着/g,
      /(?:我|俺|咱)?(?:翻|找|查|看|问)(?:了|来找去|来翻去|来查去)?(?:半天|好久|很久|一遍|好几遍|几遍|老半天)?(?:也|都|愣是|还是)?(?:没有?)(?:找着|找到|查到|看到|看见|翻到|查着|问到)(?:了)?/g,
      /[^,，。?？]{0,4}这么多?(?:心里|心中)(?:没|有)(?:个)?数(?:吗|吧|么)?|(?:心里|心中)(?:没|有)(?:个)?数(?:吗|吧|么)?/g,
      /(?:好像|大概|大约|差不多|可能|也就|应该|估计|约)?(?:是|有)?[一二三四五六七八九十百千万两\d]{1,4}(?:来|多)(?:件|条|个|起|份|次|人|项)(?!以上|以下)(?:左右|吧)?/g,
      /(?:准确|确切|精确|具体|真实|实际|官方|最终|正式)(?:的)?(?:数字?|数据|数目|数值|件数|条数|个数|人数|金额)(?:是|到底)?/g,
    ],
    en: words([
      /\b(?:if|in case) i (?:remember|recall|understood|understand|read)(?: (?:it|this|that))?(?: (?:correctly|rightly|right|well))?/g,
      /\b(?:as|so) far as i (?:know|remember|recall|can (?:tell|see)|understand)\b|\bfrom what i (?:know|remember|recall|heard|read|understand|gather)\b|\bto my knowledge\b|\bif i'm not mistaken\b|\bunless i'm mistaken\b|\bcorrect me if i'm wrong\b/g,
      /\bi (?:think|believe|guess|suppose|heard|vaguely remember|vaguely recall|seem to (?:remember|recall)|recall|assume|gather|imagine|was told|understand)(?: that| it was| there was| there were)?\b/g,
      /\b(?:i'm|i am|we're|we are) not (?:really |quite |entirely |completely |100% )?(?:sure|certain)(?: (?:if|whether|that|about|how|where) (?:(?:this|that|it|you|the report|they) (?:is|are|have|has|says?|covers?|know|can)(?: (?:in there|in the report|in it|there|covered|known|this|it|one))?)?)?(?=[ ,.;:?]|$)/g,
      /\b(?:about|around|some|roughly|approximately|like|maybe|perhaps|nearly|almost|something like|close to) a (?:dozen|couple of dozen|few dozen|score)\b/g,
      new RegExp(
        `${OPENING}not (?:really |quite )?(?:sure|certain)(?: (?:if|whether) (?:you|it|this)(?:'s| is| have| has)?(?: (?:this|in there|there|it))?)?(?=\\s*[,.;:—–-])`,
        'g',
      ),
      /\bi (?:forgot|forget|can't (?:remember|recall|find|see|make out)|cannot (?:remember|recall|find|see)|don't (?:remember|recall|know|see)|do not (?:remember|recall|know)|couldn't find|have no idea|lost (?:my|the) notes?)(?: (?:it|this|that|what|which|where|how many|how much))?(?: (?:in the report|in there|anywhere))?(?=\s*(?:[,.;:—–-]|$|how|what))/g,
      /\b(?:(?:what's|what is|what was|give me|tell me|need|want|know) )?the (?:exact|precise|official|correct|accurate|real|actual|right|true|final|reported|published|printed) (?:number|figure|count|total|amount|value)(?: (?:for|of|please))?\b/g,
    ]),
  },
  {
    key: 'form-of-the-answer',
    reason: 'How the answer should look is no part of what it says.',
    zh: [
      /(?:只|就|光)(?:要|需要|给|说|报|回|告诉我|给我|回复|想要)(?:一?个|下)?(?:总)?(?:数字?|结果|结论|答案|数据)(?:就(?:行|好|可以|够)了?|即可|吧)?/g,
      /(?:给|来|报|要|回)?(?:我)?一?个(?:总)?(?:数字?|准数|准信)(?:就(?:行|好|可以|够)了?|即可)/g,
      /(?:简单|简要|简短|简明|大致|粗略|扼要|直接|快速|一句话|长话短说|干脆|明确|如实)(?:地|点|些)?(?:说|讲|答|回答|告诉我?|回复|回|报)(?:一下|下)?/g,
      /(?:请|麻烦|最好|要|并|记得|顺便|能|可以)?(?:注明|标明|标注|附上?|附带|给出|带上?|写明|说明|指明|列明|提供|告诉我|加上)(?:一下|下)?(?:数据|数字|信息)?(?:的)?(?:出处|来源|依据|原文|页码|引用|引文|出自哪里|出自何处|在哪一页)/g,
      /(?:不(?:用|要|必|需要?)|别|无需|免)(?:多)?(?:解释|展开|分析|废话|啰嗦|啰唆|详细|多说|太细|说明|讲道理|扯别的|客套)(?:了)?/g,
      /(?:保留|精确到|取)(?:小数点后)?[一两二三\d]位(?:小数)?|小数点后[一两二三\d]位/g,
      /(?:请|麻烦)?用(?:中文|汉语|普通话|英文|英语|一句话|一段话|大白话|人话|表格|数字)(?:来)?(?:回答|回复|说|答|讲|告诉我|列出来?)?(?:就行)?/g,
      /(?:说明|说明一下|交代一下|讲清楚|说清楚|写清楚|列清楚|列明白|说明白)(?=$|[,，。;；!！?？])/g,
    ],
    en: words([
      /\b(?:(?:i|we) (?:just |only )?(?:need|want) )?(?:just|only|simply|merely) (?:give me |tell me |want |need |the |a |one |that )*(?:number|figure|total|count|answer|value|result)(?:,? (?:please|thanks|thank you|will do|is (?:fine|enough)))*/g,
      /\b(?:a |one |the )?(?:single |plain |bare )?(?:number|figure)(?: alone)? (?:is|will be|would be|'s) (?:enough|fine|ok|okay|sufficient|great|perfect)\b|\b(?:a|one) (?:number|figure) (?:will|would) do\b/g,
      /\bin (?:a|one|a single|few|just one|a few|plain|simple) (?:word|sentence|line|number|words|figure|english|terms)\b|\b(?:please )?(?:keep|make) it (?:short|brief|simple|quick)\b|\bbriefly\b|\bin (?:short|brief|plain english|english|chinese)\b|\bshort answer\b|\bbe (?:brief|quick|concise)\b|\bconcisely\b/g,
      /\bno (?:need (?:to|for)|long|further)? ?(?:explain(?:ing)?|explanations?|details|essays?|fluff|frills|commentary|comments|context|analysis)(?: (?:needed|required|please|necessary))?(?=\s*(?:$|[,.;:!?)—–-]))/g,
      /\b(?:(?:and |please )*(?:with|include|including|give|cite|name|quote|state|mention|show|add|provide|plus)) (?:me )?(?:the|your|its|a|an|exact)? ?(?:sources?|citations?|references?|page|page number|exact wording|original wording|where (?:it|that|this) (?:is|comes from))\b/g,
      /\b(?:(?:to|with|using|rounded to)? ?(?:one|two|three|\d) decimals?(?: places?)?|(?:to|with) (?:one|two|three|\d) digits?(?: after the (?:decimal )?point)?)\b/g,
    ]),
  },
  {
    key: 'hurry',
    reason: 'When the answer is needed is no reporting period: the rule asks for a word of needing or handing in.',
    zh: [
      new RegExp(`${ZH_TIME}(?:就)?(?:要用|要交|要开会|要汇报|要上会|要发|要报|开会用|开会要用|交稿|交差|急用|急要|就要)(?:了|的)?`, 'g'),
      /(?:比较|挺|很|有点|真的)?(?:急用|急需|着急要?|很急|挺急|急着用|急着要|赶时间|赶稿|赶着用)(?:这个|一个)?(?:数字?|数据)?(?:了|的)?/g,
      /在线等|急急急|速回|尽快|赶紧|赶快|抓紧|越快越好|火速|等着用|等着交|麻烦快点|快点/g,
    ],
    en: words([
      /\b(?:(?:i|we) need (?:it|this|that|them) )?by (?:tomorrow|tonight|today|noon|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next week|lunch(?:time)?|(?:the )?end of (?:the|this|my) (?:day|week|afternoon|morning)|eod|5 ?pm|tomorrow (?:morning|noon|evening))(?:,? (?:i|we) (?:need|must have|have to know|want))?\b/g,
      /\b(?:asap|as soon as possible|right away|straight away please|urgently|urgent(?=\s*(?:[,:;.!]|$))|it's urgent|this is urgent|in a hurry|i'm in a (?:hurry|rush)|time is short|quickly please|at your earliest convenience|when(?:ever)? you (?:have|get|find) (?:a |some |the )?(?:minute|moment|chance|time|second))\b/g,
    ]),
  },
  {
    key: 'polite',
    reason: 'Forms of asking and of thanking name nothing.',
    zh: [
      /(?:请|想|要|需要|麻烦|劳烦|帮忙|帮我|帮|能否|能不能|可否|可不可以|能|可以)(?:您|你)?(?:再|给|给我|帮我|帮忙|帮|替我)?(?:确认|核实|核对|复核|查证|核查|翻|翻翻|翻一翻|调|调取|调出|捞|捞出来|汇总|梳理|提供|摘录|摘|抄录|抄|念|念念|搜|搜搜|搜索|检索|调阅|指点|指教|解答|回答|答复我|扒|扒一扒|挖|挖一下|普及)(?:一下|下|一遍|出来)?/g,
      /(?:确认|核实|核对|复核|查证|核查|翻|调|捞|汇总|梳理|搜|检索|摘|扒|挖|比对)(?:一下|下|一遍)/g,
      /贵[厅局委办院所](?![\p{Script=Han}]*[厅局委办])/gu,
      /贵(?=省|市|县|区|州|自治|厅|局|委|办|单位|机关|部门|方|府|处)/g,
      /(?:不好意思|抱歉|对不起)?(?:打扰|打搅|麻烦|叨扰)(?:一下|下|您|你|了|各位)+/g,
      /(?:要是|如果|假如)?(?:你|您)?(?:方便|有空|有时间|知道|可以|能查到|查得到|有数据|有的)的话/g,
      /(?:求|跪求|求助|求问|请问|借问|敢问|冒昧问|弱弱地?问|随口问|顺便问|顺带问|多问|再问|想问|问问)(?:一句|一下|下|个事|件事|个问题|一个问题|您|你|大家|各位)+/g,
      /(?:我)?有(?:个|些|点)?(?:问题|疑问|事儿?|意见)(?:想|要|得)(?:要)?(?:问问?|找|咨询|请教|反映|投诉|联系)(?:一下)?/g,
      /不懂就问|(?:有没有|有)人(?:能)?(?:知道|晓得|告诉我|科普)(?:一下)?|(?:谁|哪位)(?:能|可以|来)?(?:知道|晓得|告诉我|帮我|帮忙|帮查)(?:一下)?|(?:哈喽|哈啰|哈罗|嗨喽|嗨|嘿|喂)(?=[,，!！ ]|$)|先(?:告诉|说说?|给|查查?|看看?|问问?)(?:我|一下|下)?/g,
      /(?:想|要|打算|准备|正在|在)?(?:对比|比较|比)(?:一下|一比)?(?:各省|各地|各市|全国各地|各单位|各部门|几个省|几家|兄弟单位|周边省份|几个单位)(?:的)?(?:情况|数据|数字|信息公开)?(?=[,，。])/g,
      /(?:各位|诸位|亲|亲们|大神|大佬|老师们?|师傅|小同志|小伙子|小姑娘|姑娘|老乡|大姐|大哥|大爷|阿姨|同志们?|朋友们?|小助手|助手|机器人|小编|客服)(?:们)?(?:好)?(?=[,，。!！:：])/g,
      /(?:好奇|纳闷|想知道|想搞清楚|想弄明白|想弄清楚|想搞明白|挺好奇|很好奇|有点好奇)(?:地问)?(?:一下|问一句|问下|的是)?/g,
      /(?:多谢|谢谢|感谢|谢|辛苦|有劳|拜托|劳驾|受累)(?:啦|了|您|你|啊|哈|各位|先|大家|您了|你了|哦|咯|喽)+|先谢过|万分感谢|不胜感激|感激不尽/g,
      /(?:换句话说|直白点说|直说吧|这么说吧|说白了|说到底|总的来说|总之|反正|话说回来|顺便|顺带|对了|那么|好吧|行吧|嗯嗯|那啥)(?=[,，:： ]|$|\p{Script=Han})/gu,
    ],
    en: words([
      /\b(?:i'm |i am |so )?sorry (?:to|for) (?:bother(?:ing)?|disturb(?:ing)?|troubl(?:e|ing)|ask(?:ing)?)(?: you)?(?: (?:again|with this|about this))?\b/g,
      /\b(?:(?:could|can|would|will) (?:you|someone|anyone|i)(?: (?:please|kindly|quickly|just|possibly|perhaps|maybe))* )?(?:please )?(?:pull up|look up|look into|dig up|dig out|hunt down|track down|find out|fetch|retrieve|confirm|double-check|double check|remind me(?: of)?|clarify|verify|point me to|share with me|spell out|walk me through|run me through|help me (?:with|out with|find|find out)|enlighten me(?: on| about)?|let me know|let us know|get me|get hold of|quote(?: me)?|read out|read me|note)\b(?: (?:for me|what|the (?:number|figure|count|total)(?: (?:of|for))?))?/g,
      /\b(?:i'd|i would|we'd|we would|i'll|i will) (?:like|love|appreciate|be grateful|be interested|be happy|be glad|be curious|prefer|need)(?: (?:it|to know|to see|to learn|to find out|in|if you could|in knowing|to have|to get|to check|to ask|to understand|to hear))*/g,
      /\b(?:do you (?:happen to )?(?:know|have)|any (?:idea|chance|clue)|would you (?:happen to )?know|is it possible to (?:know|find out|see|say)|may i (?:ask|know)|might i ask|mind telling me|would you mind telling me|is there (?:a|any) (?:number|figure|count|record|data|statistic)s?(?: (?:for|of|on))?)\b/g,
      /\b(?:quite )?a (?:lot|bunch|handful|ton|number|good deal|great deal|great many) of\b|\bin (?:particular|general|total numbers|all its forms|absolute terms)\b/g,
      /\b(?:out of (?:sheer |pure |idle )?(?:curiosity|interest)|just (?:curious|wondering|asking|checking)|fyi|by the way|btw|basically|honestly|frankly|to be (?:clear|honest|precise|exact)|i mean|you know|so to speak|as it were|if (?:possible|you can|you could|available|any|you please|you don't mind|you have it|you know|that's ok|it's there|known)|if it's (?:in there|available|known|possible|not too much trouble))\b/g,
      /\b(?:thanks?(?: you)?|many thanks|cheers|much appreciated|ta|thx|kind regards|best regards|regards|best wishes|best)(?: (?:a lot|so much|very much|in advance|again|ever so much|a million|a bunch|for your help|for the help))*(?=\s*(?:$|[,.;:!—–-]))/g,
      /\b(?:hope (?:you're|you are|this finds you) (?:well|doing well)|good (?:morning|afternoon|evening|day)|greetings|dear (?:sir|madam|sirs|wenbao|all|team|assistant|friend)(?: or madam)?|hey there|hi there|hello there|long time no see)\b/g,
      /\b(?:i'm|we're|i am|we are|i've been|we've been) (?:comparing|looking at|checking|collecting|gathering|compiling|surveying|studying|researching|reviewing|analy[sz]ing|interested in|reading(?: through)?|going through) (?:the |some |all |several |different |various |chinese |these |those |a few |many |other )*(?:provinces|departments|regions|cities|counties|reports|annual reports|organs|agencies|figures|numbers|data|statistics|governments|local governments|foi|transparency|disclosure|openness|disclosure reports)(?= ?[,:;.—–-]|$| and| so)/g,
      /\b(?:my|the|a|one|another|this|next|last|second|quick|simple|small|final) (?:quick |simple |small |last |final |next )?question(?: (?:is|for you|here|about|on|regarding))?(?= ?[,.;:—–-]| is| about| for| on|$)/g,
    ]),
  },
];

/** All of them. */
export const QUESTION_FRAMES: readonly QuestionFrame[] = [...ASKER_FRAMES, ...DOCUMENT_FRAMES];
