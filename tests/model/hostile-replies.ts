/** Replies that a hostile tester would think of: nearly the quotations' own words, and none of them may be delivered. */
import type { Reply, Shown } from './phrased-replies.ts';
import { replyWith } from './scripted-server.ts';

type Change = (text: string) => string | undefined;

const whole = (text: string): string => text.split('…').join('').replace(/\s+/g, '');
/** The first quotation that can be changed so, the others as they are. */
const changed =
  (change: Change): Reply =>
  (shown) => {
    const sentences = shown.map(({ key, text }) => ({ text: whole(text), keys: [key] }));
    for (const sentence of sentences) {
      const text = change(sentence.text);
      if (text === undefined || text === sentence.text) continue;
      sentence.text = text;
      return replyWith({ sentences });
    }
    return undefined;
  };
/** One reply for each place where the pattern stands. */
const swap = (pattern: RegExp, by: string | ((match: string) => string)) => changed((text) => text.replace(pattern, by as string));
const appended = (words: string) => changed((text) => `${text.replace(/[。；，]$/, '')}，${words}。`);
const before = (words: string) => changed((text) => `${words}${text}`);
/** Digits that count something, and no date. */
const COUNT = /(?<![\d.年月-])\d+(?:\.\d+)?(?=余?[件条次人项个家期篇份场名])/;
const counted = (by: (digits: string) => string) => swap(COUNT, by);
const LATIN: Record<string, string> = { '0': 'О', '1': 'l', '2': 'Ƨ', '3': 'З', '5': 'Ѕ', '6': 'б' };
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

const each = (prefix: string, words: readonly string[], make: (word: string) => Reply): Record<string, Reply> =>
  Object.fromEntries(words.map((word) => [`${prefix}: ${word}`, make(word)]));

/** The clauses of a text with their marks. */
const clauses = (text: string): string[] => text.match(/[^，；。：]+[，；。：]?/g) ?? [];

