/**
 * Prints how long cards for half-typed words take: `npx tsx tests/bench/inline.ts`, over the sample reports, or over those held in a data
 * folder that is named after it. Every query is asked for the first time after the warm-up, and then again as other letters are typed.
 */
import { inlineCards } from '../../bot/messenger/inline-cards.ts';
import { warmUp } from '../../bot/messenger/warm-up.ts';
import { openCorpus } from '../../retrieval/corpus.ts';
import { openSampleBot } from '../bot/sample-bot.ts';

const TYPED = [
  '',
  '青',
  '青海',
  '青海 2020',
  '青海 2020 新',
  '青海 2020 新收',
  '青海 2020 结',
  '中卫 行政许',
  '宁夏 2018 收',
  'qing',
  'qinghai 2020',
  'qinghai 2020 carr',
  'zhongwei pen',
  '新收',
  '予以',
  '北京 新收',
  '青海 预算',
];
const ROUNDS = 5;

const [, , home] = process.argv;
const { bot, close } = home === undefined ? await openSampleBot() : openHome(home);
const began = performance.now();
await warmUp(bot);
console.log(`warm-up ${Math.round(performance.now() - began)} ms`);
for (const name of ['first', 'again']) {
  const times: number[] = [];
  let cards = 0;
  let cut = 0;
  for (let round = 0; round < (name === 'first' ? 1 : ROUNDS); round++) {
    for (const text of TYPED) {
      const started = performance.now();
      const found = await inlineCards(text, { bot, lang: 'zh', now: () => performance.now() });
      times.push(performance.now() - started);
      cards += found.cards.length;
      if (!found.complete) cut++;
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.min(times.length - 1, Math.floor(share * times.length))]!);
  console.log(
    `${name}: ${times.length} queries, ${cards} cards, ${cut} cut short: median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`,
  );
}
close();

function openHome(folder: string): Awaited<ReturnType<typeof openSampleBot>> {
  const corpus = openCorpus({ home: folder });
  return { bot: { corpus, today: '2026-01-01' }, close: () => corpus.close() };
}
