/** The buttons under answers, pressed over real connections to the test server, in both languages. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ShownMessage } from '../../../bot-api/bot-api-methods.ts';
import { TelegramScene, type Writer } from '../../../bot-api/telegram-scene.ts';

const scene = new TelegramScene();
beforeAll(() => scene.start());
afterAll(() => scene.close());
afterEach(() => expect(scene.server.allBreaches).toEqual([]));

const chatOf = ({ id, group }: Writer) => group ?? id;
const lastOf = (writer: Writer): ShownMessage => scene.server.shown(chatOf(writer)).at(-1)!;
const labelsOf = (message: ShownMessage) => message.buttons.flat().map(({ text }) => text);
const popUps = () => scene.server.pressAnswers.map(({ text }) => String(text ?? ''));

async function ask(writer: Writer, question: string): Promise<ShownMessage> {
  scene.says(writer, question);
  await scene.settle();
  return lastOf(writer);
}

/** Presses the button that says this and returns the newest message. */
async function press(writer: Writer, message: ShownMessage, label: string | RegExp): Promise<ShownMessage> {
  const button = message.buttons.flat().find(({ text }) => (typeof label === 'string' ? text === label : label.test(text)));
  if (!button) throw new Error(`No button "${label}" among ${labelsOf(message).join(', ')}`);
  scene.presses(writer, message, button.data);
  await scene.settle();
  return lastOf(writer);
}

const RECEIVED = '青海省自然资源厅2020年新收了多少件申请？';

