/** An answer → the messages that say it. */
import { MESSENGER_TEXTS } from '../../data/wording/messenger-texts.ts';
import { fillIn } from '../../data/wording/wording.ts';
import type { Answer, Citation } from '../answer.ts';
import type { OutgoingMessage } from '../delivery/outgoing.ts';
import { escapeHtml } from './escape-html.ts';

export interface AnswerMessageOptions {
  /** In a group: the text and one line per source. */
  short: boolean;
}

/** The messages in which an answer goes out, the figure in the first line of the first. */
export function formatAnswerMessages(answer: Answer, { short }: AnswerMessageOptions): OutgoingMessage[] {
  const parts = [escapeHtml(answer.text)];
  if (answer.citations.length > 0) parts.push(answer.citations.map((citation) => formatCitation(citation, answer, short)).join('\n'));
  if (answer.receipt && !short) {
    parts.push(`<i>${escapeHtml(fillIn(MESSENGER_TEXTS['answer.receipt'][answer.lang], { receipt: answer.receipt }))}</i>`);
  }
  return [{ html: parts.join('\n\n') }];
}

function formatCitation({ id, title, kind, section, row, column, quote }: Citation, { lang }: Answer, short: boolean): string {
  const named = kind === 'digest' ? fillIn(MESSENGER_TEXTS['answer.digest'][lang], { title }) : title;
  const place = [named, section, ...(row && column ? [`${row.join(' › ')} × ${column}`] : [])].join(' · ');
  const line = `[${id}] ${escapeHtml(place)}`;
  return short ? line : `${line}\n<blockquote>${escapeHtml(quote)}</blockquote>`;
}
