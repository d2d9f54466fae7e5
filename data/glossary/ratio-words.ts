/** Words that ask for a quotient and no percentage: 几倍, "times as many", "ratio". Read on the normalised question. */
export const RATIO =
  /几倍|多少倍|倍数|之比|比值|\bratio\b|\btimes (?:as|more|higher|larger|greater|bigger)\b|\bhow many times\b(?=.*\bas\b)/;
