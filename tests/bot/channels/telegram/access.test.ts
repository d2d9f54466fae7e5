/** Who may ask, how much, and what is kept of it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { TOKEN } from '../../../bot-api/bot-api-server.ts';
import { TelegramScene } from '../../../bot-api/telegram-scene.ts';

const QUESTION = '青海省自然资源厅2020年新收了多少件申请？';
let scene: TelegramScene;
afterEach(async () => {
  expect(scene.server.allBreaches).toEqual([]);
  await scene.close();
});

async function open(settings: Record<string, string>): Promise<void> {
  scene = new TelegramScene({ settings });
  await scene.start();
}

async function answers(id: number, ...texts: string[]): Promise<string[]> {
  for (const text of texts) scene.says({ id, language: 'zh' }, text);
  await scene.settle();
  return scene.texts(id);
}

describe('access', () => {
  it('by list: people on it are answered, others are told their id', async () => {
    await open({ WENBAO_ACCESS: 'allow-list', TELEGRAM_ALLOWED: '5, 6', TELEGRAM_ADMINISTRATORS: '9' });
    expect((await answers(5, QUESTION))[0]).toMatch(/22\s*件/);
    expect((await answers(9, QUESTION))[0]).toMatch(/22\s*件/);
    expect((await answers(7, QUESTION))[0]).toMatch(/名单[\s\S]*7/);
    expect((await answers(8, '/start'))[0]).toMatch(/名单[\s\S]*8/);
  });

  it('by invitation: the code lets in, a wrong one does not, and it lasts', async () => {
    await open({ WENBAO_ACCESS: 'invitation', WENBAO_INVITATION_CODE: 'spring-2026' });
    expect(await answers(5, QUESTION, '/start wrong-code', '/start spring-2026', QUESTION)).toEqual([
      expect.stringMatching(/需要邀请/),
      expect.stringMatching(/不对/),
      expect.stringMatching(/欢迎/),
      expect.stringMatching(/22\s*件/),
    ]);
    await scene.stop();
    await scene.start();
    expect((await answers(5, QUESTION)).at(-1)).toMatch(/22\s*件/);
  });

  it('has a limit per person, said once', async () => {
    await open({ WENBAO_QUESTIONS_PER_MINUTE: '3' });
    const shown = await answers(5, ...Array.from({ length: 8 }, () => QUESTION));
    expect(shown.filter((text) => /22\s*件/.test(text))).toHaveLength(3);
    expect(shown.filter((text) => /请等 \d+ 秒/.test(text))).toHaveLength(1);
    expect(await answers(6, QUESTION)).toHaveLength(1);
    scene.clock.advance(60_000);
    expect((await answers(5, QUESTION)).at(-1)).toMatch(/22\s*件/);
  });
});

describe('privacy', () => {
  it('keeps an audit log with salted ids and cells, until its time is over', async () => {
    await open({ WENBAO_RETENTION_DAYS: '7' });
    await answers(123456, QUESTION);
    const { store } = scene.service!;
    expect(store.audit.list()).toEqual([
      expect.objectContaining({
        event: 'question',
        status: 'answered',
        question: QUESTION,
        person: expect.stringMatching(/^[0-9a-f]{16}$/),
      }),
    ]);
    expect(store.audit.list()[0]?.cells[0]).toMatch(/^qinghai.*#applications/);
    scene.clock.advance(8 * 86_400_000);
    await scene.settle();
    expect(store.audit.list()).toEqual([]);
    expect(store.turns.before('123456', '')).toEqual([]);
    const bytes = await filesOf(scene.home);
    expect(bytes).not.toContain('多少件申请');
  });

  it('never writes or says the token', async () => {
    await open({});
    scene.server.fault = ({ method }) => (method === 'sendMessage' ? { kind: 'html', status: 200 } : undefined);
    scene.says({ id: 5 }, QUESTION);
    await scene.server.until(() => scene.server.calls.filter(({ method }) => method === 'sendMessage').length > 0);
    scene.server.fault = () => undefined;
    await scene.settle();
    expect(scene.notes.join('\n')).not.toContain(TOKEN);
    expect(await filesOf(scene.home)).not.toContain(TOKEN.split(':')[1]);
  });

  it('says aloud that late messages are dropped, where they are to be', async () => {
    await open({ WENBAO_LATE_MESSAGES: 'drop' });
    scene.says({ id: 5 }, QUESTION, { date: scene.clock.now() / 1000 - 7200 });
    await scene.settle();
    expect(scene.texts(5)).toEqual([]);
    expect(scene.notes.join('\n')).toMatch(/lay for more than an hour and is not answered/);
    expect(scene.service!.store.audit.list()).toEqual([expect.objectContaining({ event: 'dropped' })]);
  });
});

/** The bytes of the messenger's files, as text, after the bot has closed them. */
async function filesOf(home: string): Promise<string> {
  await scene.stop();
  const names = readdirSync(home).filter((name) => name.startsWith('telegram'));
  return names.map((name) => readFileSync(path.join(home, name), 'utf8')).join('\n');
}
