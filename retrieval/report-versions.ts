/** What a file that came in has to do with reports that are held: the same file under two names, another version of one report. */
import type { IngestMessage } from '../ingest/message.ts';
import type { Report } from '../ingest/report.ts';
import { answeringReports } from './answering-report.ts';
import type { SaveReceipt } from './store/held.ts';
import type { Store } from './store/store.ts';

/** Messages for the receipt of a report that was just saved; none for the usual single file of a report. */
export function relateToHeld(store: Store, report: Report, saved: SaveReceipt): IngestMessage[] {
  const held = store.listReports();
  const own = held.find(({ id }) => id === saved.report);
  const messages: IngestMessage[] = [];
  const otherName = own?.source === report.source ? saved.previous?.report : own?.id;
  const sameBytes = own?.contentHash === report.contentHash && saved.status === 'unchanged';
  if (own && sameBytes && own.source !== report.source) {
    const text = `The same file is held as ${own.source}; it is one report, under the name that comes first in the alphabet.`;
    messages.push({ code: 'file-repeated', text });
  } else if (otherName !== undefined && sameBytes && otherName !== saved.report) {
    const text = `The same file was held as ${otherName}; it is one report, now under the name that comes first in the alphabet.`;
    messages.push({ code: 'file-repeated', text });
  }
  const versions = answeringReports(held).find(
    ({ answering, others }) => others.length > 0 && [answering, ...others].some(({ id }) => id === saved.report),
  );
  if (versions) {
    const { answering, others } = versions;
    const text = `${others.length + 1} versions of the report of ${answering.masthead.organ} on ${answering.masthead.year} are held: ${[answering, ...others].map(({ id }) => id).join(', ')}. Answers come from ${answering.id}; figures that differ are shown side by side. Remove those that do not count.`;
    messages.push({ code: 'report-versions', text });
  }
  return messages;
}
