/** What happens in a private chat, over real connections to the test server. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TelegramScene } from '../../../bot-api/telegram-scene.ts';

const scene = new TelegramScene();
beforeAll(() => scene.start());
afterAll(() => scene.close());
afterEach(() => expect(scene.server.allBreaches).toEqual([]));

describe('a private chat', () => {
  it.each([
    { id: 11, language: 'zh-hans', text: '青海省自然资源厅2020年新收了多少件申请？', expected: /22\s*件/ },
    {
      id: 12,
      language: 'en',
      text: 'How many applications did the Qinghai department of natural resources receive in 2020?',
      expected: /22/,
    },
  ])('answers a plain question with its source: $text', async ({ text, expected, ...writer }) => {
    scene.says(writer, text);
    await scene.settle();
    const [first = '', ...rest] = scene.texts(writer.id);
    expect(rest).toEqual([]);
    expect(first.split('\n')[0]).toMatch(expected);
    expect(first).toContain('2020年度政府信息公开');
  });

  it('understands a follow-up, also after a restart', async () => {
    const writer = { id: 13 };
    scene.says(writer, '青海省自然资源厅2020年新收了多少件申请？');
    await scene.settle();
    await scene.stop();
    await scene.start();
    scene.says(writer, '其中自然人呢？');
    await scene.settle();
    expect(scene.texts(writer.id).at(-1)).toMatch(/19\s*件/);
  });
});
