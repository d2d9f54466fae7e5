/** What is held: reports by organ and year. */
import { findEdition } from '../../data/forms/editions.ts';
import { say } from '../../data/wording/answer-texts.ts';
import type { HeldReport } from '../../retrieval/store/held.ts';
import type { Plan } from '../plan.ts';
import type { HeldOrgan } from '../question/resolve-organs.ts';
import type { Draft } from './draft.ts';

/** Longest list of reports in one answer. */
const LIST_LIMIT = 12;

export function wordHoldings(plan: Extract<Plan, { kind: 'holdings' }>, draft: Draft): void {
  const all = draft.context.corpus.answering.map(({ answering }) => answering);
  const meant = all.filter(
    ({ masthead }) =>
      (plan.organs.length === 0 || plan.organs.includes(masthead.organ)) &&
      (plan.years.length === 0 || plan.years.includes(masthead.year)) &&
      (plan.editions.length === 0 || plan.editions.includes(masthead.edition)),
  );
  if (meant.length === 0) {
    draft.status = 'not_found';
    draft.lines.push(say(draft.lang, 'holdings-none'));
  } else {
    draft.counts.push(meant.length);
    draft.lines.push(say(draft.lang, 'holdings', { count: String(meant.length) }));
  }
  const shown = meant.length > 0 ? meant : all;
  for (const report of shown.slice(0, LIST_LIMIT)) draft.lines.push(say(draft.lang, 'holdings-item', describeReport(report, draft)));
  if (shown.length > LIST_LIMIT) draft.lines.push('…');
  for (const report of shown.slice(0, LIST_LIMIT)) draft.citations.citeReport(report);
}

function describeReport(report: HeldReport, draft: Draft): Record<string, string> {
  const { lang } = draft;
  const { title, organ, year, edition } = report.masthead;
  draft.quoted.push(title);
  return {
    title,
    organ: draft.organ(organ),
    year: String(year),
    kind: say(lang, `kind-${report.kind}`),
    edition: editionName(edition, draft),
  };
}

export function editionName(id: string, draft: Draft): string {
  const edition = findEdition(id);
  const name = edition ? edition[draft.lang] : say(draft.lang, id === 'local' ? 'edition-local' : 'edition-none');
  draft.quoted.push(name);
  return name;
}

/** '青海省自然资源厅（2020年）、中卫市自然资源局（2020年）', at most six, by name. */
export function listOrgans(organs: HeldOrgan[], draft: Draft): string {
  const named = organs
    .slice(0, 6)
    .map((organ) =>
      say(draft.lang, 'holdings-short', { organ: draft.organ(organ.organ), years: organ.years.join(say(draft.lang, 'and')) }),
    );
  return named.join(say(draft.lang, 'and')) + (organs.length > 6 ? '…' : '');
}
