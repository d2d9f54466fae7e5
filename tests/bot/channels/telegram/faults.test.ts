/** What goes wrong between the bot and Telegram, and what becomes of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Call, Fault } from '../../../bot-api/bot-api-server.ts';
import { TelegramScene } from '../../../bot-api/telegram-scene.ts';

const QUESTION = '青海省自然资源厅2020年新收了多少件申请？';
const FOLLOW_UP = '其中自然人呢？';
let scene: TelegramScene;
beforeEach(async () => {
  scene = new TelegramScene();
  await scene.start();
});
afterEach(async () => {
  expect(scene.server.allBreaches).toEqual([]);
  await scene.close();
});

/** The first calls of a method fail so, one after another. */
function failFirst(method: string, ...faults: Fault[]): void {
  scene.server.fault = (call: Call) => (call.method === method ? faults.shift() : undefined);
}

const wait = (seconds: number): Fault => ({ kind: 'wait', seconds });
const refuse = (code: number, description: string, parameters?: Record<string, unknown>): Fault => ({
  kind: 'refuse',
  code,
  description,
  parameters,
});

describe('sending', () => {
  it.each<{ name: string; faults: Fault[] }>([
    { name: '429', faults: [wait(7)] },
    { name: 'a storm of 429', faults: [wait(1), wait(2), wait(3), wait(1)] },
    { name: 'an HTML error page', faults: [{ kind: 'html', status: 502 }] },
    { name: 'HTML with status 200', faults: [{ kind: 'html', status: 200 }] },
    { name: 'a server error', faults: [refuse(500, 'Internal Server Error')] },
    { name: 'a connection that ends', faults: [{ kind: 'drop' }, { kind: 'drop' }] },
  ])('goes on after $name, in order and once', async ({ faults }) => {
    failFirst('sendMessage', ...faults);
    scene.says({ id: 1 }, QUESTION);
    scene.says({ id: 1 }, FOLLOW_UP);
    scene.says({ id: 2 }, QUESTION);
    await scene.settle();
    expect(scene.texts(1).map((text) => /(22|19)\s*件/.exec(text)?.[1])).toEqual(['22', '19']);
    expect(scene.texts(2)).toHaveLength(1);
  });

  it('sends once more where the answer to a call was lost: that one message at most is doubled', async () => {
    failFirst('sendMessage', { kind: 'lost-reply' });
    scene.says({ id: 1 }, QUESTION);
    scene.says({ id: 1 }, FOLLOW_UP);
    await scene.settle();
    expect(scene.texts(1).map((text) => /(22|19)\s*件/.exec(text)?.[1])).toEqual(['22', '22', '19']);
  });

  it('gives up a chat that blocked the bot, and serves it again when it comes back', async () => {
    failFirst('sendMessage', refuse(403, 'Forbidden: bot was blocked by the user'));
    scene.says({ id: 1 }, QUESTION);
    scene.says({ id: 1 }, FOLLOW_UP);
    await scene.settle();
    expect(scene.texts(1).length).toBeLessThan(2);
    scene.says({ id: 1 }, QUESTION);
    await scene.settle();
    expect(scene.texts(1).at(-1)).toMatch(/22\s*件/);
  });

  it.each([refuse(400, 'Bad Request: chat not found'), refuse(403, 'Forbidden: bot was kicked from the supergroup chat')])(
    'gives up a chat that is gone, and others are served: %o',
    async (fault) => {
      scene.server.fault = ({ method, parameters }) => (method === 'sendMessage' && String(parameters.chat_id) === '1' ? fault : undefined);
      scene.says({ id: 1 }, QUESTION);
      scene.says({ id: 2 }, QUESTION);
      await scene.settle();
      expect(scene.texts(2)).toHaveLength(1);
      expect(scene.service!.delivery.waiting).toEqual({ updates: 0, orders: 0 });
    },
  );

  it('follows a group to its new id', async () => {
    failFirst('sendMessage', refuse(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: -1009 }));
    scene.says({ id: 1, group: -5 }, '/reports@wenbao_test_bot');
    await scene.settle();
    expect(scene.texts(-1009)).toHaveLength(1);
  });

  it('falls back to plain text where the markup is refused', async () => {
    failFirst('sendMessage', refuse(400, "Bad Request: can't parse entities: Unsupported start tag"));
    scene.says({ id: 1 }, QUESTION);
    await scene.settle();
    expect(scene.texts(1)).toEqual([expect.stringMatching(/22\s*件/)]);
    expect(scene.texts(1)[0]).not.toContain('<');
  });

  it('sends the answer anew where the old one cannot be edited', async () => {
    const message = scene.says({ id: 1 }, QUESTION);
    await scene.settle();
    failFirst('editMessageText', refuse(400, 'Bad Request: message to edit not found'));
    scene.edits({ id: 1 }, message, '青海省自然资源厅2020年新收了多少件自然人的申请？');
    await scene.settle();
    expect(scene.texts(1).at(-1)).toMatch(/19\s*件/);
  });

  it('lets others pass while the answer to one call is slow', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    scene.server.fault = ({ method, parameters }) =>
      method === 'sendMessage' && String(parameters.chat_id) === '1' ? { kind: 'slow', until: held } : undefined;
    scene.says({ id: 1 }, QUESTION);
    await scene.server.until(() => scene.server.calls.some(({ method }) => method === 'sendMessage'));
    scene.says({ id: 2 }, QUESTION);
    const started = scene.clock.now();
    const passed = scene.server.until(() => scene.texts(2).length > 0);
    await Promise.race([passed, advanceUntil(() => scene.texts(2).length > 0)]);
    expect(scene.clock.now() - started).toBeLessThan(1000);
    release();
    await scene.settle();
    expect(scene.texts(1)).toHaveLength(1);
  });
});

