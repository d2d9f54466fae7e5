/** An answer → the message that says it on a phone: the figure first, then whether it adds up, then what it stands on. */
import type { Corpus } from '../../retrieval/corpus.ts';
import type { Answer, Citation } from '../answer.ts';
import { checkBadge } from '../check-badge.ts';
import type { OutgoingMessage } from '../delivery/outgoing.ts';
import { shownText } from '../shown-text.ts';
import { answerContext } from './answer-context.ts';
import { escapeHtml } from './escape-html.ts';
import { sayIn } from './say-in.ts';

export interface AnswerMessageOptions {
  /** In a group: the text and one line per source. */
  short: boolean;
  corpus: Corpus;
  /** Questions that numbered buttons offer. Default: none. */
  offered?: readonly string[];
}

/** Cells of one row that a source names with their values; more are counted on by the quotation. */
const CELLS_NAMED = 8;

/** The messages in which an answer goes out. Sections stand apart by an empty line. */
export function formatAnswerMessages(answer: Answer, { short, corpus, offered = [] }: AnswerMessageOptions): OutgoingMessage[] {
  const say = sayIn(answer.lang);
  const [first = '', ...rest] = shownText(answer.text).split('\n');
  const badge = checkBadge(answer, corpus);
  const context = answerContext(answer, corpus);
  const said = [
    `<b>${escapeHtml(first)}</b>`,
    ...(context ? [`<i>${escapeHtml(shownText(context))}</i>`] : []),
    ...rest.map(escapeHtml),
    ...(badge ? [say(`badge.${badge}`)] : []),
  ].join('\n');
  const parts = [said, ...formatSources(answer, short)];
  if (offered.length > 0) {
    parts.push(
      [say('answer.suggestions'), ...offered.map((question, index) => `${index + 1}. ${escapeHtml(shownText(question))}`)].join('\n'),
    );
  }
  if (answer.receipt && !short) parts.push(`<i>${say('answer.receipt', { receipt: answer.receipt })}</i>`);
  return [{ html: parts.filter((part) => part !== '').join('\n\n') }];
}

/** In a private chat the first source stands in full; the others are folded away until somebody touches them. In a group each takes a line. */
function formatSources(answer: Answer, short: boolean): string[] {
  const groups = groupSources(answer);
  if (short) return [groups.map((group) => formatSource(group, answer, 'line')).join('\n')];
  const [first, ...others] = groups;
  if (!first) return [];
  const folded = others.map((group) => formatSource(group, answer, 'folded')).join('\n\n');
  return [formatSource(first, answer, 'full'), ...(folded === '' ? [] : [`<blockquote expandable>${folded}</blockquote>`])];
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
function formatSource(group: Citation[], answer: Answer, form: 'full' | 'folded' | 'line'): string {
  const say = sayIn(answer.lang);
  const [{ title, kind, section, row, quote, page, url }] = group as [Citation, ...Citation[]];
  const named = kind === 'digest' ? say('answer.digest', { title: shownText(title) }) : escapeHtml(shownText(title));
  const marks = group.length > 3 ? `[${group[0]!.id}]…[${group.at(-1)!.id}]` : group.map(({ id }) => `[${id}]`).join('');
  const place = [section, ...(page === undefined ? [] : [say('source.page', { page })])].filter((part) => part !== '');
  const lines = [[`${marks} ${named}`, ...place.map((part) => escapeHtml(shownText(part)))].join(' · ')];
  if (row) lines.push(`${escapeHtml(shownText(row.join(' › ')))} × ${formatCells(group, answer)}`);
  if (form === 'line') return lines.join(' · ');
  const quoted = escapeHtml(shownText(quote));
  if (quote !== '') lines.push(form === 'full' ? `<blockquote>${quoted}</blockquote>` : `<i>${quoted}</i>`);
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
