/**
 * What must stand in a sentence so that it can answer: a date for 哪天, an amount for "how much … cost", a number with a fitting unit for
 * 几家. Source: how Chinese counts (量词) and how people ask.
 */

/** Measure words that count alike, by what an asker would call them. The first list in which the asked unit stands applies. */
export const UNIT_GROUPS: readonly (readonly string[])[] = [
  ['人', '名', '位', '人次', '员', '者', '干部', '群众'],
  ['家', '个', '户', '批次'],
  ['次', '场', '期', '场次', '件次', '回', '遍', '届'],
  ['元', '万元', '亿元'],
  ['天', '日', '个工作日', '工作日', '个月', '小时'],
  ['分钟', '分'],
  ['小时'],
  ['月', '个月'],
  ['本', '册', '份', '副', '幅', '张'],
  ['条', '篇', '个', '件', '项', '则', '份', '种'],
  ['件', '件次', '份', '项', '个', '条', '起', '宗', '封', '篇', '例', '次'],
  ['项', '个', '件', '条', '种', '类', '批'],
  ['个', '家', '项', '处', '所', '座', '件', '条', '名', '类'],
  ['份', '件', '本', '册'],
  ['期', '次', '本', '场'],
  ['级', '层'],
  ['起', '件', '宗', '例'],
  ['处', '个'],
  ['户', '家'],
];

/** English nouns that say what is counted, with the measure words that count it. */
export const ENGLISH_UNITS: readonly { words: RegExp; units: readonly string[] }[] = [
  {
    words:
      /\bhow many (?:\w+ )?(?:people|persons|subscribers|followers|participants|cadres|officials|staff|employees|workers|visitors|tourists|users|fans|women|men|operators|directors|experts|teachers|students|doctors|journalists|reporters|delegates|deputies|members|trainees|volunteers)\b/,
    units: ['人', '名', '人次', '位', '余人'],
  },
  { words: /\b(?:how many times|how often)\b/, units: ['次', '场', '期', '场次', '件次'] },
  { words: /\bhow many (?:working |work )?days\b/, units: ['天', '日', '工作日'] },
  { words: /\bhow many months\b|\bin how many months\b/, units: ['月', '个月'] },
  { words: /\bhow many (?:households|families)\b/, units: ['户'] },
  { words: /\b(?:how many|number(?: of)?) (?:[\w-]+ ){0,4}?accounts\b/, units: ['个', '家'] },
  {
    words: /\b(?:how many|number(?: of)?) (?:[\w-]+ ){0,3}?(?:web ?sites|columns|windows|counters|mailboxes)\b/,
    units: ['个', '家', '类', '项'],
  },
  { words: /\b(?:how many|number(?: of)?) (?:[\w-]+ ){0,2}?(?:copies|booklets|volumes)\b/, units: ['本', '册', '份', '张'] },
  { words: /\b(?:how many|number(?: of)?) (?:[\w-]+ ){0,2}?issues\b/, units: ['期', '本', '次', '册'] },
  { words: /\b(?:how many|number(?: of)?) (?:[\w-]+ ){0,2}?(?:articles|manuscripts|stories)\b/, units: ['篇', '条', '件', '则'] },
];

/** Accounts and sites are counted by 个 and 家 alone; what is posted on them by 条 and 件. */
export const COUNTS_ACCOUNTS =
  /(?:多少|几)[个家](?:政务|官方|政府|微信)*(?:微博|微信|公众号|新媒体|账号|帐号|网站)|(?:公众号|新媒体|微博|账号|帐号|网站)[^，。？?条件]{0,4}(?:多少|几)[个家]/;

