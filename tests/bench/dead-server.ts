/** What a dead language model costs: answer times without a model, with a server that never replies, and how many calls it got. Run it with `tsx tests/bench/dead-server.ts`. */
import { answerQuestion } from '../../bot/answer-question.ts';
import { createModel, openScriptedBot } from '../model/scripted-bot.ts';
import { UNREAD_QUESTIONS } from '../model/unread-questions.ts';

const SECONDS = 2;
const { plain, server, close } = await openScriptedBot();
const questions = [...UNREAD_QUESTIONS, ...UNREAD_QUESTIONS, ...UNREAD_QUESTIONS, ...UNREAD_QUESTIONS].map(({ question }) => question);

async function measure(bot: typeof plain): Promise<number[]> {
  const times: number[] = [];
  for (const question of questions) {
    const start = performance.now();
    await answerQuestion(bot, { turns: [question] });
    times.push(performance.now() - start);
  }
  return times;
}

const describe = (times: number[]) => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return `p50 ${at(0.5)} ms · p95 ${at(0.95)} ms · longest ${at(1)} ms`;
};

await measure(plain);
console.log(`without a model: ${describe(await measure(plain))}`);
for (const [name, behaviour] of [
  ['never replies', { kind: 'mute' }],
  ['stops after the headers', { kind: 'silent' }],
  ['fails', { kind: 'status', status: 503 }],
] as const) {
  server.play(() => behaviour);
  const before = server.received.length;
  const bot = { ...plain, model: createModel(server.url, { seconds: SECONDS }).model };
  console.log(
    `a server that ${name}, limit ${SECONDS} s: ${describe(await measure(bot))} · ${server.received.length - before} calls for ${questions.length} questions`,
  );
}
const nobody = { ...plain, model: createModel('http://127.0.0.1:9/v1', { seconds: SECONDS }).model };
console.log(`nobody listens, limit ${SECONDS} s: ${describe(await measure(nobody))}`);
await close();
