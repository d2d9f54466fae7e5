/**
 * Questions that are not Wenbao's business whatever figures they mention: opinion, advice, instructions to the program. Read on the normalised
 * question; a match is declined politely, without a figure.
 */
/** 你是谁, "what can you do?": the program itself is asked about. */
export const ABOUT_THE_PROGRAM =
  /^(?:请问)?(?:你|您|问报|wenbao)(?:到底|究竟)?(?:是|叫)(?:谁|什么(?:东西|名字)?|啥|做什么的|干什么的|干嘛的)(?:啊|呀|呢)?[?？。]*$|^(?:请问)?(?:你|您|问报)(?:都|还)?(?:能|会|可以)(?:做|干|帮我做|回答|查)(?:什么|些什么|啥|哪些问题?)(?:问题)?[?？。]*$|^(?:hi,? |hello,? )?(?:who|what) are you[?.! ]*$|^what (?:can|do) you do(?: for me)?[?.! ]*$|^(?:what is|who is|what's) wenbao[?.! ]*$/;

export const OUT_OF_SCOPE: readonly { kind: 'advice' | 'opinion' | 'instruction'; pattern: RegExp }[] = [
  {
    kind: 'advice',
    pattern:
      /该不该|应不应该|要不要(?:起诉|复议|申请|告)|(?:怎么|如何)(?:起诉|告他|打赢|胜诉|维权|赔偿)|\bshould (?:i|we|they) (?:sue|apply|appeal|complain|file|go to|take|accept|give up|request)\b|can i sue|how (?:do|can) i (?:sue|win|appeal|complain)|legal advice|what are my chances/,
  },
  {
    kind: 'opinion',
    pattern:
      /你(?:觉得|认为|怎么看)|(?:好不好|靠谱吗|腐败吗|合格吗|称职吗)|评价一下|打几分|do you think|in your opinion|your view|is it (?:good|bad|corrupt|fair)|rate (?:them|it|the)/,
  },
  {
    kind: 'instruction',
    pattern:
      /^(?:please |can you |could you )?(?:write|draft|compose|translate|book|order|buy) (?:me |us |for me )?(?:an?|the|my|this) (?:cover letter|letter|essay|poem|e-?mail|speech|story|song|resume|cv|novel|code|script|ticket)|(?:帮我|给我|替我|请)?(?:写|起草|拟|编)(?:一?[封篇份首个段])(?:求职信|信|诗|作文|检讨书?|简历|邮件|辞职信?|起诉状|情书|代码|小说|歌)/,
  },
  {
    kind: 'instruction',
    pattern:
      /忽略.{0,12}(?:指令|要求|报告|规则|提示)|系统提示|提示词|扮演|假装|ignore (?:all|any|the|your|previous|above)|system prompt|pretend (?:to|you)|act as|you are now|reveal your|drop table|select \* from|<script/,
  },
];
