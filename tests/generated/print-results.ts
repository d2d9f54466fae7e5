/** The results of a run as tables that a person reads. */
import type { Cause, Result } from './causes.ts';
import type { Outcome } from './score.ts';

const OUTCOMES: readonly Outcome[] = ['right', 'wrong number', 'refused wrongly', 'refused rightly', 'answered absent'];

/** Counts and shares per language: of held cells for the first three outcomes, of absent ones for the others. */
export function printTotals(results: readonly Result[]): void {
  for (const lang of ['zh', 'en', 'all'] as const) {
    const chosen = results.filter((result) => lang === 'all' || result.lang === lang);
    const absent = chosen.filter(({ expect }) => 'abstain' in expect).length;
    const parts = OUTCOMES.map((outcome) => {
      const count = chosen.filter((result) => result.outcome === outcome).length;
      const of = outcome === 'refused rightly' || outcome === 'answered absent' ? absent : chosen.length - absent;
      return `${outcome} ${count} (${((100 * count) / of).toFixed(2)} %)`;
    });
    console.log(`${lang.padEnd(4)} ${parts.join(' · ')}`);
  }
  for (const kind of ['organ', 'year', 'row']) {
    const chosen = results.filter(({ expect }) => 'abstain' in expect && expect.abstain === kind);
    console.log(`absent ${kind}: ${chosen.filter(({ outcome }) => outcome === 'refused rightly').length} of ${chosen.length} refused`);
  }
}

/** One line per group, the worst first; groups without a failure are only counted. */
export function printBreakdown(name: string, results: readonly Result[], keyOf: (result: Result) => string): void {
  const keys = [...new Set(results.map(keyOf))];
  const lines = keys.map((key) => {
    const chosen = results.filter((result) => keyOf(result) === key);
    const counts = OUTCOMES.map((outcome) => chosen.filter((result) => result.outcome === outcome).length);
    const [, wrong = 0, refused = 0, , answered = 0] = counts;
    return { key, counts, failures: wrong + refused + answered };
  });
  console.log(`\nby ${name}: ${OUTCOMES.join(' / ')}`);
  for (const { key, counts } of lines
    .filter(({ failures }) => failures > 0)
    .sort((a, b) => b.failures - a.failures || (a.key < b.key ? -1 : 1))) {
    console.log(`  ${counts.map((count) => String(count).padStart(4)).join(' ')}  ${key}`);
  }
  console.log(`  ${lines.filter(({ failures }) => failures === 0).length} of ${lines.length} without a failure`);
}

/** The most frequent causes, each with one example. */
export function printCauses(causes: readonly Cause[], limit: number): void {
  const failures = causes.reduce((sum, cause) => sum + cause.failures.length, 0);
  console.log(`\n${causes.length} causes of ${failures} failures; the ${Math.min(limit, causes.length)} most frequent:`);
  for (const { outcome, cause, failures: failed } of causes.slice(0, limit)) {
    console.log(`  ${String(failed.length).padStart(3)}  ${outcome} · ${cause}\n         ${failed[0]?.question} → ${failed[0]?.detail}`);
  }
}