export const ANSWER_KINDS = {
  money: {
    asked:
      /多少钱|多少块|几(?:十|百|千|万)?(?:元|块)|花了?多少|花费|费用是|金额是|多少(?:万|亿)?元|\bhow much (?:money|did\b.*\b(?:cost|spend|pay))|\bhow much\b.*\b(?:cost|spent|spend|paid|pay)\b|\bcost of\b/,
    held: /\d\s*(?:余|多)?\s*(?:万|亿)?\s*元/,
  },
  percent: {
    asked:
      /百分之|百分比|占比|比例|比重|[^效税功频速汇利]率(?:是|为|有|达|多少|$|？)|几成|\bpercent|\bwhat share\b|\brate\b|\bproportion\b|增长多少|增长了多少/,
    held: /\d\s*[%％]|百分之/,
  },
  day: {
    asked: /哪一?天|几号|几月几[日号]|什么日期|哪日|\bwhat day\b|\bwhich day\b|\b(?:on )?(?:what|which) date\b/,
    held: /\d{1,2}\s*月\s*\d{1,2}\s*日|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}/,
  },
  month: { asked: /哪个?月|几月份?|\b(?:what|which) month\b/, held: /\d{1,2}\s*月/ },
  time: { asked: /什么时候|何时|什么时间|\bwhen\b/, held: /\d{1,2}\s*月|\d{4}\s*年|(?<![\d.])(?:19|20)\d{2}[/.-]\d{1,2}(?!\d)/ },
  documentNumber: { asked: /文号|发文字号|文件编号|\b(?:document|reference) number/, held: /〔\d{4}〕\s*\d+\s*号|\[\d{4}\]\s*\d+\s*号/ },
  year: { asked: /哪一?年|哪个年份|\b(?:what|which) year\b/, held: /\d{4}\s*年/ },
} as const satisfies Record<string, { asked: RegExp; held: RegExp }>;
export type AnswerKind = keyof typeof ANSWER_KINDS;

/** People's offices: who holds one is answered by a name beside it and by nothing else. */
export const OFFICE_HOLDERS = {
  asked:
    /(?:局长|厅长|主席|主任|书记|市长|省长|县长|部长|处长|科长|院长|发言人|负责人|领导)[^，。？]{0,6}(?:是谁|叫什么|叫啥|姓名|名字|何人|哪位)|谁(?:是|担任|任)[^，。？]{0,12}(?:局长|厅长|主席|主任|书记|市长|省长|部长|处长|院长|发言人|负责人|领导)|\bwho (?:is|was|are|were|heads?|headed|leads?|led|runs?|ran|chairs?|chaired)\b|\bname of (?:the )?(?:\w+ )?(?:director|head|leader|chair|chairman|governor|mayor|secretary|minister|spokes\w+)/,
  /** An office followed by a name of two or three characters whose first is a surname, at the end of a clause. */
  held: /(?:局长|厅长|主席|主任|书记|市长|省长|县长|部长|处长|科长|院长|发言人|负责人)(?:是|为|：|:)?\s*[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文][一-龥]{1,2}(?=[，。；、）)\s：:]|$|同志|先生|女士)/,
} as const;

/** 哪五个县市, "which five": a list of that many. */
export const LIST_ASKED =
  /哪\s*([两二三四五六七八九十]|\d{1,2})\s*[个家项种类条位名]|\bwhich (two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b/;

/** After a count of people, these say that they took part in something; they are not how many there are. */
export const TOOK_PART = /^\s*(?:余|多|左右)?\s*(?:人|名|位|人次)(?:[^，。；]{0,2})(?:参加|参与|接受|出席|列席|参训|到场|作了|听取)/;
/** A question about taking part. */
export const ASKS_PART = /参加|参与|出席|到场|来了|参训|培训|受训|\b(?:attend|took part|take part|participat|join|train|came|come)\w*/;

/** A heading without a word that asks, and a count all the same: 门户网站访问人次. */
export const NAMES_A_COUNT = /(?:人次|人数|次数|场次|件数|篇数|条数|期数|册数|总量|总数)(?:是|为)?[\s,，。?？;；]*$/;

/** Units and people by their commonest names: the answer's own number has them or not, and what is counted is said by other words. */
export const UNIT_TERMS =
  /^(?:人次|场次|件次|分钟|小时|工作日|块钱|元钱|[万亿][件条册本元次人份篇]|people|person|guest|attende|attend|particip|minut|hour|yuan|copi|item|piec)$/;

/** Verbs of one character that say which of the things is counted: copies sold are no copies given away. */
export const TELLING_CHARACTERS = /^[卖买删撤罚退缺丢欠]$/;
