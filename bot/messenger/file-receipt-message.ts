/** The receipt of a file that was taken in, or was not, as a message. */
import type { FileReceipt } from '../../retrieval/file-receipt.ts';
import { escapeHtml } from './escape-html.ts';
import type { SayInMarkup } from './say-in.ts';

/** Oddities that are listed. */
const MOST_LISTED = 5;

/** `nameOf` names a report for a person: organ and year. */
export function formatFileReceipt(
  { source, status, report, reason, cells, findings, messages, samplesRemoved }: FileReceipt,
  say: SayInMarkup,
  nameOf: (report: string) => string,
): string {
  const lines = [`<b>${say('upload.receipt', { status: say(`upload.${status}`), source })}</b>`];
  if (report !== null) lines.push(say('upload.report', { report: nameOf(report), cells: cells?.printed ?? 0 }));
  if (findings) lines.push(say('check.counts', { ...findings }));
  if (reason) lines.push(escapeHtml(reason.text));
  for (const { text, quote } of messages.slice(0, MOST_LISTED)) lines.push(`· ${escapeHtml(quote ? `${text} 「${quote}」` : text)}`);
  if (messages.length > MOST_LISTED) lines.push(say('check.more', { count: messages.length - MOST_LISTED }));
  if (samplesRemoved.length > 0) lines.push(say('upload.samples-removed', { count: samplesRemoved.length }));
  return lines.join('\n');
}