describe('under one figure', () => {
  it('are its source, what is asked next, and that it is wrong', async () => {
    expect(labelsOf(await ask({ id: 51 }, RECEIVED))).toEqual(['原文位置', '分申请人', '与其他机关比较', '这个数字有误']);
    const english = await ask({ id: 52, language: 'en' }, 'How many applications did Qinghai receive in 2020?');
    expect(labelsOf(english)).toEqual(['Source', 'By applicant', 'Compare', 'This figure is wrong']);
  });

  it('"source" shows the printed row with the cell', async () => {
    const writer = { id: 53 };
    expect((await press(writer, await ask(writer, RECEIVED), '原文位置')).text).toMatch(/▶ 总计: 22/);
  });

  it('"by applicant" asks on, and a follow-up goes on from there', async () => {
    const writer = { id: 54 };
    const next = await press(writer, await ask(writer, RECEIVED), '分申请人');
    expect(next.text).toMatch(/自然人：19 件/);
    expect(labelsOf(next)).toEqual(['原文位置', '图表', '表格', 'CSV 文件', '这个数字有误']);
    expect((await ask(writer, '其中商业企业呢？')).text.split('\n')[0]).toMatch(/3 件/);
  });

  it('"compare" sets other organs beside it', async () => {
    const writer = { id: 55, language: 'en' };
    const next = await press(writer, await ask(writer, 'How many applications did Qinghai receive in 2020?'), 'Compare');
    expect(next.text).toMatch(/Zhongwei/);
    expect(labelsOf(next)).toContain('Chart');
  });

  it('"wrong" under a comparison names the organs', async () => {
    const writer = { id: 57 };
    const compared = await press(writer, await ask(writer, RECEIVED), '与其他机关比较');
    const which = await press(writer, compared, '这个数字有误');
    const labels = labelsOf(which).map((label) => label.slice(0, 16));
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels[0]).toMatch(/^青海省自然资源厅 2020：22/);
  });

  it('"wrong" goes into the inbox, without the question and without the name of whoever pressed', async () => {
    const writer = { id: 56 };
    await press(writer, await ask(writer, RECEIVED), '这个数字有误');
    expect(popUps().at(-1)).toMatch(/已记入待核清单/);
    const [doubt] = scene.bot.corpus.store.inbox.list().filter(({ kind }) => kind === 'objection');
    expect(doubt).toMatchObject({ place: expect.stringMatching(/^#applications\/.*总计$/), note: expect.stringMatching(/22/) });
    expect(JSON.stringify(doubt)).not.toMatch(/56\b|新收了多少/);
  });
});

describe('under several figures', () => {
  const question = '青海厅2020年新收申请按申请人类型分别是多少';

  it('"chart" is a picture with its sources in the caption', async () => {
    const writer = { id: 61 };
    const picture = await press(writer, await ask(writer, question), '图表');
    expect(picture.file).toMatchObject({ kind: 'photo' });
    expect(picture.text).toMatch(/来源：青海省自然资源厅2020年度报告/);
    expect(picture.text.length).toBeLessThanOrEqual(1024);
  });

  it('"table" is one too', async () => {
    const writer = { id: 62 };
    expect((await press(writer, await ask(writer, question), '表格')).file).toMatchObject({ kind: 'photo' });
  });

  it('"CSV" is a file that a spreadsheet opens as Chinese', async () => {
    const writer = { id: 63 };
    const { file } = await press(writer, await ask(writer, question), 'CSV 文件');
    expect(file).toMatchObject({ kind: 'document' });
    const text = Buffer.from(file!.bytes).toString('utf8');
    expect(text.startsWith('\ufeff机关,年度,项目,状态,数值')).toBe(true);
    expect(text).toMatch(/自然人,数字,19,件,19/);
  });

  it('"wrong" asks which', async () => {
    const writer = { id: 64 };
    const which = await press(writer, await ask(writer, question), '这个数字有误');
    expect(which.text).toBe('哪个数字有误？');
    const before = scene.bot.corpus.store.inbox.list().length;
    await press(writer, which, /自然人：19$/);
    expect(scene.bot.corpus.store.inbox.list().length).toBe(before + 1);
  });
});

describe('an ambiguous question', () => {
  it.each([
    ['zh', '自然资源厅新收多少申请', /^青海省自然资源厅/, /^青海省自然资源厅2020年.*22 件/],
    ['en', 'natural resources department applications received', /^Qinghai Provincial/, /^Qinghai Provincial.*22/],
    ['zh', '青海厅2020年结转多少件', /^结转下年度继续办理/, /^青海省自然资源厅2020年：结转下年度继续办理.*2 件/],
  ])('becomes buttons (%s): %s', async (language, question, label, expected) => {
    const writer = { id: 7000 + question.length, language };
    expect((await press(writer, await ask(writer, question), label)).text).toMatch(expected);
  });
});

describe('a button', () => {
  it('that has expired says so', async () => {
    const writer = { id: 81 };
    const message = await ask(writer, RECEIVED);
    scene.clock.advance(31 * 86_400_000);
    await press(writer, message, '原文位置');
    expect(popUps().at(-1)).toMatch(/已过期/);
  });

  it('of another chat does nothing', async () => {
    const message = await ask({ id: 82 }, RECEIVED);
    scene.presses({ id: 83 }, message, message.buttons[0]![0]!.data);
    await scene.settle();
    expect(popUps().at(-1)).toMatch(/已过期/);
    expect(scene.server.shown(83)).toEqual([]);
  });

  it('in a group answers there', async () => {
    const writer = { id: 84, group: -1001 };
    const message = await ask(writer, `@wenbao_test_bot ${RECEIVED}`);
    const next = await press(writer, message, '分申请人');
    expect(next.text).toMatch(/自然人：19 件/);
    expect(next.text).not.toMatch(/回执/);
  });
});

describe('/compare', () => {
  it('brings the chart along', async () => {
    const writer = { id: 91 };
    scene.says(writer, '/compare 青海省自然资源厅和中卫市自然资源局2020年新收');
    await scene.settle();
    const [text, picture] = scene.server.shown(writer.id);
    expect(text?.text).toMatch(/青海省自然资源厅/);
    expect(picture?.file).toMatchObject({ kind: 'photo' });
  });
});
