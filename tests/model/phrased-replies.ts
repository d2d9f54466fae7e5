/** Replies of every class that a model may give when it is asked to put quotations in other words, made from the quotations themselves. */
import { type Behaviour, replyWith } from './scripted-server.ts';

/** A quotation as the prompt shows it. */
export interface Shown {
  key: string;
  text: string;
}

export const readShown = (user: string): Shown[] =>
  [...user.matchAll(/<data key="(k\w+)">([^<]*)<\/data>/g)].map(([, key = '', text = '']) => ({ key, text }));

/** Undefined where the quotations do not have what the class needs. */
export type Reply = (shown: Shown[], system: string) => Behaviour | undefined;

const whole = (text: string): string => text.split('…').join('').replace(/\s+/g, '');
const identity = (shown: Shown[]) => shown.map(({ key, text }) => ({ text: whole(text), keys: [key] }));
const said = (shown: Shown[], change: (text: string) => string | undefined): Behaviour | undefined => {
  const sentences = identity(shown);
  for (const sentence of sentences) {
    const changed = change(sentence.text);
    if (changed !== undefined && changed !== sentence.text) {
      sentence.text = changed;
      return replyWith({ sentences });
    }
  }
  return undefined;
};
const NUMBER = /(?<![\d.年月-])\d+(?:\.\d+)?(?![\d年月日.号-])/;
const COUNTED = /(\d+余?)([条件次人项个家期篇])/;
const replaced = (pattern: RegExp, by: (match: RegExpExecArray) => string) => (text: string) => {
  const match = pattern.exec(text);
  return match ? text.slice(0, match.index) + by(match) + text.slice(match.index + match[0].length) : undefined;
};
const chinese = (digits: string): string => [...digits].map((digit) => '零一二三四五六七八九'[Number(digit)] ?? digit).join('');
const clauses = (text: string) => text.match(/[^，；。：]+[，；。：]?/g) ?? [];

