/**
 * Measures of the Telegram bot against the test server, on the machine's own clock: the time from an update to its answer in a private
 * chat, and what many chats, a hostile one and an upload do to it. Figures are printed, nothing is asserted.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startTelegram } from '../../bot/channels/telegram/run-telegram.ts';
import { readConfig } from '../../bot/config.ts';
import { makeFolder, ROOT } from '../bot/run-cli.ts';
import { openSampleBot } from '../bot/sample-bot.ts';
import { BotApiServer, TOKEN } from '../bot-api/bot-api-server.ts';

const QUESTIONS = ['青海省自然资源厅2020年新收了多少件申请？', '其中自然人呢？'];
const ADMINISTRATOR = 999_999;
const home = makeFolder();
const server = new BotApiServer();
const root = await server.start();
const { bot, close } = await openSampleBot(home);
const environment = {
  TELEGRAM_BOT_TOKEN: TOKEN,
  TELEGRAM_API_ROOT: root,
  TELEGRAM_ADMINISTRATORS: String(ADMINISTRATOR),
  WENBAO_HOME: home,
};
const config = readConfig({ environment, folder: home, now: new Date() });
const service = await startTelegram({ bot, config, note: (message) => console.log(`  note: ${message}`) });

/** When each question was pushed, by chat. */
const asked = new Map<string, number[]>();

function ask(chat: number, text: string, more: Record<string, unknown> = {}): void {
  const date = Math.floor(Date.now() / 1000);
  const person = { id: chat, is_bot: false, first_name: 'A', language_code: 'zh' };
  asked.set(String(chat), [...(asked.get(String(chat)) ?? []), Date.now()]);
  server.push({ message: { message_id: server.nextMessageId(), date, from: person, chat: { id: chat, type: 'private' }, text, ...more } });
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Milliseconds from each question to its answer, in the order of a chat. */
function waits(chats: readonly number[]): number[] {
  return chats.flatMap((chat) => server.shown(chat).map(({ at }, index) => at - (asked.get(String(chat))?.[index] ?? Number.NaN)));
}

async function answered(chats: readonly number[]): Promise<void> {
  await server.until(() => chats.every((chat) => server.shown(chat).length >= (asked.get(String(chat))?.length ?? 0)));
}

/** Asks one question after another, each in a chat of its own. */
async function probe(first: number, count: number): Promise<number[]> {
  const chats = Array.from({ length: count }, (_, index) => first + index);
  for (const chat of chats) {
    ask(chat, QUESTIONS[0]!);
    await answered([chat]);
  }
  return waits(chats);
}

const show = (name: string, values: number[]) =>
  console.log(`${name}: median ${median(values)} ms, most ${Math.max(...values)} ms (${values.length})`);

await probe(1, 5);
show('update to answer, private chat', await probe(100, 50));

// A hostile chat: three hundred long questions at once.
for (let index = 0; index < 300; index += 1) ask(5000, `${QUESTIONS[0]}${'青海宁夏中卫'.repeat(80)}${index}`);
show('beside a hostile chat', await probe(6000, 20));

// An upload of the largest kind of text, taken in meanwhile.
const report = readFileSync(path.join(ROOT, 'tests/fixtures/form-2021-tabs/source.txt'), 'utf8');
server.addFile('large', Buffer.from(`${report}\n${'本机关持续推进政府信息公开工作，不断完善制度。\n'.repeat(150_000)}`));
ask(ADMINISTRATOR, '', { text: undefined, document: { file_id: 'large', file_name: 'large 2022.txt', file_size: 10_000_000 } });
const during: number[] = [];
for (let round = 0; round < 20 && (round < 5 || service.uploads.busy); round += 1) during.push(...(await probe(7000 + round * 10, 5)));
show('beside an upload', during);

const chats = Array.from({ length: Number(process.argv[2] ?? 1000) }, (_, index) => 20_000 + index);
const began = Date.now();
for (const question of QUESTIONS) for (const chat of chats) ask(chat, question);
await answered(chats);
const seconds = (Date.now() - began) / 1000;
const inOrder = chats.filter((chat) => {
  const [first = '', second = ''] = server.shown(chat).map(({ text }) => text);
  return /22\s*件/.test(first) && /19\s*件/.test(second);
});
console.log(
  `${chats.length} chats with ${QUESTIONS.length} questions each: ${inOrder.length} in order, ${seconds.toFixed(0)} s (${((chats.length * QUESTIONS.length) / seconds).toFixed(1)} a second)`,
);
console.log(`breaches: ${server.allBreaches.length} ${server.allBreaches.slice(0, 5).join('; ')}`);
await service.stop();
await server.close();
close();
