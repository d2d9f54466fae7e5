/** What happens in a private chat, over real connections to the test server. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TelegramScene, type Writer } from '../../../bot-api/telegram-scene.ts';

const scene = new TelegramScene();
beforeAll(() => scene.start());
afterAll(() => scene.close());
afterEach(() => expect(scene.server.allBreaches).toEqual([]));

let nextPerson = 100;
const somebody = (language?: string): Writer => ({ id: nextPerson++, language });

/** Says it and returns what the chat shows then. */
async function exchange(writer: Writer, ...words: string[]): Promise<string[]> {
  for (const text of words) scene.says(writer, text);
  await scene.settle();
  return scene.texts(writer.id);
}

const RECEIVED = {
  zh: '青海省自然资源厅2020年新收了多少件申请？',
  en: 'How many applications did the Qinghai department of natural resources receive in 2020?',
};

describe('questions', () => {
  it.each([
    { language: 'zh-hans', text: RECEIVED.zh, expected: /22\s*件/ },
    { language: 'en', text: RECEIVED.en, expected: /22/ },
  ])('answers with its source: $text', async ({ text, expected, language }) => {
    const [first = '', ...rest] = await exchange(somebody(language), text);
    expect(rest).toEqual([]);
    expect(first.split('\n')[0]).toMatch(expected);
    expect(first).toContain('2020年度政府信息公开');
  });

  it('names year and measure where the figures alone do not', async () => {
    const [shown = ''] = await exchange(somebody(), '青海省自然资源厅和中卫市自然资源局2020年谁新收的申请多');
    expect(shown.split('\n').slice(0, 2).join(' ')).toMatch(/2020年/);
  });

  it.each([
    { text: '你好！', language: 'zh', expected: /我是问报[\s\S]*青海/ },
    { text: 'Hello there :)', language: 'zh', expected: /I am Wenbao/ },
    { text: '您好，在吗？', language: 'en', expected: /我是问报/ },
    { text: '好的，谢谢啦~', language: 'zh', expected: /不客气/ },
    { text: 'OK, thank you! 🙏', language: 'en', expected: /You are welcome/ },
  ])('answers a courtesy in kind: $text', async ({ text, language, expected }) => {
    const writer = somebody(language);
    const shown = await exchange(writer, RECEIVED.zh, text);
    expect(shown.at(-1)).toMatch(expected);
    // It is no turn of the conversation.
    expect((await exchange(writer, '其中自然人呢？')).at(-1)).toMatch(/19\s*件/);
  });

  it.each(['你好，青海厅2020年新收多少件？', 'Thanks, and how many from natural persons, Qinghai 2020?', '谢谢青海厅2020年新收多少件'])(
    'takes no question for a courtesy: %s',
    async (text) => {
      expect((await exchange(somebody(), text)).at(-1)).toMatch(/22|19/);
    },
  );

  it.each([
    { language: 'zh-hans', expected: '我只读文字：请把问题写成文字发给我。' },
    { language: 'en', expected: 'I read text only: please write your question.' },
    { language: 'fr', expected: 'I read text only: please write your question.' },
  ])('says that it reads text, to a voice and a picture ($language)', async ({ language, expected }) => {
    const writer = somebody(language);
    scene.says(writer, '', { text: undefined, voice: { file_id: 'v' } });
    scene.says(writer, '', { text: undefined, photo: [{ file_id: 'p' }] });
    await scene.settle();
    expect(scene.texts(writer.id)).toEqual([expected, expected]);
  });

  it('offers what could be asked by numbers that fit on a button', async () => {
    const writer = somebody('en');
    const [shown = ''] = await exchange(writer, 'What is the budget of the Qinghai department of natural resources in 2020?');
    expect(shown).toMatch(/You could ask:\n1\. How many/);
    const message = scene.server.shown(writer.id).at(-1)!;
    const button = message.buttons.flat().find(({ text }) => text === '1')!;
    scene.presses(writer, message, button.data);
    await scene.settle();
    expect(scene.texts(writer.id).at(-1)!.split('\n')[0]).toMatch(/Qinghai.*2020.*22/);
  });

  it('understands a follow-up, also after a restart', async () => {
    const writer = somebody();
    await exchange(writer, RECEIVED.zh);
    await scene.stop();
    await scene.start();
    expect((await exchange(writer, '其中自然人呢？')).at(-1)).toMatch(/19\s*件/);
  });

  it('answers several questions in their order', async () => {
    const shown = await exchange(somebody(), RECEIVED.zh, '其中自然人呢？', '商业企业呢？');
    expect(shown.map((text) => /(22|19|3)\s*件/.exec(text)?.[1])).toEqual(['22', '19', '3']);
  });

  it('goes back to the question of an answer that is replied to', async () => {
    const writer = somebody();
    await exchange(writer, RECEIVED.zh, '自治区2018年主动公开政府信息多少条？');
    const [first] = scene.server.shown(writer.id);
    scene.says(writer, '其中自然人呢？', { reply_to_message: { message_id: first!.id, from: { id: 123456789 } } });
    await scene.settle();
    expect(scene.texts(writer.id).at(-1)).toMatch(/19\s*件/);
  });

  it('escapes what people write', async () => {
    const [shown = ''] = await exchange(somebody(), '青海 <b>2020</b> & "budget" 预算?');
    expect(shown).not.toBe('');
  });
});

