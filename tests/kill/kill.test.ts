/** Fifty of the kills of `npm run test:kill`, with the sender as it is in life: its bound holds however slowly the machine runs. */
import { describe, expect, it } from 'vitest';
import { runKills } from './kill-run.ts';

describe('a process that is killed over and over', () => {
  it('loses nothing, and says at most one message twice a kill', { timeout: 600_000 }, async () => {
    const result = await runKills({ kills: 50, updates: 250, chats: 100, seed: 20_260_101 });
    expect(result).toMatchObject({ lost: [], disordered: [], breaches: [], complaints: [] });
    expect(result.mostDoubledByOneKill).toBeLessThanOrEqual(1);
    expect(result.doubled.length).toBeLessThanOrEqual(result.kills);
  });
});
