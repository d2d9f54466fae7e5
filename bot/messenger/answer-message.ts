/** An answer → the message that says it on a phone: the figure first, then whether it adds up, then what it stands on. */
import type { Corpus } from '../../retrieval/corpus.ts';
import type { Answer, Citation } from '../answer.ts';
import { checkBadge } from '../check-badge.ts';
import type { OutgoingMessage } from '../delivery/outgoing.ts';
import { shownText } from '../shown-text.ts';
import { escapeHtml } from './escape-html.ts';
import { sayIn } from './say-in.ts';

export interface AnswerMessageOptions {
  /** In a group: the text and one line per source. */
  short: boolean;
  corpus: Corpus;
}

/** Cells of one row that a source names with their values; more are counted on by the quotation. */
const CELLS_NAMED = 8;

/** The messages in which an answer goes out. Sections stand apart by an empty line. */
export function formatAnswerMessages(answer: Answer, { short, corpus }: AnswerMessageOptions): OutgoingMessage[] {
  const say = sayIn(answer.lang);
  const [first = '', ...rest] = shownText(answer.text).split('\n');
  const badge = checkBadge(answer, corpus);
  const said = [`<b>${escapeHtml(first)}</b>`, ...rest.map(escapeHtml), ...(badge ? [say(`badge.${badge}`)] : [])].join('\n');
  const sources = groupSources(answer).map((group) => formatSource(group, answer, short));
  const parts = [said, ...(short ? [sources.join('\n')] : sources)];
  if (!short && answer.suggestions.length > 0) {
    parts.push([say('answer.suggestions'), ...answer.suggestions.map((question) => `· ${escapeHtml(shownText(question))}`)].join('\n'));
  }
  if (answer.receipt && !short) parts.push(`<i>${say('answer.receipt', { receipt: answer.receipt })}</i>`);
  return [{ html: parts.filter((part) => part !== '').join('\n\n') }];
}

/** Sources that quote the same line of the same report: the cells of one row are one source to a reader. */
function groupSources({ citations }: Answer): Citation[][] {
  const groups = new Map<string, Citation[]>();
  for (const citation of citations) {
    const key = JSON.stringify([citation.report, citation.section, citation.row, citation.quote]);
    groups.set(key, [...(groups.get(key) ?? []), citation]);
  }
  return [...groups.values()];
}

/** '[1] title · section', row × column with the cell, the quoted line. */
function formatSource(group: Citation[], answer: Answer, short: boolean): string {
  const say = sayIn(answer.lang);
  const [{ title, kind, section, row, quote, page, url }] = group as [Citation, ...Citation[]];
  const named = kind === 'digest' ? say('answer.digest', { title: shownText(title) }) : escapeHtml(shownText(title));
  const marks = group.length > 3 ? `[${group[0]!.id}]…[${group.at(-1)!.id}]` : group.map(({ id }) => `[${id}]`).join('');
  const place = [section, ...(page === undefined ? [] : [say('source.page', { page })])].filter((part) => part !== '');
  const lines = [[`${marks} ${named}`, ...place.map((part) => escapeHtml(shownText(part)))].join(' · ')];
  if (row) lines.push(`${escapeHtml(shownText(row.join(' › ')))} × ${formatCells(group, answer)}`);
  if (short) return lines.join(' · ');
  if (quote !== '') lines.push(`<blockquote>${escapeHtml(shownText(quote))}</blockquote>`);
  if (url) lines.push(escapeHtml(shownText(url)));
  return lines.join('\n');
}

/** 'Natural persons: 64, total: 70': each column with the cell as printed, where the answer states it. */
function formatCells(group: readonly Citation[], { figures, lang }: Answer): string {
  const say = sayIn(lang);
  const colon = lang === 'zh' ? '：' : ': ';
  const named = group.slice(0, CELLS_NAMED).map(({ id, column = '' }) => {
    const figure = figures.find((candidate) => candidate.citation === id && candidate.working === undefined);
    const cell = figure && (figure.state === 'number' || figure.state === 'text' ? figure.raw : say(`state.${figure.state}`));
    const name = escapeHtml(shownText(column));
    return cell === undefined ? name : `${name}${colon}<b>${escapeHtml(shownText(cell))}</b>`;
  });
  return `${named.join(lang === 'zh' ? '；' : '; ')}${group.length > CELLS_NAMED ? ' …' : ''}`;
}