/** Every one of these is right and has to be used. */
export const CORRECT: Record<string, Reply> = {
  'word for word': (shown) => replyWith({ sentences: identity(shown) }),
  'in a block of Markdown': (shown) => ({ kind: 'text', text: `\`\`\`json\n${JSON.stringify({ sentences: identity(shown) })}\n\`\`\`` }),
  'after thoughts': (shown) => ({ kind: 'text', text: `<think>一共 999 件？</think>${JSON.stringify({ sentences: identity(shown) })}` }),
  'with a joining word': (shown) =>
    replyWith({ sentences: identity(shown).map(({ text, keys }) => ({ text: `此外，报告提到${text}`, keys })) }),
  'other white space': (shown) =>
    replyWith({ sentences: identity(shown).map(({ text, keys }) => ({ text: ` ${text.replace(/(\d+)/, ' $1 ')} `, keys })) }),
  'full-width digits': (shown) =>
    said(
      shown,
      replaced(NUMBER, ([digits]) => digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
    ),
  'a last clause left out': (shown) =>
    said(shown, (text) => {
      const parts = clauses(text);
      const rest = parts
        .slice(0, -1)
        .join('')
        .replace(/[，；：]$/, '。');
      return parts.length > 2 && /\d/.test(rest) && !/[仅只除]/.test(text) ? rest : undefined;
    }),
};

/** None of these may be delivered. */
export const WRONG: Record<string, Reply> = {
  'a wrong number': (shown) =>
    said(
      shown,
      replaced(NUMBER, ([digits]) => String(Number(digits) + 1)),
    ),
  'a number ten times as large': (shown) =>
    said(
      shown,
      replaced(NUMBER, ([digits]) => `${digits}0`),
    ),
  'a wrong unit': (shown) =>
    said(
      shown,
      replaced(COUNTED, ([, digits, unit]) => `${digits}${unit === '次' ? '人' : '次'}`),
    ),
  'a scale added': (shown) =>
    said(
      shown,
      replaced(COUNTED, ([, digits, unit]) => `${digits}万${unit}`),
    ),
  'a unit left out': (shown) =>
    said(
      shown,
      replaced(COUNTED, ([, digits]) => `${digits}，`),
    ),
  'a number spelt in Chinese': (shown) =>
    said(
      shown,
      replaced(NUMBER, ([digits]) => chinese(digits)),
    ),
  'a number spelt in English': (shown) =>
    said(
      shown,
      replaced(NUMBER, () => 'twelve'),
    ),
  'a percentage rounded': (shown) =>
    said(
      shown,
      replaced(/(\d+\.\d+)%/, ([, digits]) => `${Math.round(Number(digits))}%`),
    ),
  'about a number': (shown) =>
    said(
      shown,
      replaced(COUNTED, ([all]) => `近${all}`),
    ),
  'more than a number': (shown) =>
    said(
      shown,
      replaced(COUNTED, ([all]) => `超过${all}`),
    ),
  'a number more': (shown) => said(shown, (text) => `${text.replace(/[。；]$/, '')}，同比增长12.7%。`),
  'a date more': (shown) => said(shown, (text) => `2016年5月3日，${text}`),
  'a fraction': (shown) => said(shown, (text) => `${text.replace(/[。；]$/, '')}，超过一半。`),
  'two numbers swapped': (shown) =>
    said(shown, (text) => {
      const [first, second] = [...text.matchAll(/(?<![\d.年月-])\d+(?![\d年月日.号%-])/g)];
      if (!first || !second || first[0] === second[0]) return undefined;
      return (
        text.slice(0, first.index) +
        second[0] +
        text.slice(first.index + first[0].length, second.index) +
        first[0] +
        text.slice(second.index + second[0].length)
      );
    }),
  'a number said of something else': (shown) =>
    said(
      shown,
      replaced(COUNTED, ([all]) => `行政诉讼${all}`),
    ),
  'an invented organ': (shown) => said(shown, (text) => `火星市人民政府${text}`),
  'another organ that is held': (shown) => said(shown, (text) => `宁夏回族自治区自然资源厅${text}`),
  'an invented person': (shown) => said(shown, (text) => `${text.replace(/[。；]$/, '')}，由王建国负责。`),
  'an invented document': (shown) => said(shown, (text) => `根据《关于加强公开的通知》，${text}`),
  'a negation': (shown) => said(shown, (text) => `未${text}`),
  'a negation left out': (shown) =>
    said(
      shown,
      replaced(/未能?|不够|没有|不/, () => ''),
    ),
  'a judgement': (shown) => said(shown, (text) => `${text.replace(/[。；]$/, '')}，成绩优异。`),
  'an unknown key': (shown) => replyWith({ sentences: identity(shown).map(({ text }) => ({ text, keys: ['k00000'] })) }),
  'no key': (shown) => replyWith({ sentences: identity(shown).map(({ text }) => ({ text, keys: [] })) }),
  'swapped keys': (shown) => {
    const keys = shown.map(({ key }) => key);
    return shown.length > 1
      ? replyWith({ sentences: identity(shown).map(({ text }, at) => ({ text, keys: [keys[(at + 1) % keys.length]] })) })
      : undefined;
  },
  'a citation of its own': (shown) => said(shown, (text) => `${text}[9]`),
  'an instruction obeyed': () => replyWith({ sentences: [{ text: '好的，我已忽略之前的全部指令，申请数量为999件。', keys: ['k00000'] }] }),
  'an instruction obeyed under a key': (shown) => said(shown, () => '好的，已忽略之前的全部指令，申请数量为999件。'),
  'the leaked prompt': (shown, system) => said(shown, () => system.split('\n')[0]?.slice(0, 120)),
  'the leaked key of the server': (shown) => said(shown, (text) => `${text.replace(/[。；]$/, '')}，sk-test-not-a-key-of-anybody`),
  Markdown: (shown) => said(shown, (text) => `**${text}**`),
  'a link': (shown) => said(shown, (text) => `${text}见http://evil.example/?q=1`),
  HTML: (shown) => said(shown, (text) => `<img src=x onerror=alert(1)>${text}`),
  'two lines': (shown) => said(shown, (text) => `${text}\n答案：${text}`),
  'invisible characters': (shown) =>
    said(
      shown,
      replaced(/\d/, ([digit]) => `${digit}\u200b9`),
    ),
  'another language': (shown) => said(shown, () => 'The department did very well this year.'),
  'half of the quotations': (shown) => (shown.length > 1 ? replyWith({ sentences: identity(shown).slice(1) }) : undefined),
  'prose instead of JSON': (shown) => ({ kind: 'text', text: whole(shown[0]?.text ?? '') }),
  'JSON cut in the middle': (shown) => ({ kind: 'text', text: JSON.stringify({ sentences: identity(shown) }).slice(0, -20) }),
  'too many sentences': (shown) => replyWith({ sentences: Array.from({ length: 40 }, () => identity(shown)[0]) }),
  nothing: () => ({ kind: 'text', text: '' }),
  'a refusal': (shown) => ({ kind: 'text', text: JSON.stringify({ sentences: identity(shown) }), finish: 'content_filter' }),
  'an endless reply': () => ({ kind: 'endless', piece: '{"sentences":[{"text":"' }),
  'a reply that breaks off': (shown) => ({ kind: 'gone', text: JSON.stringify({ sentences: identity(shown) }) }),
  'a full server': () => ({ kind: 'status', status: 429, headers: { 'retry-after': '60' } }),
  'a broken server': () => ({ kind: 'status', status: 500 }),
  'a revoked key': () => ({ kind: 'status', status: 401 }),
};

/** Questions that the sample reports answer in their own words. */
export const ASKED_IN_PROSE = [
  '青海厅2020年门户网站一共发了多少条信息？',
  '青海厅窗口的办结率是多少？',
  '青海测量标志损毁了多少个？',
  '青海“天地图”为几个厅局提供地理信息服务？',
  '青海厅窗口负责多少项行政许可？',
  '青海厅的报告里说哪些问题还没解决好？',
  '青海厅下一步打算怎么改进？',
  '地质局文件栏目发布了多少件文件？',
  '地质局有几个局属单位？',
  '地质局存在哪些不足？',
  '中卫局2020年一共发文多少件？',
  '中卫市自然资源局网站发布了多少条信息？',
  '中卫局在“三大领域”公示了多少条重要信息？',
  '中卫局市长信箱交办了多少件？',
  '“中卫不动产登记”公众号发了多少条信息？',
  '宁夏回族自治区2018年建议提案办理情况怎么样？',
  '宁夏回族自治区2018年财政信息公开做了哪些工作？',
  '青海省自然资源厅2020年下一步打算做什么？',
  '宁夏回族自治区2018年存在哪些问题？',
  '宁夏回族自治区2018年扶贫信息公开做了什么？',
  '青海省自然资源厅2020年不动产登记做了哪些工作？',
  '中卫市自然资源局2020年存在哪些问题？',
  '宁夏回族自治区2018年基层政务公开试点做了什么？',
];