/** Lets a tenth of a second pass after another. */
async function advanceUntil(condition: () => boolean): Promise<void> {
  while (!condition()) {
    for (let turns = 0; turns < 200 && !condition(); turns += 1) await new Promise((resolve) => setImmediate(resolve));
    if (!condition()) scene.clock.advance(100);
  }
}

describe('fetching', () => {
  it.each<{ name: string; faults: Fault[] }>([
    { name: 'an HTML error page', faults: [{ kind: 'html', status: 502 }] },
    { name: '429', faults: [wait(3)] },
    { name: 'a lost answer: the updates come again and are known', faults: [{ kind: 'lost-reply' }] },
    { name: 'a conflict that passes', faults: [refuse(409, 'Conflict: terminated by other getUpdates request')] },
  ])('goes on after $name', async ({ faults }) => {
    failFirst('getUpdates', ...faults);
    scene.says({ id: 1 }, QUESTION);
    await scene.settle();
    scene.says({ id: 2 }, QUESTION);
    await scene.settle();
    expect([scene.texts(1).length, scene.texts(2).length]).toEqual([1, 1]);
  });

  it('answers an update once that comes again, also after a restart', async () => {
    const message = scene.message({ id: 1 }, QUESTION);
    const number = scene.server.push({ message });
    await scene.settle();
    scene.server.push({ message }, number);
    await scene.settle();
    await scene.stop();
    scene.server.push({ message }, number);
    await scene.start();
    await scene.settle();
    expect(scene.texts(1)).toHaveLength(1);
  });

  it('claims what it does not understand, and goes on', async () => {
    scene.server.push({ message: { nonsense: true } });
    scene.server.push({ business_message: {} });
    scene.server.push({ message: { ...scene.message({ id: 1 }, ''), text: undefined, pinned_message: {} } });
    scene.says({ id: 1 }, QUESTION);
    await scene.settle();
    expect(scene.texts(1)).toHaveLength(1);
    expect(scene.server.unconfirmed).toBe(0);
  });

  it('gives way to another poller, and says why', async () => {
    scene.server.fault = ({ method }) =>
      method === 'getUpdates'
        ? refuse(409, 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running')
        : undefined;
    scene.says({ id: 1 }, QUESTION);
    const ended = scene.service!.ended.then(
      () => 'ended',
      (failure: Error) => failure.message,
    );
    let reason: string | undefined;
    void ended.then((message) => {
      reason = message;
    });
    await advanceUntil(() => reason !== undefined);
    expect(reason).toMatch(/Another program fetches the updates of this bot \(409\)/);
  });
});
