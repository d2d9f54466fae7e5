/** Documents that are sent to the bot. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TelegramScene } from '../../../bot-api/telegram-scene.ts';
import { ROOT } from '../../run-cli.ts';

const ADMINISTRATOR = 9;
const scene = new TelegramScene({ settings: { TELEGRAM_ADMINISTRATORS: String(ADMINISTRATOR) }, shareHome: true });
beforeAll(() => scene.start());
afterAll(() => scene.close());
afterEach(() => expect(scene.server.allBreaches).toEqual([]));

const report = readFileSync(path.join(ROOT, 'tests/fixtures/form-2021-tabs/source.txt'));

function sends(id: number, name: string, bytes: Uint8Array = report): void {
  const file = `file-${bytes.length}`;
  scene.server.addFile(file, bytes);
  scene.server.push({
    message: {
      ...scene.message({ id, language: 'zh' }, ''),
      text: undefined,
      document: { file_id: file, file_name: name, file_size: bytes.length },
    },
  });
}

describe('a document', () => {
  it('of somebody else is refused, saying who may', async () => {
    sends(5, 'report.txt');
    await scene.settle();
    expect(scene.texts(5)).toEqual([expect.stringMatching(/只有管理员/)]);
  });

  it('of an administrator is taken in with progress and ends with the receipt; others are answered meanwhile', async () => {
    sends(ADMINISTRATOR, '../../report 2022.txt');
    scene.says({ id: 6, language: 'zh' }, '/reports');
    await scene.server.until(() => scene.texts(6).length > 0);
    await scene.settle();
    const shown = scene.server.shown(ADMINISTRATOR);
    expect(shown).toHaveLength(1);
    expect(shown[0]!.edits).toBeGreaterThan(0);
    expect(shown[0]!.text).toMatch(/✓ 已收入 report 2022\.txt\n→ \S+ 2023 · \d+ 个单元格[\s\S]*5 份样例报告已退出/);
    scene.says({ id: 6, language: 'zh' }, '/reports');
    await scene.settle();
    expect(scene.texts(6).at(-1)).toMatch(/收录 1 份报告/);
  });

  it('that is no report is rejected with the reason', async () => {
    sends(ADMINISTRATOR, 'noise.bin', Buffer.from([0, 1, 2, 3, 255]));
    await scene.settle();
    expect(scene.texts(ADMINISTRATOR).at(-1)).toMatch(/✗ 未收入 noise\.bin/);
  });

  it('that waits is taken in after a restart', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    scene.server.fault = ({ method }) => (method === 'getFile' ? { kind: 'slow', until: held } : undefined);
    sends(ADMINISTRATOR, 'report 2022.txt');
    await scene.server.until(() => scene.server.calls.filter(({ method }) => method === 'getFile').length > 2);
    const stopping = scene.stop();
    release();
    await stopping;
    scene.server.fault = () => undefined;
    await scene.start();
    await scene.settle();
    expect(scene.texts(ADMINISTRATOR).at(-1)).toMatch(/✓ 未变化 report 2022\.txt/);
  });
});

describe('/remove', () => {
  it('asks first, and keeps the report when told to', async () => {
    const group = -77;
    scene.says({ id: ADMINISTRATOR, group, language: 'zh' }, '/remove report 2022');
    await scene.settle();
    const question = scene.server.shown(group).at(-1)!;
    expect(question.text).toMatch(/^删除/);
    const [[remove, keep] = []] = question.buttons;
    scene.presses({ id: 5, group, language: 'zh' }, question, remove!.data);
    await scene.settle();
    expect(scene.server.pressAnswers.at(-1)).toMatchObject({ text: expect.stringMatching(/只有管理员/) });
    scene.presses({ id: ADMINISTRATOR, group, language: 'zh' }, question, keep!.data);
    await scene.settle();
    expect(scene.texts(group).at(-1)).toBe('没有删除。');
  });

  it('removes when it is confirmed; an expired button explains itself', async () => {
    scene.says({ id: ADMINISTRATOR, language: 'zh' }, '/remove report 2022');
    await scene.settle();
    const question = scene.server.shown(ADMINISTRATOR).at(-1)!;
    const [[remove] = []] = question.buttons;
    scene.presses({ id: ADMINISTRATOR, language: 'zh' }, question, remove!.data);
    await scene.settle();
    expect(scene.texts(ADMINISTRATOR).at(-1)).toMatch(/^已删除/);
    scene.presses({ id: ADMINISTRATOR, language: 'zh' }, question, 'ffffffffffffffff');
    await scene.settle();
    expect(scene.server.pressAnswers.at(-1)).toMatchObject({ text: expect.stringMatching(/已过期/), show_alert: true });
  });
});
