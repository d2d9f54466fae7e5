/** Words that the checks of running text go by, whatever is counted. Source: wordings found in published annual reports. */

/** Words that end a `…`: past them another thing is counted, or a change of it. */
export const GAP_STOPS = [
  '复议',
  '诉讼',
  '投诉',
  '举报',
  '来信',
  '信函',
  '网络',
  '当面',
  '传真',
  '其中',
  '提案',
  '建议',
  '率',
  '增加',
  '减少',
  '增长',
  '下降',
  '上升',
] as const;

/** Words in the same clause that narrow a count to a part of what the table covers, or to another time. */
export const SCOPE_WORDS =
  '其中|各部门|部门（单位）|市、县|市县|乡镇|各区|区直|本级|直属|上年|去年|上半年|下半年|季度|每月|累计|历年|同比|机关本部|较上年|比上年';

/** An organ named right before the verb, other than 我局, 本机关, 全区: its count may be one of several that the table adds up. */
export const NAMED_ORGAN = '(?<![我本全])(?:局|厅|委|委员会|办公室|署|中心|县|区|乡|镇|街道|部门|单位|公安|支队)[^，。；、]{0,8}$';

/** Words anywhere in the sentence that set its counts apart from those of the table. */
export const SENTENCE_SCOPE_WORDS = '无关|不含|不包括|含上年';

/** Words that make a count one of the whole period; only such counts are held against each other. */
export const PERIOD_WORDS = '全年|年度|本年|20\\d\\d年';

/** Words after which the parts of a whole are listed. */
export const ENUMERATION_INTRODUCTIONS = '其中[：:，]?|从[^，。；：]{2,8}看[：:，]|(?:主要)?包括[：:]?';

/** Rates whose two numbers stand in the same sentence: the stem names the numerator (回复办结 82.27 万件 … 办结率). */
export const RATE_STEMS = ['办结', '办复', '答复', '回复', '完成', '整改'] as const;

/** Units that make a number a date or a time, not a count. */
export const DATE_UNITS = ['年', '月', '日', '号', '时', '点', '分', '年度', '月份', '世纪', '届', '次会议', '期间'] as const;

/** Factors of multiplying unit prefixes. */
export const UNIT_FACTORS: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['百万', 1e6],
  ['万', 1e4],
  ['千', 1e3],
];

/** Proposals of deputies and members, which the same reports count in words of their own (立案提案588件 is no lawsuit). */
export const PROPOSALS = /提案|议案|人大建议|代表建议/;
