/** What answers with a computation say. Filled in by `sayOperation`; no digits of their own. */
export const OPERATION_TEXTS = {
  item: { zh: '· {name}：{value}{citation}', en: '· {name}: {value}{citation}' },
  scope: { zh: '{organ}{year}年', en: '{organ}, {year}' },
  'scope-head': { zh: '{scope}：', en: '{scope}:' },
  'compare-more': { zh: '{name}更多{scope}。', en: '{name} is the larger{scope}.' },
  'compare-less': { zh: '{name}更少{scope}。', en: '{name} is the smaller{scope}.' },
  'compare-equal': { zh: '两者相等{scope}。', en: 'They are equal{scope}.' },
  'compare-grew': { zh: '{name}更多，也就是多了{scope}。', en: '{name} is the larger, so it grew{scope}.' },
  'compare-open': { zh: '无法比较：{name}没有可用的数字{scope}。', en: 'They cannot be compared: there is no number for {name}{scope}.' },
  'compare-units': { zh: '这些数的单位不同，不能比较{scope}。', en: 'These have different units and cannot be compared{scope}.' },
  'in-scope': { zh: '（{what}）', en: ' ({what})' },
  difference: { zh: '相差：{working}。', en: 'Difference: {working}.' },
  conversion: { zh: '换算：{working}。', en: 'Converted: {working}.' },
  'sum-head': { zh: '{what}合计 {value}：{working}。', en: '{what} add up to {value}: {working}.' },
  'sum-open': { zh: '（其中有空白或无法辨认的格，未计入。）', en: '(Cells that are blank or illegible are not counted.)' },
  'sum-none': { zh: '没有可以相加的数字。', en: 'There are no numbers to add up.' },
  'share-head': {
    zh: '{organ}{year}年：{part}占{whole}的 {value}：{working}。',
    en: '{organ}, {year}: {part} make up {value} of {whole}: {working}.',
  },
  'share-open': { zh: '算不出占比：{what}没有可用的数字。', en: 'The share cannot be computed: there is no number for {what}.' },
  'share-whole': {
    zh: '没有找到“{part}”所占的总数，请说明占什么的比例。',
    en: 'It is not clear what "{part}" is to be a share of; please say of which total.',
  },
  'rank-most': { zh: '最多的是{name}：{value}{citation}。', en: 'The most: {name}, with {value}{citation}.' },
  'rank-least': { zh: '最少的是{name}：{value}{citation}。', en: 'The least: {name}, with {value}{citation}.' },
  'rank-others': { zh: '其余依次为：', en: 'The others, in order:' },
  'rank-silent': { zh: '（未计入没有这一数字的：{names}。）', en: '(Not ranked, as there is no such number: {names}.)' },
  'filter-head': { zh: '符合条件的有：', en: 'These fit:' },
  'filter-none': { zh: '所收录的报告中没有符合条件的。', en: 'None of the reports held fits.' },
  'filter-none-rows': { zh: '没有符合条件的项目。', en: 'No item fits.' },
  'average-head': { zh: '{organ}{year}年：平均 {value}：{working}。', en: '{organ}, {year}: {value} on average: {working}.' },
  'average-mean': { zh: '平均值为 {value}：{working}。', en: 'The average is {value}: {working}.' },
  'change-head': {
    zh: '{organ}：{label}从{fromYear}年到{toYear}年{direction}，{working}。',
    en: '{organ}: {label} {direction} from {fromYear} to {toYear}, {working}.',
  },
  'change-up': { zh: '增加', en: 'rose' },
  'change-down': { zh: '减少', en: 'fell' },
  'change-flat': { zh: '没有变化', en: 'did not change' },
  'change-one-year': {
    zh: '{organ}只收录了{held}年的报告，无法与其他年份比较。',
    en: 'Only {held} is held of {organ}, so it cannot be compared with other years.',
  },
  'not-comparable': {
    zh: '这些数字的口径不同，不能相比：{reason}',
    en: 'These figures do not count the same thing and must not be compared: {reason}',
  },
  'yes-number': { zh: '是的。', en: 'Yes.' },
  'no-number': { zh: '不是。', en: 'No.' },
  'yes-about': { zh: '是的，大致如此。', en: 'Yes, roughly.' },
  partly: { zh: '部分属实。', en: 'Partly.' },
  'yes-each': { zh: '是的，都有。', en: 'Yes, each of them.' },
  'yes-all': { zh: '是的，全部都是。', en: 'Yes, all of them.' },
  'no-all': { zh: '不是全部，只有一部分。', en: 'No, not all; only some.' },
  'no-none-of-all': { zh: '不是，都没有。', en: 'No, none of them.' },
  'yes-not-all': { zh: '是的，不是全部。', en: 'Yes, not all of them.' },
  'no-but-all': { zh: '不对，全部都是。', en: 'No, in fact all of them.' },
  'no-some': { zh: '不对，有。', en: 'No, there are some.' },
  'yes-none': { zh: '是的，没有。', en: 'Yes, there are none.' },
  'premise-wrong': { zh: '问题里预设的情况与报告不符。', en: 'The question takes for granted what the report does not say.' },
  'no-reason': { zh: '报告没有说明原因。', en: 'The report gives no reason.' },
  'yes-some': { zh: '有。', en: 'Yes.' },
  'no-none': { zh: '没有。', en: 'No.' },
  'unknown-blank': { zh: '报告没有填写，无法判断。', en: 'The report leaves it blank, so that cannot be said.' },
  'agree-yes': { zh: '一致。', en: 'Yes, they agree.' },
  'agree-no': { zh: '不一致。', en: 'No, they do not agree.' },
  'agree-both': {
    zh: '报告里这些数都有，说法不一致，可能口径不同：',
    en: 'The report gives both, in places that do not agree; they may count different things:',
  },
  'agree-silent': { zh: '没有可以核对的内容。', en: 'There is nothing to check this against.' },
  'agree-prose': { zh: '正文写“{quote}”{citation}。', en: 'The text says "{quote}"{citation}.' },
  'agree-sum': { zh: '{label}：{working}{citation}。', en: '{label}: {working}{citation}.' },
} as const satisfies Record<string, { zh: string; en: string }>;

export type OperationText = keyof typeof OPERATION_TEXTS;

/** Fills a wording. Throws when a placeholder has no value. */
export function sayOperation(lang: 'zh' | 'en', key: OperationText, values: Record<string, string> = {}): string {
  return OPERATION_TEXTS[key][lang].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Wording ${key} needs a value for {${name}}.`);
    return value;
  });
}
