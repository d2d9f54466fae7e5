/** Turns that go on from the one before without naming anything of their own. Read on the normalised turn, whole. */

/** 你确定吗, "are you sure?": the same question once more; the answer shows its source again. */
export const DOUBTS: readonly RegExp[] = [
  /^(?:你|您)?(?:真的|能)?(?:确定|肯定|保证|没(?:有)?(?:搞|弄|看|查)?错)(?:吗|么|吧|嘛)?[?？。!！]*$/,
  /^(?:真的|真|当真|是真的|这是真的|对|准确|可靠|靠谱)(?:吗|么|假的|嘛)[?？。!！]*$/,
  /^(?:are|is) (?:you|that|this|it) (?:really |quite |absolutely )?(?:sure|certain|right|correct|true|accurate)(?: about (?:that|this|it))?[?.! ]*$/,
  /^(?:really|seriously|for real|you sure)[?.! ]*$/,
  /^(?:你|您)?(?:说|讲|答|给)?的?(?:这个|那个)?(?:数字?|数据|答案)?(?:好像|似乎|怕是|恐怕|可能)?(?:不对|不太对|错了|有误|有问题|不准)(?:吧|吗|呀|啊|了)?[?？。!！]*$/,
  /^(?:有什么|有)?(?:依据|出处|来源|证据|根据)(?:在哪里?|是什么|呢|吗|何在)?[?？。!！]*$|^(?:这|那)?(?:个)?(?:数字?|数据)?(?:是)?(?:从)?哪里?(?:来|看到|查到|写着?|说)的?(?:呢|啊)?[?？。!！]*$/,
  /^(?:(?:and|but) )?(?:where (?:does|did) (?:that|this|it) come from|what(?:'s| is) (?:the|your) source|says who|source|which page|on which page)[?.! ]*$/,
  /^(?:that|this|it) (?:can't|cannot|can not) be (?:right|true|correct)[?.! ]*$|^(?:i )?(?:doubt|don't believe) (?:it|that|this|you)[?.! ]*$/,
];

/** 换成表格, "as a table, please": the same question in rows and columns. */
export const TABLE_REQUESTS: readonly RegExp[] = [
  /^(?:请|麻烦|能不能|可以|可否|帮我|给我)*(?:换成|改成|做成|列成|整理成|变成|转成|用|以|来|列|做|画|给)(?:一?个|一?张|份)?(?:表格?|列表)(?:形式|的形式|方式)?(?:列出|显示|呈现|展示|表示|来看|看看|回答)?(?:来|吧|呢|吗|一下)*[?？。!！]*$/,
  /^(?:please |can you |could you )?(?:(?:show|put|give|list|make|present|format|turn|display) (?:it|that|this|them|these|those|me)?(?: (?:that|it|this|them|all))? ?)?(?:as|in|into|in the form of) a table(?: form| format)?(?:,? please)?[?.! ]*$/,
  /^(?:a )?table(?: form| format)?(?:,? please)?[?.! ]*$/,
];

/** 列个表 inside of a question of its own. */
export const TABLE_WISHES =
  /列[个成一]?[个张]?(?:表(?![示明达现])|表格)|做[个成]?[个张]?表格|用表格|以表格|制成表格?|\b(?:as|in) a table\b|\btabulat/;

/** 用英文说, "in Chinese please": the language that the answer is wanted in. */
export const LANGUAGE_REQUESTS: readonly { lang: 'zh' | 'en'; pattern: RegExp }[] = [
  {
    lang: 'en',
    pattern:
      /^(?:请|麻烦|能不能|可以|换成|改成|翻译成|用|再用|说|讲)+(?:英文|英语)(?:版|再?说一?[遍下次]?|回答|讲|版本|来|吗|吧)*[?？。!！]*$|^(?:and |again |please )?in english(?:,? please)?[?.! ]*$/,
  },
  {
    lang: 'zh',
    pattern:
      /^(?:请|麻烦|能不能|可以|换成|改成|翻译成|用|再用|说|讲)+(?:中文|汉语|普通话)(?:版|再?说一?[遍下次]?|回答|讲|版本|来|吗|吧)*[?？。!！]*$|^(?:and |again |please )?in chinese(?:,? please)?[?.! ]*$/,
  },
];

/** 它, 该单位, "its", "that organ": the organ that the answer before led to. */
export const REFERS_TO_ORGAN =
  /^(?:那|那么)?(?:它|其(?!他|余|中)|(?:该|这|那|这个|那个|这家|那家)(?:单位|机关|部门|局|厅|政府|市|县|区)?(?=的|20|在|新|有))|\b(?:its|their|that (?:organ|agency|department|bureau|one)|it|they)\b/;

/** What makes a conversation forget the turns before. */
export const STARTS_AFRESH =
  /^(?:\/new|重新开始|从头开始|换个话题|重来|清空|start (?:over|afresh|again)|new (?:question|topic|conversation)|reset|clear)[.。!！]?$/;

/** 前一年呢, "and the year before?": one year before the one that was spoken of. */
export const YEAR_BEFORE =
  /(?<![比较同])(?:前一年|上一年(?!度?结转))|(?<!than |from )\b(?:the )?(?:year before|previous year|prior year)\b/;

/** 一共呢, "together": a turn that begins so adds up the turns before it. */
export const ADDS_UP_TURNS = /^(?:那|那么)?(?:一共|总共|合计|两个|两项|两者)/;

/** All that a turn may say beside an organ or a year so that it asks the question before of them: 那…呢, 换成…, "and for …?". */
export const ONLY_FOLLOWS =
  /^(?:那么?|再|还有|以及|和|与|至于|还|,|，|and|so|then|now|what about|how about|what of|and for|for|in|at|of|the|,| |换成|换作|换到|换|改成|改问|改看|改为|再看看?|再问问?|再查查?|看看|问问|回到|说回|如果是|要是|若是|轮到|同样|同样的|一样的|请问|instead)*(?:的(?:话)?|这边|那边|这家|那家|又)*(?:同一?个?(?:年度?|项|指标|问题|内容|口径)|同样的?(?:年度?|项目?|指标|问题|内容)|这一?项|该项|the same (?:year|thing|item|figure|question|again)?|same (?:year|item|thing)?|as well|too|instead|then|in the same year)*(?:的)*(?:呢|吗|呀|啊|哪|如何|怎么样|怎样|又如何|是什么情况)*[?？。.!！, ]*$/;

/** 比中卫局…, "than Zhongwei": an organ that the one before is compared with. */
export const SETS_BESIDE =
  /^(?:那么?|它|该局|该厅|这|那)*(?:比|和|跟|与|同|较)|\bthan\b|\bversus\b|\bvs\b|\bcompared (?:with|to)\b|\bagainst\b/;

/** "… rather, …", 哦不对，…: what stands before it in the same turn is taken back, and what comes after goes on from it. Read on the turn as typed. */
export const TAKES_BACK =
  /(?:[，,。.；;…!！—–-]|\s-)\s*(?:(?:哦|噢|啊|呃|额|唉)?(?:不对|不不|错了|说错了|问错了|我说错了|我问错了|更正(?:一下)?|准确(?:地)?说|我是说|我是想问|我的意思是|应该是问)|(?:or |no,? )?(?:rather|no wait|wait,? no|(?:sorry,? )?i mean(?:t)?(?: to (?:say|ask))?|scratch that|correction|make that))\s*[，,：:。.…—–-]+\s*(?=\S{2})/gi;
