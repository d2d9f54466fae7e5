/** Prints how long cards for half-typed words take, over the sample reports: `npx tsx tests/bench/inline.ts`. */
import { inlineCards } from '../../bot/messenger/inline-cards.ts';
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

const { bot, close } = await openSampleBot();
const first = performance.now();
await inlineCards('', { bot, lang: 'zh', now: () => performance.now() });
console.log(`first query ${Math.round(performance.now() - first)} ms`);
const times: number[] = [];
let cards = 0;
for (let round = 0; round <= ROUNDS; round++) {
  for (const text of TYPED) {
    const started = performance.now();
    const found = await inlineCards(text, { bot, lang: 'zh', now: () => performance.now() });
    if (round === 0) continue;
    times.push(performance.now() - started);
    cards += found.length;
  }
}
close();
times.sort((a, b) => a - b);
const at = (share: number) => Math.round(times[Math.min(times.length - 1, Math.floor(share * times.length))]!);
console.log(`${times.length} queries, ${cards} cards: median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`);
