/** Measure words that may follow a number in a question, longest first. */
export const MEASURE_WORDS = ['件次', '人次', '万元', '亿元', '万条', '万件', '件', '条', '个', '次', '项', '人', '名', '位', '份', '篇', '宗', '起', '例', '家', '笔', '场', '张', '类', '种', '元', '期', '级'];
