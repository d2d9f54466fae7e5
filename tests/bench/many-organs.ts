/**
 * How the time of an answer grows with the organs that are held: `node --import tsx tests/bench/many-organs.ts [COUNT]` (300 where left out).
 * The same questions over a tenth of the organs and over all of them; prints p50 and p95 in milliseconds and their ratio. Times are looked at, never asserted.
 */
import { answerQuestion, type Bot } from '../../bot/answer-question.ts';
import { loadPlaces } from '../../data/gazetteer/places.ts';
import { writeReport } from '../bot/write-report.ts';
import { openWrittenBot } from '../bot/written-bot.ts';

const ROUNDS = 3;
const YEAR = 2023;
const count = Number(process.argv[2] ?? 300);
const prefectures = loadPlaces().filter(({ level }) => level === 'prefecture');
const KINDS = ['教育局', '水利局', '公安局'] as const;

/** The first `size` of all prefectures' bureaus. */
const organs = (size: number): string[] => KINDS.flatMap((kind) => prefectures.map(({ name }) => name + kind)).slice(0, size);

const open = (size: number): Bot =>
  openWrittenBot(
    organs(size).map((organ, index): [string, string] => [
      `${organ}.txt`,
      writeReport({ organ, year: YEAR, totals: { 'newly-received': index, 'outcome/granted': index % 7 }, penalties: index % 11 }),
    ]),
  );

const [first = '', second = ''] = organs(2);
const QUESTIONS = [
  `${first}${YEAR}年新收多少件申请？`,
  `${first}和${second}${YEAR}年新收一样吗？`,
  `${YEAR}年哪家单位新收申请最多？`,
  `${YEAR}年谁没填行政许可？`,
  `${YEAR}年哪些单位行政处罚超过5件？`,
  `How many applications did the ${prefectures[0]?.english} bureau of education receive in ${YEAR}?`,
  `${first}有哪些问题？`,
];

/** p50 and p95 of all answers, in milliseconds. */
async function time(bot: Bot): Promise<[number, number]> {
  await answerQuestion(bot, { turns: [QUESTIONS[0]!] });
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const question of QUESTIONS) {
      const before = performance.now();
      await answerQuestion(bot, { turns: [question] });
      times.push(performance.now() - before);
    }
  times.sort((left, right) => left - right);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN;
  return [at(0.5), at(0.95)];
}

const results: [number, number][] = [];
for (const size of [Math.ceil(count / 10), count]) {
  const bot = open(size);
  const [p50, p95] = await time(bot);
  console.log(`${size} organs: p50 ${p50.toFixed(1)} ms · p95 ${p95.toFixed(1)} ms`);
  results.push([p50, p95]);
  bot.corpus.close();
}
const [few, all] = results;
if (few && all) console.log(`ten times the organs: p50 × ${(all[0] / few[0]).toFixed(2)} · p95 × ${(all[1] / few[1]).toFixed(2)}`);
