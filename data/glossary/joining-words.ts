/**
 * Words that only join or report what a report says, with no number, no negation, no cause and no measure in them: a sentence put together from
 * quotations may hold them although the report does not. A preposition (对, 由, "by") has no place here: it says who does what to whom.
 * Source: conjunctions and verbs of reporting of written Chinese and English.
 */
export const JOINING_WORDS = {
  zh: [
    ...['此外', '同时', '另外', '并且', '而且', '其中', '还有', '还', '也', '并', '即', '的', '了'],
    ...['报告', '年报', '年度报告', '该报告', '该', '提到', '指出', '表示', '说明', '写道', '称', '介绍', '显示', '提出', '列出'],
  ],
  en: ['the', 'a', 'an', 'and', 'also', 'further', 'moreover', 'report', 'says', 'states', 'adds', 'names', 'that'],
} as const satisfies Record<'zh' | 'en', readonly string[]>;

/** They turn a statement round or bound it; a sentence must hold exactly those of the clause that it repeats. */
export const NEGATIONS = '不没未无非除仅只勿莫免禁拒否';

/**
 * Words that bound, hedge or put off what a clause says: where a clause is repeated they stay. Source: adverbs of degree and of the future in the plans and
 * admissions of annual reports.
 */
export const LIMITING_WORDS = [
  ...[
    '拟',
    '将',
    '计划',
    '力争',
    '争取',
    '预计',
    '打算',
    '准备',
    '下一步',
    '今后',
    '希望',
    '有望',
    '逐步',
    '进一步',
    '继续',
    '要',
    '应',
    '需',
    '须',
    '待',
    '可能',
    '或',
  ],
  ...[
    '部分',
    '个别',
    '有的',
    '有些',
    '一些',
    '少数',
    '多数',
    '大多',
    '主要',
    '基本',
    '初步',
    '一定',
    '相对',
    '比较',
    '较',
    '仍',
    '尚',
    '还',
    '至少',
    '左右',
    '以上',
    '以下',
    '以内',
  ],
  ...['如果', '如遇', '若', '倘', '假如', '除', '仅', '只', '由于', '因'],
] as const;

/** Words with a numeral in them that count nothing; longer ones first. */
export const NUMERAL_WORDS = [
  ...['千方百计', '三令五申', '一系列', '进一步', '一体化', '第三方', '一站式', '一张网', '二维码', '一盘棋', '一把手'],
  ...[
    '一些',
    '一定',
    '一律',
    '一致',
    '一并',
    '一般',
    '一直',
    '一旦',
    '一起',
    '统一',
    '同一',
    '唯一',
    '逐一',
    '一体',
    '万众',
    '百姓',
    '十分',
    '双随机',
    '三公',
  ],
] as const;