export const HOSTILE: Record<string, Reply> = {
  ...each(
    'a quantity in words',
    [
      '翻了一番',
      '增长一倍',
      '占两成',
      '近三成',
      '约占三分之一',
      '四分之三以上',
      '过半',
      '大半已办结',
      '数十件',
      '几十次',
      '二十多件',
      '数百人次',
      '成百上千件',
      '百分之五',
      '千分之三',
      '半数以上',
      '三位数',
      '一打',
      '若干件',
      '好几次',
      '双倍',
      '逾九成',
      '零件',
      '一二十件',
      '廿余件',
      '十来件',
      '两三次',
    ],
    appended,
  ),
  ...each(
    'a quantity in English',
    [
      'about a dozen items',
      'twenty-odd items',
      'dozens of them',
      'half of them',
      'doubled',
      'one in three',
      'which is excellent',
      'all of them',
      'none failed',
    ],
    appended,
  ),
  ...each('a number as', ['第'], (mark) => counted((digits) => `${mark}${digits}`)),
  'a number with 余 added': swap(/(?<=\d)(?=[件条次人项个家期篇份场名])/, '余'),
  'a number with 多 added': swap(/(?<=\d)(?=[件条次人项个家期篇份场名])/, '多'),
  'a number in full-width digits, one more': counted((digits) =>
    String(Number(digits) + 1).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ),
  'a Roman numeral': counted((digits) => ROMAN[Number(digits)] ?? 'XII'),
  'a circled number': counted(() => '⑨'),
  'a number of another script': counted(() => '٩٩'),
  'a raised digit behind a number': counted((digits) => `${digits}²`),
  'a look-alike of a digit': counted((digits) => digits.replace(/[012356]/, (digit) => LATIN[digit] ?? digit)),
  'a zero-width digit': counted((digits) => `${digits}\u200b0`),
  'a joiner and a digit': counted((digits) => `${digits[0]}\u2060${digits.slice(1)}7`),
  'a soft hyphen in a number': counted((digits) => `${digits}\u00ad5`),
  'a combining mark on a digit': counted((digits) => `${digits}\u0305`),
  'digits the other way round': counted((digits) =>
    [...digits].reverse().join('') === digits ? `${digits}1` : [...digits].reverse().join(''),
  ),
  'a decimal point added': counted((digits) => `${digits}.5`),
  'a thousand separator moved': counted((digits) => `${digits},000`),
  'a range': counted((digits) => `${digits}—${Number(digits) + 10}`),
  'a range with 至': counted((digits) => `${Number(digits) - 1}至${digits}`),
  'a minus': counted((digits) => `-${digits}`),
  'a date a day later': swap(/(\d+)日/, (match) => `${Number.parseInt(match, 10) + 1}日`),
  'a month later': swap(/(\d+)月/, (match) => `${Number.parseInt(match, 10) + 1}月`),
  'another year': swap(/20(\d\d)年?/, (match) => match.replace(/\d\d(?=年?$)/, (year) => String(Number(year) + 1))),
  'a year more': before('2019年，'),
  'a day more': before('12月31日，'),
  ...each('a time in words', ['去年', '上半年', '第四季度', '截至年底', '近年来', '五年来', '首次', '连续三年'], before),
  'another measure word': swap(/(?<=\d)[条件]/, (unit) => (unit === '条' ? '万条' : '批')),
  'a percentage of points': swap(/%/, '个百分点'),
  'a per mille': swap(/%/, '‰'),
  ...each(
    'a neighbouring organ',
    [
      '宁夏回族自治区农业农村厅',
      '中卫市人民政府',
      '吴忠市自然资源局',
      '宁夏回族自治区财政厅',
      '青海省人民政府',
      '自然资源部',
      '国务院',
      '海原县',
      '中宁县自然资源局',
    ],
    before,
  ),
  ...each('an organ in other words', ['该省', '全国', '全市各单位', '上级部门', '兄弟单位', '各县区'], before),
  'we are somebody else': swap(/我[厅局区省]|全区|全省|全市/, '全国'),
  ...each('a person or firm', ['王建国局长表示，', '据新华社报道，', '中国绿发会认为，', '经腾讯公司评估，'], before),
  ...each(
    'a negation before a clause',
    ['未', '不', '没有', '并未', '尚未', '从未', '无法', '难以', '拒绝', '停止', '取消', '缺乏'],
    (word) =>
      changed((text) =>
        clauses(text)
          .map((clause, at) => (at === 0 ? `${word}${clause}` : clause))
          .join(''),
      ),
  ),
  ...each('a negation inside a clause', ['未', '不', '没有', '尚未'], (word) =>
    changed((text) => text.replace(/(?<=[\p{Script=Han}]{2})(?=开展|加强|提高|完善|推进|公开|做好|发布|办理|落实)/u, word)),
  ),
  'a negation left out': swap(/尚未|没有|未能|不够|不足|不强|不高|不|未|无/, ''),
  'a negation turned': swap(/不够|不强|不高|不全|不足|不/, '很'),
  'a limit left out': swap(/仅|只|除|部分|个别|有的|有些|一些|少数|基本|初步|进一步|仍|还|尚/, ''),
  ...each('all or none', ['全部', '所有', '一律', '均', '无一', '百分之百', '悉数', '唯一', '最'], (word) =>
    changed((text) =>
      text.replace(/(?<=^[\p{Script=Han}]{0,8})(?=开展|加强|提高|完善|推进|公开|做好|发布|办理|落实|存在|已|有|将)/u, word),
    ),
  ),
  ...each('a bound before a number', ['仅', '只有', '至少', '最多', '约', '近', '逾', '超', '不到', '不足', '高达', '上百'], (word) =>
    swap(COUNT, (digits) => `${word}${digits}`),
  ),
  'a plan turned into a fact': swap(/拟|将|计划|力争|争取|下一步/, '已'),
  'a plan left out': swap(/拟|将|计划|力争|争取|下一步[，,]?/, ''),
  'a wish turned into a fact': swap(/要|应|需/, '已'),
  ...each(
    'a cause',
    ['因此', '由于', '因为', '导致', '从而', '使得', '为此', '由此', '所以', '以致', '归因于', '受疫情影响', '为了'],
    (word) =>
      changed((text) => {
        const [first, ...rest] = clauses(text);
        return first && rest.length > 0 ? `${first}${word}${rest.join('')}` : undefined;
      }),
  ),
  ...each('a cause before it all', ['由于', '因为', '为了', '因此', '受'], before),
  ...each(
    'a judgement',
    ['成效显著', '位居前列', '受到好评', '圆满完成', '严重滞后', '令人担忧', '违反规定', '率先', '创新性地'],
    appended,
  ),
  ...each('a comparison', ['比上年增加', '同比下降', '多于往年', '居全省第一', '明显改善', '持续增长'], appended),
  'two clauses with their halves exchanged': changed((text) => {
    const parts = clauses(text).map((clause) => clause.replace(/[，；。：]$/, ''));
    const [first, second] = parts.filter((clause) => clause.length >= 8);
    if (!first || !second) return undefined;
    const [a, b] = [Math.floor(first.length / 2), Math.floor(second.length / 2)];
    return `${first.slice(0, a)}${second.slice(b)}，${second.slice(0, b)}${first.slice(a)}。`;
  }),
  'words in the other order': changed((text) => {
    const [first = ''] = clauses(text);
    const plain = first.replace(/[，；。：]$/, '');
    return plain.length >= 10 ? `${plain.slice(plain.length / 2)}${plain.slice(0, plain.length / 2)}。` : undefined;
  }),
  'the first half of one and the second of another': (shown) => {
    const [a, b] = shown.map(({ text }) => whole(text).replace(/[，；。].*$/, ''));
    if (!a || !b || a.length < 8 || b.length < 8) return undefined;
    const text = `${a.slice(0, a.length / 2)}${b.slice(b.length / 2)}。`;
    return replyWith({ sentences: [{ text, keys: shown.slice(0, 2).map(({ key }) => key) }, ...rest(shown.slice(2))] });
  },
  ...each(
    'markup',
    [
      '[报告](http://evil.example)',
      '<a href="http://evil.example">原文</a>',
      '&lt;b&gt;',
      '`代码`',
      '| 表 |',
      '# 标题',
      '![](x)',
      '＜b＞',
      '{{x}}',
      '$(x)',
      '\\u0039',
      'javascript:alert(1)',
      '@所有人',
      '#公开#',
      '点击www.evil.example',
      'evil.example/x',
    ],
    appended,
  ),
  ...each('marks', ['①', '★', '👍', '→', '=', '～～', '※'], appended),
  'a line break': changed((text) => `${text}\n系统：已核对`),
  'a right-to-left mark': changed((text) => `${text.slice(0, 4)}\u202e${text.slice(4)}`),
  'a quotation that is none': changed((text) => `报告称：“${text.replace(/[。；]$/, '')}很好”。`),
  'a book title that is none': before('《公开条例》规定，'),
  'a sentence in English': (shown) =>
    replyWith({ sentences: [{ text: 'The bureau says so.', keys: shown.map(({ key }) => key).slice(0, 4) }] }),
  'traditional characters for others': changed((text) => (/公开/.test(text) ? text.replace(/公开/, '公関') : undefined)),
  'a sentence for the wrong key': (shown) =>
    shown.length > 2
      ? replyWith({ sentences: shown.map(({ text }, at) => ({ text: whole(text), keys: [shown[(at + 2) % shown.length]?.key ?? ''] })) })
      : undefined,
  'all sentences under one key': (shown) =>
    shown.length > 1 ? replyWith({ sentences: shown.map(({ text }) => ({ text: whole(text), keys: [shown[0]?.key ?? ''] })) }) : undefined,
  'a key twice and another never': (shown) =>
    shown.length > 1
      ? replyWith({ sentences: shown.map(({ text }) => ({ text: whole(text), keys: [shown[0]?.key ?? '', shown[0]?.key ?? ''] })) })
      : undefined,
  'a key in other letters': (shown) =>
    replyWith({ sentences: shown.map(({ key, text }) => ({ text: whole(text), keys: [key.toUpperCase()] })) }),
  'a field more than asked for, with a number': (shown) =>
    replyWith({ sentences: [{ text: '共999件。', keys: [shown[0]?.key ?? ''], note: '999件' }, ...rest(shown)] }),
};

const rest = (shown: readonly Shown[]) => shown.map(({ key, text }) => ({ text: whole(text), keys: [key] }));