describe('edited questions', () => {
  it('edits the answer', async () => {
    const writer = somebody();
    const message = scene.says(writer, RECEIVED.zh);
    await scene.settle();
    scene.edits(writer, message, '青海省自然资源厅2020年新收了多少件自然人的申请？');
    await scene.settle();
    const shown = scene.server.shown(writer.id);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({ edits: 1 });
    expect(shown[0]?.text).toMatch(/19\s*件/);
  });

  it('edits the answer to the first of two questions and keeps the place in the conversation', async () => {
    const writer = somebody();
    const message = scene.says(writer, '中卫市自然资源局2020年新收了多少件申请？');
    await exchange(writer, '自治区2018年呢？');
    scene.edits(writer, message, RECEIVED.zh);
    await scene.settle();
    expect(scene.texts(writer.id)).toHaveLength(2);
    expect(scene.texts(writer.id)[0]).toMatch(/22\s*件/);
  });

  it('answers an edit that comes before the answer has gone out with the edited answer alone', async () => {
    const writer = somebody();
    const message = scene.says(writer, RECEIVED.zh);
    scene.edits(writer, message, '青海省自然资源厅2020年新收了多少件自然人的申请？');
    await scene.settle();
    const shown = scene.texts(writer.id);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatch(/19\s*件/);
  });

  it('leaves everything as it is when the answer stays the same', async () => {
    const writer = somebody();
    const message = scene.says(writer, RECEIVED.zh);
    await scene.settle();
    scene.edits(writer, message, `${RECEIVED.zh} `);
    await scene.settle();
    expect(scene.server.shown(writer.id)).toHaveLength(1);
  });
});

