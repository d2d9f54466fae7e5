/** Answers as messages: within the limits, balanced, understood by the markup reader of the test server, nothing lost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../bot/answer.ts';
import { answerQuestion } from '../../bot/answer-question.ts';
import { fitMessage, splitMarkup } from '../../bot/channels/telegram/fit-message.ts';
import type { OutgoingMessage } from '../../bot/delivery/outgoing.ts';
import { formatAnswerMessages } from '../../bot/messenger/answer-message.ts';
import { parseTelegramHtml } from '../bot-api/telegram-html.ts';
import { makeAnswer } from './messenger-answers.ts';
import { openSampleBot } from './sample-bot.ts';

let sample: Awaited<ReturnType<typeof openSampleBot>>;
beforeAll(async () => {
  sample = await openSampleBot();
});
afterAll(() => sample.close());

/** Answers that are formatted here; the whole measure is run with WENBAO_RANDOM_ANSWERS=100000. */
const COUNT = Number(process.env.WENBAO_RANDOM_ANSWERS ?? 2000);

const format = (answer: Answer, short: boolean): OutgoingMessage[] =>
  formatAnswerMessages(answer, { short, corpus: sample.bot.corpus, offered: short ? [] : answer.suggestions });
const textOf = (html: string): string => parseTelegramHtml(html).text;
const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe('random answers', () => {
  it(`${COUNT} of them: none over the limit, none unbalanced, none that the markup reader refuses, none that loses a character`, () => {
    const broken: string[] = [];
    for (let seed = 0; seed < COUNT; seed++) {
      for (const message of format(makeAnswer(seed), seed % 3 === 0)) {
        const withFile =
          seed % 5 === 0 ? { ...message, file: { kind: 'photo' as const, name: 'a.png', bytes: new Uint8Array() } } : message;
        const parts = fitMessage(withFile);
        try {
          const texts = parts.map(({ html, file }) => {
            const { text, entities } = parseTelegramHtml(html);
            if (text.length > (file ? 1024 : 4096)) broken.push(`${seed}: ${text.length} units`);
            if ((text.trim() === '' && !file) || /\p{Cs}/u.test(text)) broken.push(`${seed}: empty or broken text`);
            if (entities.some(({ offset, length }) => length <= 0 || offset + length > text.length)) broken.push(`${seed}: entity outside`);
            return text;
          });
          if (squeezed(texts.join('')) !== squeezed(textOf(message.html))) broken.push(`${seed}: not the same text`);
        } catch (failure) {
          broken.push(`${seed}: ${(failure as Error).message}`);
        }
      }
    }
    expect(broken.slice(0, 10)).toEqual([]);
  });
});

describe('an answer as a message', () => {
  const messageFor = async (question: string, short = false) => {
    const answer = await answerQuestion(sample.bot, { turns: [question] });
    const [message] = format(answer, short);
    return message!.html;
  };

  it.each([
    [
      '青海省自然资源厅2020年新收了多少件申请？',
      /^<b>青海省自然资源厅2020年.*22 件\[1\].*<\/b>$/,
      /✅|⚠️/,
      /一、本年新收政府信息公开申请数量 × 总计：<b>22<\/b>/,
      /回执/,
    ],
    [
      'How many applications did Qinghai receive in 2020?',
      /^<b>Qinghai Provincial.*2020.*22.*<\/b>$/,
      /✅|⚠️/,
      /一、本年新收政府信息公开申请数量 × 总计: <b>22<\/b>/,
      /Receipt/,
    ],
  ])('%s: figure first, badge, cell, quotation, receipt', async (question, first, badge, cell, receipt) => {
    const html = await messageFor(question);
    expect(html.split('\n')[0]).toMatch(first);
    for (const part of [badge, cell, receipt, /<blockquote>/]) expect(html).toMatch(part);
  });

  it('is short in a group: no quotation, no suggestions, no receipt', async () => {
    const html = await messageFor('青海省自然资源厅2020年新收了多少件申请？', true);
    expect(html).not.toMatch(/blockquote|回执|还可以问/);
    expect(html).toMatch(/总计：<b>22<\/b>/);
  });

  it('shows the first source in full and folds the others away', async () => {
    const html = await messageFor('青海省自然资源厅2020年结转了多少件？');
    expect(html.match(/<blockquote>/g)).toHaveLength(1);
    expect(html.match(/<blockquote expandable>\[2\] [\s\S]*× 总计：<b>2<\/b>/g)).toHaveLength(1);
  });

  it('names the cells of one row in one source', async () => {
    const html = await messageFor('青海厅2020年新收申请按申请人类型分别是多少');
    expect(html.match(/一、本年新收政府信息公开申请数量 ×/g)).toHaveLength(1);
    expect(html).toMatch(/自然人：<b>19<\/b>；商业企业：<b>3<\/b>/);
  });

  it('escapes what the asker wrote', async () => {
    const html = await messageFor('<b>青海厅</b> & <script> 2020年的预算');
    expect(html).not.toMatch(/<script>/);
    expect(() => parseTelegramHtml(html)).not.toThrow();
  });
});

describe('splitting', () => {
  it.each([
    ['between sections', `${'一'.repeat(60)}\n\n${'二'.repeat(60)}`, ['一'.repeat(60), '二'.repeat(60)]],
    ['between lines where a section is too long', `${'一'.repeat(60)}\n${'二'.repeat(60)}`, ['一'.repeat(60), '二'.repeat(60)]],
    [
      'inside a tag, which is closed and opened again',
      `<b>${'一'.repeat(150)}</b>`,
      [`<b>${'一'.repeat(100)}</b>`, `<b>${'一'.repeat(50)}</b>`],
    ],
    ['with an escaped character whole', `${'一'.repeat(99)}&lt;二`, [`${'一'.repeat(99)}&lt;`, '二']],
    ['with a surrogate pair whole', `${'一'.repeat(99)}😀`, ['一'.repeat(99), '😀']],
    ['with a family whole', `${'一'.repeat(95)}👩‍👩‍👧`, ['一'.repeat(95), '👩‍👩‍👧']],
    [
      'with a link opened again',
      `<a href="https://a.b/?c&amp;d">${'一'.repeat(101)}</a>`,
      [`<a href="https://a.b/?c&amp;d">${'一'.repeat(100)}</a>`, '<a href="https://a.b/?c&amp;d">一</a>'],
    ],
    ['not at all when it fits', '<b>一</b>\n二', ['<b>一</b>\n二']],
    ['without tags around nothing', '<b></b>一<i> </i>', ['一']],
  ])('%s', (_, html, parts) => {
    expect(splitMarkup(html, 100)).toEqual(parts);
  });

  it('puts the picture on the first part and the buttons under the last', () => {
    const file = { kind: 'photo' as const, name: 'a.png', bytes: new Uint8Array([1]) };
    const buttons = [[{ text: 'x', action: 1 }]];
    const parts = fitMessage({ html: '一'.repeat(9000), file, buttons });
    expect(parts.map(({ file: own }) => own !== undefined)).toEqual([true, false, false, false]);
    expect(parts.map(({ buttons: own }) => own !== undefined)).toEqual([false, false, false, true]);
    expect(parts[0]!.html.length).toBeLessThanOrEqual(1024);
  });
});
