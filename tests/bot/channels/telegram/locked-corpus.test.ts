/** Another process writes the corpus: answers go out all the same, and their receipts are kept when it is done. */
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DATABASE_FILE } from '../../../../retrieval/store/open-database.ts';
import { TelegramScene } from '../../../bot-api/telegram-scene.ts';

const scene = new TelegramScene({ shareHome: true });
beforeAll(() => scene.start());
afterAll(() => scene.close());

it('answers while the corpus is locked', async () => {
  const writer = new BetterSqlite3(path.join(scene.home, DATABASE_FILE));
  writer.exec('BEGIN IMMEDIATE');
  scene.says({ id: 1, language: 'zh' }, '青海省自然资源厅2020年新收了多少件申请？');
  await scene.settle();
  expect(scene.texts(1)).toEqual([expect.stringMatching(/22\s*件/)]);
  const receipt = scene.service!.store.audit.list().at(-1)?.receipt ?? '';
  expect(scene.bot.corpus.store.findReceipt(receipt)).toBeUndefined();
  writer.exec('COMMIT');
  writer.close();
  scene.clock.advance(1000);
  await scene.settle();
  expect(scene.bot.corpus.store.findReceipt(receipt)).toBeDefined();
  expect(scene.server.allBreaches).toEqual([]);
});
