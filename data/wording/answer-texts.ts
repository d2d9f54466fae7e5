/**
 * Everything that answers say, in both languages side by side. {names} are filled in by `say`; a placeholder without a value throws.
 * Wordings avoid digits of their own: every number in an answer must come from a cell, a working or a quotation.
 */
export const ANSWER_TEXTS = {
  figure: { zh: '{organ}{year}年：{label}为{value}{citation}。', en: '{organ}, {year}: {label} — {value}{citation}.' },
  'figure-not-printed': {
    zh: '{organ}{year}年的报告里没有读到这张表，因此没有这个数字。',
    en: 'The {year} report of {organ} does not print this table, so there is no such figure.',
  },
  'figure-blank': {
    zh: '{organ}{year}年：“{label}”一格是空白{citation}，报告没有填写；空白不等于零。',
    en: '{organ}, {year}: the cell "{label}" is blank{citation}; the report did not fill it in, and blank is not zero.',
  },
  'figure-not_applicable': {
    zh: '{organ}{year}年：“{label}”一格填的是“{raw}”{citation}，表示不适用，不是数字。',
    en: '{organ}, {year}: the cell "{label}" holds "{raw}"{citation}, which marks it as not applicable; it is not a number.',
  },
  'figure-illegible': {
    zh: '{organ}{year}年：“{label}”一格无法辨认{citation}，因此不给出数字。',
    en: '{organ}, {year}: the cell "{label}" is illegible{citation}, so no number is given.',
  },
  'figure-read': {
    zh: '{organ}{year}年：{label}：人工读数 {value}（原格无法辨认{citation}；{note}）。',
    en: '{organ}, {year}: {label} — read by a person as {value} (the cell is illegible{citation}; {note}).',
  },
  'value-read': {
    zh: '人工读数 {value}（原格无法辨认；{note}）',
    en: 'read by a person as {value} (the cell is illegible; {note})',
  },
  'read-note': { zh: '“{note}”', en: '"{note}"' },
  'read-by': { zh: '{by}：{words}', en: '{by}: {words}' },
  'figure-text': { zh: '{organ}{year}年：{label}写的是“{raw}”{citation}。', en: '{organ}, {year}: {label} reads "{raw}"{citation}.' },
  'list-head': { zh: '{organ}{year}年{label}：', en: '{organ}, {year}, {label}: ' },
  'list-item': { zh: '· {label}：{value}{citation}', en: '· {label}: {value}{citation}' },
  'value-blank': { zh: '空白（未填）', en: 'blank (not filled in)' },
  'value-not_applicable': { zh: '“{raw}”（不适用）', en: '"{raw}" (not applicable)' },
  'value-illegible': { zh: '无法辨认', en: 'illegible' },
  'value-text': { zh: '“{raw}”', en: '"{raw}"' },
  'table-head': { zh: '| 机关 | 年份 | 指标 | 数值 |', en: '| organ | year | measure | value |' },
  'table-row': { zh: '| {organ} | {year}年 | {label} | {value} {citation} |', en: '| {organ} | {year} | {label} | {value} {citation} |' },
  introduction: {
    zh: '我是问报（Wenbao）：回答关于政府信息公开工作年度报告的问题，每个数字都标明出自哪份报告的哪一格或哪一句；报告里没有的不猜。可以这样问：“{example}”。{held}',
    en: 'I am Wenbao: I answer questions about government annual disclosure reports and cite the cell or sentence that each number was read from; what the reports do not hold I do not guess. You can ask: "{example}". {held}',
  },
  'list-zero': { zh: '· 填 0 的：{labels}{citation}', en: '· entered as 0: {labels}{citation}' },
  'list-zero-all': { zh: '· 各项均填 0', en: '· all are entered as 0' },
  'list-blank-all': { zh: '· 各项都空白（未填，不等于零）', en: '· all are blank (not filled in, which is not zero)' },
  'list-zero-others': { zh: '· 其余各项均填 0', en: '· the others are entered as 0' },
  'list-blank-others': { zh: '· 其余各项空白（未填，不等于零）', en: '· the others are blank (not filled in, which is not zero)' },
  'list-blank': {
    zh: '· 空白（未填，不等于零）的：{labels}{citation}',
    en: '· blank (not filled in, which is not zero): {labels}{citation}',
  },
  sum: { zh: '合计：{working}。', en: 'Together: {working}.' },
  'sum-open': {
    zh: '已填各项相加：{working}；另有空白项，合计无法确定。',
    en: 'The filled-in parts add up: {working}; other parts are blank, so the total is open.',
  },
  'no-single-cell': {
    zh: '表中没有“{label}”的单独一格，以下是它的各项：',
    en: 'The form has no single cell for "{label}"; these are its parts:',
  },
  'ambiguous-head': { zh: '“{wording}”不止一种读法，分别回答：', en: '"{wording}" can mean more than one thing; each is answered:' },
  'remark-year-latest': {
    zh: '（未指明年份，按所收录的最近一年{year}年回答。）',
    en: '(No year was named; this is the latest one held, {year}.)',
  },
  'remark-years-counted': {
    zh: '（{organ}按所收录的最近几年{years}年回答。）',
    en: '({organ}: answered for the latest years held, {years}.)',
  },
  'remark-years-fewer': {
    zh: '（{organ}没有收录那么多年，只有{years}年。）',
    en: '({organ}: not as many years are held, only {years}.)',
  },
  'remark-year-earlier': {
    zh: '（未指明年份；最近一年{latest}年的报告没有说，以上见于{year}年的报告。）',
    en: '(No year was named; the latest report held, {latest}, does not say it; this is from {year}.)',
  },
  'remark-year-relative': {
    zh: '（“{wording}”按今天{today}推算为{year}年。）',
    en: '("{wording}" was taken as {year}, counted from today, {today}.)',
  },
  'remark-year-missing': { zh: '（没有收录{organ}{years}年的报告。）', en: '(No report of {organ} for {years} is held.)' },
  'remark-organ-assumed': {
    zh: '（“{wording}”在所收录的报告中只有{organ}，按该机关回答。）',
    en: '("{wording}": the only organ held for it is {organ}, which is answered for.)',
  },
  'remark-organ-among': {
    zh: '（名为“{wording}”的几个机关中，所问的内容只见于{organ}的报告，按该机关回答。）',
    en: '(Of the organs that "{wording}" can mean, only {organ} has a report with what is asked; it is answered for.)',
  },
  'remark-not-a-part': {
    zh: '（“{part}”不包括在“{whole}”里，没有什么可除去的。）',
    en: '("{part}" is no part of "{whole}", so there is nothing to leave out.)',
  },
  'remark-organ-namesakes': {
    zh: '（“{wording}”按{organ}全域的报告回答；同地另收录有{others}。）',
    en: '("{wording}" was taken for the whole of {organ}; also held for that place: {others}.)',
  },
  'remark-organ-corrected': { zh: '（“{wording}”按“{organ}”理解。）', en: '("{wording}" was read as {organ}.)' },
  'remark-term-corrected': { zh: '（“{wording}”按“{term}”理解。）', en: '("{wording}" was read as "{term}".)' },
  'version-differs': {
    zh: '注意，该报告还收录有其他版本（{source}{date}），{own}该格写的是 {value}{citation}。',
    en: 'Note that another version of the same report is held ({source}{date}), which has {value} in that cell {own}{citation}.',
  },
  'version-date': { zh: '，{date}', en: ', {date}' },
  'version-more': { zh: '各版本还有其他不同的格。', en: 'The versions differ in more cells.' },
  'remark-column-assumed': {
    zh: '（按“{label}”计算；表中另有{others}，可以另问。）',
    en: '(Computed from "{label}"; the table also has {others}, which can be asked for.)',
  },
  'remark-metric-assumed': { zh: '（按“{label}”理解。）', en: '(Taken to ask for: {label}.)' },
  'asked-number-differs': {
    zh: '（问题中的{asked}与报告不符，以报告为准。）',
    en: '(The {asked} in the question is not what the report says.)',
  },
  'premise-differs': {
    zh: '（问题中的{asked}与报告不符：{label}为{value}{citation}。）',
    en: '(The {asked} in the question is not what the report says: {label} — {value}{citation}.)',
  },
  contradiction: {
    zh: '注意，报告正文与此不一致：“{quote}”{citation}。',
    en: 'Note that the text of the report does not agree: "{quote}"{citation}.',
  },
  'contradiction-brief': {
    zh: '注意，报告对这些数字的说法前后不一致，见{citations}。',
    en: 'Note that the report does not agree with itself about these numbers; see {citations}.',
  },
  'contradiction-pair': {
    zh: '注意，报告前后不一致：一处说“{left}”{leftCitation}，另一处说“{right}”{rightCitation}。',
    en: 'Note that the report does not agree with itself: one place says "{left}"{leftCitation}, another "{right}"{rightCitation}.',
  },
  violated: {
    zh: '注意，勾稽关系“{identity}”不成立：{left}，而{right}。',
    en: 'Note that the reconciliation identity "{identity}" does not hold: {left}, but {right}.',
  },
  'prose-instead': { zh: '正文里有一处说到：“{quote}”{citation}，供参考。', en: 'The text does say: "{quote}"{citation}.' },
  'side-parts': { zh: '各项之和', en: 'the parts add up to' },
  'side-total': { zh: '总数', en: 'the total is' },
  'prose-other': {
    zh: '以上是统计表的数；正文另有一处口径不同的说法：“{quote}”{citation}。',
    en: 'That is the figure of the statistical table; the text also gives, for another scope: "{quote}"{citation}.',
  },
  passage: { zh: '{organ}{year}年报告原文：“{quote}”{citation}', en: '{organ}, {year} report says: "{quote}"{citation}' },
  'passage-digest': { zh: '{organ}{year}年报告（摘编）：“{quote}”{citation}', en: '{organ}, {year} report (digest): "{quote}"{citation}' },
  'passage-more': { zh: '“{quote}”{citation}', en: '"{quote}"{citation}' },
  definition: { zh: '{term}：{definition}（依据：{source}）', en: '{term} ({zh}): {definition} (Source: {source})' },
  'definition-confusable': { zh: '不要与“{terms}”混同。', en: 'Not to be confused with: {terms}.' },
  'definition-absent': { zh: '词汇表里没有“{term}”。', en: 'The glossary has no entry for "{term}".' },
  holdings: { zh: '收录的报告（共 {count} 份）：', en: 'Reports held ({count}):' },
  'holdings-none': { zh: '没有收录这样的报告。收录的有：', en: 'No such report is held. Held are:' },
  'holdings-item': {
    zh: '· {title}（{organ}，{year}年，{kind}，表式：{edition}）',
    en: '· {organ}, {year} ({kind}; form: {edition}): {title}',
  },
  'holdings-short': { zh: '{organ}（{years}年）', en: '{organ} ({years})' },
  'kind-original': { zh: '原文', en: 'original' },
  'kind-digest': { zh: '摘编', en: 'digest' },
  'edition-local': { zh: '地方自定表', en: 'local table' },
  'edition-none': { zh: '无统计表', en: 'no table' },
  'decline-empty': {
    zh: '没有读到问题。请写出想查的机关、年份和指标，例如：“{example}”',
    en: 'There is no question to read. Name an organ, a year and a figure, for example: "{example}"',
  },
  'decline-too-long': {
    zh: '问题太长，最多{limit}个字符。请缩短后再问。',
    en: 'The question is too long; at most {limit} characters are read. Please shorten it.',
  },
  'decline-off-topic': {
    zh: '这不属于政府信息公开年度报告的内容，无法回答。可以问报告里的数字、事实和名词，例如：“{example}”',
    en: 'That is not something that disclosure reports hold. Ask for a figure, a fact or a term in them, for example: "{example}"',
  },
  'decline-corpus-empty': {
    zh: '还没有收录任何报告。请先运行 wenbao ingest 收录文件。',
    en: 'No report is held yet. Take some in with: wenbao ingest',
  },
  'decline-organ-absent': { zh: '没有收录“{surface}”的报告。{nearest}', en: 'No report of "{surface}" is held. {nearest}' },
  'nearest-organs': { zh: '相近的有：{organs}。', en: 'The nearest held: {organs}.' },
  'held-organs': { zh: '收录的有：{organs}。', en: 'Held are: {organs}.' },
  'decline-organ-unclear': { zh: '请指明是哪个机关。{candidates}', en: 'Please say which organ is meant. {candidates}' },
  'decline-organ-unclear-surface': {
    zh: '“{surface}”可以指几个机关，请指明：{candidates}',
    en: '"{surface}" can mean several organs; please say which: {candidates}',
  },
  'decline-year-absent': {
    zh: '没有收录{organ}{years}年的报告，只收录了{held}。',
    en: 'No report of {organ} for {years} is held; held is only {held}.',
  },
  'decline-metric-absent': {
    zh: '{organ}{year}年的报告用的是{edition}，其中没有“{metric}”，因此没有这个数字。{elsewhere}',
    en: 'The {year} report of {organ} is on "{edition}", which has no cell for "{metric}", so there is no such figure. {elsewhere}',
  },
  'decline-metric-unclear': {
    zh: '请说明比的是什么，例如新收申请、予以公开、行政处罚的处理决定数量。',
    en: 'Please say by what: newly received applications, applications granted, decisions on penalties, for example.',
  },
  'decline-money-absent': {
    zh: '{organ}{year}年的报告对“{metric}”只统计数量，表格中没有金额，因此没有这个数字。',
    en: 'The {year} report of {organ} only counts "{metric}"; its form has no amount of money for it, so there is no such figure.',
  },
  'metric-elsewhere': { zh: '该指标见于{editions}。', en: 'That item exists on: {editions}.' },
  'decline-operation-absent': {
    zh: '这个问题需要“{operation}”运算，目前还不支持；可以分别询问各个数字。',
    en: 'This needs an operation that is not supported yet ({operation}); please ask for the figures one by one.',
  },
  'decline-not-understood': {
    zh: '没有理解“{words}”在这里指什么，为免答错，不给出数字。{held}',
    en: 'It is not clear what "{words}" means here, so no figure is given rather than a wrong one. {held}',
  },
  'decline-prose-silent': {
    zh: '所收录的报告里没有找到关于“{words}”的内容。{held}',
    en: 'The reports held do not say anything about "{words}". {held}',
  },
  'gate-closed': {
    zh: '答案未能通过核对（有数字找不到出处），因此不予显示。',
    en: 'The answer did not pass the final check (a number without a source), so it is not shown.',
  },
  'understood-by-model': {
    zh: '（问题由语言模型协助理解：{words}。数字仍取自报告原表，未经模型。）',
    en: '(A language model helped to read the question: {words}. The figures were looked up in the report as always.)',
  },
  'chosen-by-model': {
    zh: '（语言模型据“{words}”认为多半问的是“{label}”，故列在最前；其余读法同样列出。）',
    en: '(By "{words}" a language model takes "{label}" to be meant, so it comes first; the other readings are answered too.)',
  },
  'model-failed': {
    zh: '（语言模型此刻没有可用的答复，以上是不用模型的回答。）',
    en: '(The language model gave no usable reply just now; this is the answer without it.)',
  },
  'phrased-head': {
    zh: '{organ}{year}年报告（以下各句由语言模型据报告原句写成，已逐词核对）：',
    en: "{organ}, {year} (a language model put the report's own sentences together; each was checked word by word):",
  },
  'nearby-head': {
    zh: '（语言模型建议再找{terms}，以下原文与之有关，未必回答所问：）',
    en: '(A language model suggested looking for {terms}; these sentences speak of that and may not answer the question:)',
  },
  nearby: { zh: '{organ}{year}年：“{quote}”{citation}', en: '{organ}, {year}: "{quote}"{citation}' },
  'understood-word': { zh: '“{words}”作“{label}”解', en: '"{words}" as "{label}"' },
  'error-malformed': { zh: '这一行不是有效的问题。', en: 'This line is not a valid question.' },
  'operation-compare': { zh: '比较', en: 'comparison' },
  'operation-sum': { zh: '求和', en: 'sum' },
  'operation-share': { zh: '占比', en: 'share' },
  'operation-rank': { zh: '排名', en: 'rank' },
  'operation-filter': { zh: '筛选', en: 'filter' },
  'operation-change': { zh: '变化', en: 'change' },
  'operation-average': { zh: '平均', en: 'average' },
  'operation-agreement': { zh: '核对', en: 'agreement check' },
  'operation-affirm': { zh: '判断', en: 'yes or no' },
  and: { zh: '、', en: ', ' },
  'sentence-space': { zh: '', en: ' ' },
} as const satisfies Record<string, { zh: string; en: string }>;

export type AnswerText = keyof typeof ANSWER_TEXTS;

/** Fills a wording. Throws when a placeholder has no value: a template knows its variables. */
export function say(lang: 'zh' | 'en', key: AnswerText, values: Record<string, string> = {}): string {
  return ANSWER_TEXTS[key][lang].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Wording ${key} needs a value for {${name}}.`);
    return value;
  });
}
