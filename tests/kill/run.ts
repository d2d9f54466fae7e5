/** `npm run test:kill`: 1,000 kills while 5,000 updates flow. `npm run test:kill -- KILLS UPDATES SEED` for others. */
import { runKills } from './kill-run.ts';

const [kills = 1000, updates = 5000, seed = 1] = process.argv.slice(2).map(Number);
const started = Date.now();
const result = await runKills({ kills, updates, chats: 400, seed, onProgress: (line) => console.log(line) });
const { lost, doubled, disordered, breaches, complaints } = result;
console.log(
  JSON.stringify(
    {
      ...result,
      lost: lost.length,
      doubled: doubled.length,
      disordered: disordered.length,
      breaches: breaches.length,
      complaints: complaints.length,
    },
    null,
    2,
  ),
);
for (const line of [...lost.slice(0, 5), ...breaches.slice(0, 10), ...disordered.slice(0, 5), ...new Set(complaints.slice(0, 200))].slice(
  0,
  40,
))
  console.log(line);
console.log(`${Math.round((Date.now() - started) / 1000)} s`);
process.exitCode = lost.length + breaches.length + disordered.length === 0 && result.mostDoubledByOneKill <= 1 ? 0 : 1;
