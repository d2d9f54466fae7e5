/** Turns that go on from the one before without naming anything of their own. Read on the normalised turn, whole. */

/** 你确定吗, "are you sure?": the same question once more; the answer shows its source again. */
export const DOUBTS: readonly RegExp[] = [
  /^(?:你|您)?(?:真的|能)?(?:确定|肯定|保证|没(?:有)?(?:搞|弄|看|查)?错)(?:吗|么|吧|嘛)?[?？。!！]*$/,
  /^(?:真的|真|当真|是真的|这是真的|对|准确|可靠|靠谱)(?:吗|么|假的|嘛)[?？。!！]*$/,
  /^(?:are|is) (?:you|that|this|it) (?:really |quite |absolutely )?(?:sure|certain|right|correct|true|accurate)(?: about (?:that|this|it))?[?.! ]*$/,
  /^(?:really|seriously|for real|you sure)[?.! ]*$/,
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
