/** Words that ask for a quotient and no percentage: 几倍, "times as many", "ratio". Read on the normalised question. */
export const RATIO =
  /几倍|多少倍|倍数|之比|比值|\bratio\b|\btimes (?:as|more|higher|larger|greater|bigger)\b|\bhow many times\b(?=.*\bas\b)/;

/** Words that ask by how many percent one number is above or below another: 多了百分之几, "by what percentage did it grow". */
export const RATE_OF_CHANGE =
  /(?:多|增长?|增加|涨|少|减少?|降|下降|上升|提高)(?:了|出|收|收了)?(?:百分之[几多]|多少个?百分|几成|%)|增[长幅速]率?(?:是|为)?(?:多少|百分之)|(?:增幅|降幅|涨幅|跌幅|增长率|变化率|同比增速)|\b(?:percent|percentage|%)(?: \w+)? (?:more|fewer|less|higher|lower|increase|decrease|change|growth|rise|drop)\b|\b(?:by|in) (?:what|how many|how much) (?:percent|per cent|percentage|%)|\b(?:growth|change) rate\b|\brate of (?:change|growth|increase)\b/;
