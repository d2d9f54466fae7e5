/** Inline mode: cards for words typed in any chat, over real connections to the test server. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseTelegramHtml } from '../../../bot-api/telegram-html.ts';
import { TelegramScene } from '../../../bot-api/telegram-scene.ts';

const scene = new TelegramScene({ settings: { WENBAO_ACCESS: 'allow-list', TELEGRAM_ALLOWED: '91' } });
beforeAll(() => scene.start());
afterAll(() => scene.close());
afterEach(() => expect(scene.server.allBreaches).toEqual([]));

interface Card {
  id: string;
  title: string;
  description: string;
  input_message_content: { message_text: string };
}

let queries = 0;

async function type(query: string, { id = 91, language = 'zh' } = {}) {
  queries += 1;
  const from = { id, is_bot: false, first_name: 'A', language_code: language };
  scene.server.push({ inline_query: { id: `query-${queries}`, from, query, offset: '' } });
  await scene.settle();
  const answer = scene.server.inlineAnswers.find(({ inline_query_id }) => inline_query_id === `query-${queries}`)!;
  return { ...answer, cards: answer.results as unknown as Card[] };
}

describe('inline mode', () => {
  it.each([
    ['a complete query', '青海 2020 新收', /^22 件/, /^青海省自然资源厅 2020 · 三、/],
    ['half-typed words', '青海 2020 新', /^22 件/, /一、本年新收政府信息公开申请数量 × 总计$/],
    ['no blanks', '青海2020自然', /^19 件/, /× 自然人$/],
    ['half-typed English', 'qing 2020 newly rec', /^22 items/, /^Qinghai Provincial/],
    ['a question', '青海厅2020年新收了多少件申请？', /^22 件/, /^青海省自然资源厅 2020/],
  ])('answers %s: %s', async (_, query, title, description) => {
    const { cards } = await type(query);
    expect(cards[0]?.title).toMatch(title);
    expect(cards[0]?.description).toMatch(description);
  });

  it('tells the readings of an ambiguous word apart', async () => {
    const { cards } = await type('青海 2020 结转');
    expect(cards.map(({ title }) => title)).toEqual(['1 件 · 上年结转政府信息公开申请数量', '2 件 · 结转下年度继续办理']);
  });

  it('sends the figure with its citation line, personal and not for long', async () => {
    const answer = await type('青海 2020 新收');
    const { text } = parseTelegramHtml(answer.cards[0]!.input_message_content.message_text);
    expect(text).toMatch(/^青海省自然资源厅2020年：本年新收政府信息公开申请数量为 22 件\[1\]/);
    expect(text).toMatch(/\[1\] 青海省自然资源厅2020年度.*一、本年新收政府信息公开申请数量 × 总计：22/);
    expect(answer).toMatchObject({ is_personal: true, cache_time: 60 });
  });

  it.each(['zh', 'en'])('offers examples for an empty query, in the language of the person: %s', async (language) => {
    const { cards } = await type('', { language });
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.length).toBeLessThanOrEqual(10);
    for (const { title } of cards) expect(/\p{Script=Han}{3}/u.test(title)).toBe(language === 'zh');
  });

  it.each(['北京 2020 新收', '青海 2035 新收', '青海 2020 满意度', '<b>&', '😀', ' '.repeat(50)])(
    'has no card for what is not held, or examples for nothing: %s',
    async (query) => {
      const { cards } = await type(query);
      if (query.trim() !== '') expect(cards).toEqual([]);
    },
  );

  it('shows nothing to somebody who may not ask', async () => {
    expect((await type('青海 2020 新收', { id: 92 })).cards).toEqual([]);
  });

  it('keeps blank apart from zero', async () => {
    const { cards } = await type('青海 2020 行政复议 总');
    expect(cards.find(({ title }) => title.includes('行政复议·总计'))?.title).toMatch(/^空白/);
  });
});