describe('commands', () => {
  it.each([
    { language: 'zh-hans', command: '/start', expected: /我是问报[\s\S]*现收录 5 份报告/ },
    { language: 'en', command: '/start', expected: /I am Wenbao[\s\S]*5 reports are held/ },
    { language: 'zh', command: '/help', expected: /直接提问[\s\S]*\/reports — 收录了哪些报告[\s\S]*@/ },
    { language: 'en-GB', command: '/help', expected: /Just ask[\s\S]*\/forget — erase/ },
    { language: 'zh', command: '/reports', expected: /收录 5 份报告：[\s\S]*青海省自然资源厅 2020/ },
    { language: 'en', command: '/reports', expected: /5 reports are held:[\s\S]*Qinghai Provincial Department of Natural Resources 2020/ },
    { language: 'zh', command: '/compare 青海省自然资源厅和中卫市自然资源局2020年新收', expected: /22 件[\s\S]*中卫市自然资源局/ },
    { language: 'en', command: '/compare applications received by Qinghai and Zhongwei natural resources in 2020', expected: /22/ },
    { language: 'zh', command: '/compare', expected: /请写明比较什么/ },
    { language: 'en', command: '/trend', expected: /Say what to follow/ },
    { language: 'zh', command: '/trend 青海省自然资源厅新收申请', expected: /2020/ },
    { language: 'zh', command: '/check', expected: /各报告的核对情况/ },
    { language: 'zh', command: '/check 青海 2020', expected: /青海省自然资源厅2020年/ },
    { language: 'zh', command: '/check 宁夏', expected: /可能是几份[\s\S]*\n· \/check 宁夏回族自治区 2018/ },
    { language: 'zh', command: '/check 宁夏回族自治区 2018', expected: /^宁夏回族自治区2018年\n/ },
    { language: 'en', command: '/check nowhere', expected: /No report "nowhere" is held/ },
    { language: 'en', command: '/source', expected: /RECEIPT:NUMBER/ },
    { language: 'zh', command: '/source 没有:1', expected: /不是收录的来源/ },
    { language: 'zh', command: '/receipt', expected: /请写明回执/ },
    { language: 'en', command: '/receipt 0123456789ab', expected: /no such receipt/ },
    { language: 'zh', command: '/lang', expected: /请选择/ },
    { language: 'en', command: '/new', expected: /A new conversation begins/ },
    { language: 'zh', command: '/frobnicate', expected: /没有 \/frobnicate 这个命令/ },
    { language: 'zh', command: '/remove 青海', expected: /只有管理员可以删除/ },
  ])('$command in $language', async ({ language, command, expected }) => {
    expect((await exchange(somebody(language), command)).join('\n')).toMatch(expected);
  });

  it('are in the menu in both languages', () => {
    const [zh, en] = ['null', 'null en'].map((key) => scene.server.commands.get(key) as { command: string; description: string }[]);
    expect(zh?.map(({ command }) => command)).toEqual(en?.map(({ command }) => command));
    expect(zh?.find(({ command }) => command === 'new')?.description).toBe('开始新的对话');
    expect(en?.find(({ command }) => command === 'new')?.description).toBe('begin a new conversation');
  });

  it('/lang chooses the language of answers, until auto', async () => {
    const writer = somebody('zh');
    expect((await exchange(writer, '/lang en', RECEIVED.zh)).at(-1)).toContain('Qinghai Provincial Department');
    expect((await exchange(writer, '/lang auto', RECEIVED.zh)).at(-1)).toMatch(/^青海省自然资源厅/);
  });

  it('/new forgets the conversation', async () => {
    const shown = await exchange(somebody(), RECEIVED.zh, '/new', '其中自然人呢？');
    expect(shown.at(-1)).not.toMatch(/^青海省自然资源厅2020年.*19/);
  });

  it('/source and /receipt open what the asker got, and nobody else does', async () => {
    const [writer, other] = [somebody('zh'), somebody('zh')];
    const [answer = ''] = await exchange(writer, RECEIVED.zh);
    const receipt = /回执 ([0-9a-f]+)/.exec(answer)?.[1];
    expect(receipt).toBeDefined();
    const [, source = '', again] = await exchange(writer, `/source ${receipt}:1`, `/receipt ${receipt}`);
    expect(source).toContain('▶');
    expect(source).toContain('applications/newly-received/total');
    expect(again).toBe(answer);
    expect(await exchange(other, `/source ${receipt}:1`, `/receipt ${receipt}`)).toEqual([
      expect.stringContaining('不是收录的来源'),
      expect.stringContaining('没有这个回执'),
    ]);
  });

  it('/forget erases conversation, language, record and receipts', async () => {
    const writer = somebody('zh');
    const words = '青海省自然资源厅2020年新收了多少件法律服务机构的申请？';
    const [answer = ''] = await exchange(writer, words);
    const receipt = /回执 ([0-9a-f]+)/.exec(answer)?.[1];
    const { store } = scene.service!;
    expect(store.audit.list().some(({ question }) => question === words)).toBe(true);
    const shown = await exchange(writer, '/lang en', '/forget', `/receipt ${receipt}`);
    expect(shown.at(-2)).toMatch(/Erased/);
    expect(shown.at(-1)).toMatch(/没有这个回执/);
    expect(store.audit.list().some(({ question }) => question === words)).toBe(false);
    expect(store.turns.before(String(writer.id), '')).toEqual([]);
    expect(store.people.languageOf(String(writer.id))).toBeUndefined();
  });
});

describe('messages that lay for long', () => {
  it('are answered with a word of apology', async () => {
    const writer = somebody('zh');
    scene.says(writer, RECEIVED.zh, { date: scene.clock.now() / 1000 - 7200 });
    await scene.settle();
    expect(scene.texts(writer.id)).toEqual([expect.stringMatching(/^抱歉，回答晚了[\s\S]*22\s*件/)]);
  });
});
