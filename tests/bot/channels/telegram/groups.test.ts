/** Groups and topics: spoken to, the bot answers; otherwise it is silent and keeps nothing. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT } from '../../../bot-api/bot-api-server.ts';
import { TelegramScene, type Writer } from '../../../bot-api/telegram-scene.ts';

const scene = new TelegramScene({ settings: { TELEGRAM_ALLOWED: '-1001,-1002,-1003,-1004,-1005,-1006,-1007' } });
beforeAll(() => scene.start());
afterAll(() => scene.close());
afterEach(() => expect(scene.server.allBreaches).toEqual([]));

const QUESTION = '青海省自然资源厅2020年新收了多少件申请？';
const member = (group: number, id = 7, topic?: number): Writer => ({ id, group, topic, language: 'zh' });

describe('a group', () => {
  it('gets an answer where the bot is mentioned, replied to or commanded, and otherwise none', async () => {
    const writer = member(-1001);
    scene.says(writer, QUESTION);
    scene.says(writer, `@somebody_else ${QUESTION}`);
    scene.says(writer, '/reports@another_bot');
    await scene.settle();
    expect(scene.texts(-1001)).toEqual([]);
    const asked = scene.says(writer, `@${ACCOUNT.username} ${QUESTION}`);
    await scene.settle();
    const [answer] = scene.server.shown(-1001);
    expect(answer).toMatchObject({ replyTo: asked, text: expect.stringMatching(/22\s*件/) });
    scene.says(writer, '其中自然人呢？', { reply_to_message: { message_id: answer!.id, from: { id: ACCOUNT.id } } });
    scene.says(writer, `/reports@${ACCOUNT.username}`);
    await scene.settle();
    expect(scene.texts(-1001)).toEqual([expect.anything(), expect.stringMatching(/19\s*件/), expect.stringMatching(/收录 5 份报告/)]);
  });

  it('keeps to the topic', async () => {
    scene.says(member(-1002, 7, 55), `@${ACCOUNT.username} ${QUESTION}`);
    await scene.settle();
    expect(scene.server.shown(-1002)[0]).toMatchObject({ thread: 55 });
  });

  it('gets the short form: sources without quotations, no receipt', async () => {
    scene.says(member(-1003), `@${ACCOUNT.username} ${QUESTION}`);
    scene.says({ id: 700, language: 'zh' }, QUESTION);
    await scene.settle();
    const [short = ''] = scene.texts(-1003);
    const [long = ''] = scene.texts(700);
    expect(short).toContain('[1]');
    expect(short).not.toContain('回执');
    expect(short.length).toBeLessThan(long.length);
  });

  it('keeps the conversations of its members apart', async () => {
    const [one, other] = [member(-1004, 71), member(-1004, 72)];
    scene.says(one, `@${ACCOUNT.username} ${QUESTION}`);
    scene.says(other, `@${ACCOUNT.username} 中卫市自然资源局2020年新收了多少件申请？`);
    scene.says(one, `@${ACCOUNT.username} 其中自然人呢？`);
    await scene.settle();
    expect(scene.texts(-1004).at(-1)).toMatch(/青海[\s\S]*19\s*件/);
  });

  it('keeps nothing of what is not meant for it', async () => {
    scene.says(member(-1005), '这是秘密');
    scene.says(member(-1005), `@${ACCOUNT.username} ${QUESTION}`);
    await scene.settle();
    expect(JSON.stringify(scene.service!.store.audit.list())).not.toContain('秘密');
  });

  it('that is not on the list is told its id, by whoever may put it there', async () => {
    scene.says(member(-2000), QUESTION);
    scene.says(member(-2000), `@${ACCOUNT.username} ${QUESTION}`);
    await scene.settle();
    expect(scene.texts(-2000)).toEqual([expect.stringMatching(/没有获准[\s\S]*-2000/)]);
  });

  it('gets no more than its limit in a minute, and everything in the end', async () => {
    const asked = 26;
    for (let index = 0; index < asked; index += 1) scene.says(member(-1006, 800 + index), `@${ACCOUNT.username} ${QUESTION}`);
    await scene.settle();
    expect(scene.texts(-1006)).toHaveLength(asked);
  });

  it('that becomes a supergroup goes on under its new id', async () => {
    scene.says(member(-1007), `@${ACCOUNT.username} ${QUESTION}`);
    await scene.settle();
    scene.server.push({ message: { ...scene.message(member(-1007), ''), text: undefined, migrate_to_chat_id: -1005 } });
    await scene.settle();
    scene.says(member(-1005), `@${ACCOUNT.username} 其中自然人呢？`);
    await scene.settle();
    expect(scene.texts(-1005).at(-1)).toMatch(/19\s*件/);
  });
});
