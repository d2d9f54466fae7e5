/** A held report with the outcome of its checks, for people and for programs. */
import type { HeldReport } from '../../../retrieval/store/held.ts';
import type { Store } from '../../../retrieval/store/store.ts';
import type { CommandContext, Say } from './command.ts';
import { countVerdicts, type VerdictCounts } from './count-verdicts.ts';
import { wrapText } from './terminal-text.ts';

/** One line of `reports --json`. */
export function describeHeld(store: Store, { id, source, kind, sample, contentHash, masthead }: HeldReport) {
  return {
    report: id,
    source,
    kind,
    sample,
    organ: masthead.organ,
    year: masthead.year,
    edition: masthead.edition,
    title: masthead.title,
    date: masthead.date ?? null,
    url: masthead.url ?? null,
    sha256: contentHash,
    cells: store.figuresOf(id).length,
    checks: countVerdicts(store.findingsOf(id)),
    messages: store.messagesOf(id).length,
  };
}

/** The id alone on its line, so that it can be copied whole; what the report is and how its checks came out under it. */
export function formatHeld(
  { report, organ, year, edition, kind, cells, checks, messages }: ReturnType<typeof describeHeld>,
  { say, width }: CommandContext,
): string {
  const what = [`${organ} ${year}`, say('held.form', { edition }), say(`kind.${kind}`), say('held.cells', { cells })];
  const outcome = [...formatVerdicts(checks, say), ...(messages > 0 ? [say('held.messages', { messages })] : [])];
  return [report, ...[what, outcome].map((parts) => wrapText(`  ${parts.join(' · ')}`, width, '  '))].join('\n');
}

/** "24 hold", "1 violated" …: verdicts that occur; one text that says so where there are none. */
export function formatVerdicts(counts: VerdictCounts, say: Say): string[] {
  const texts = (['holds', 'violated', 'contradiction', 'unverifiable'] as const)
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => say(`count.${verdict}`, { count: counts[verdict] }));
  return texts.length > 0 ? texts : [say('count.none')];
}
