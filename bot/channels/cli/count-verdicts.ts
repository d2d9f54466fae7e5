/** How the checks of a report came out. */
import type { Finding } from '../../../ingest/report.ts';

export type VerdictCounts = Record<Finding['verdict'], number>;

/** Number of findings by verdict; a verdict without findings is 0. */
export function countVerdicts(findings: readonly Pick<Finding, 'verdict'>[]): VerdictCounts {
  const counts = { holds: 0, violated: 0, contradiction: 0, unverifiable: 0 };
  for (const { verdict } of findings) counts[verdict] += 1;
  return counts;
}
