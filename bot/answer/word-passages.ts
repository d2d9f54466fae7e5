/** Sentences that answer, quoted in order; or the admission that the reports do not say. */
import { say } from '../../data/wording/answer-texts.ts';
import type { SearchHit } from '../../retrieval/search-hit.ts';
import type { Plan } from '../plan.ts';
import type { Draft } from './draft.ts';
import { wordDecline } from './word-decline.ts';
import { wordRemarks } from './word-remarks.ts';

/** Below this share of the question's content terms a sentence is not about the question. */
const COVERAGE_NEEDED = 0.6;
/** Hits that are looked at for one that answers. */
const CONSIDERED = 12;
/** A quotation is cut here, in characters, so that it fits a phone. */
const QUOTE_LIMIT = 360;

export async function wordPassages(plan: Extract<Plan, { kind: 'passages' }>, draft: Draft): Promise<void> {
  const reports = plan.targets.map((target) => target.report);
  const hits = await draft.context.corpus.search(plan.query, { reports, limit: CONSIDERED });
  const best = chooseHits(plan.literal ? hits.filter((hit) => isLiteral(hit)) : hits, plan.wantsNumber);
  if (best.length === 0) return wordDecline(plan.otherwise, draft);
  best.forEach((hit, index) => wordHit(hit, index, draft));
  wordRemarks(plan.remarks, draft);
}

/** The hit that covers the question best, and a second one where it covers as much and ranks right behind. */
export function chooseHits(hits: SearchHit[], wantsNumber: boolean): SearchHit[] {
  const able = hits.filter((hit) => hit.coverage >= COVERAGE_NEEDED && (!wantsNumber || holdsNumber(hit.text)));
  const most = Math.max(0, ...able.map((hit) => hit.coverage));
  return able.filter((hit) => hit.coverage >= most - 1e-9).slice(0, 1);
}

/** Every Chinese content term of the query stands in the sentence as it was asked, not as a synonym. English terms are translated by necessity. */
function isLiteral(hit: SearchHit): boolean {
  const squeezed = hit.text.replace(/\s+/g, '');
  return hit.missingTerms.length === 0 && hit.coveredTerms.every((term) => !/\p{Script=Han}/u.test(term) || squeezed.includes(term));
}

/** A number that is no year or date: what 多少 and "how many" ask for. */
function holdsNumber(text: string): boolean {
  return /\d/.test(text.normalize('NFKC').replace(/\d{4}\s*年(?:度)?|\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|\d{1,2}\s*日/g, '')) || /[一二三四五六七八九十百]+(?:个|件|次|条|项|家|名|人|期|篇|场)/.test(text);
}

function wordHit(hit: SearchHit, index: number, draft: Draft): void {
  const citation = draft.citations.citeSentence(hit);
  const report = draft.context.corpus.findReport(hit.report);
  const quote = hit.text.length > QUOTE_LIMIT ? `${hit.text.slice(0, QUOTE_LIMIT)}…` : hit.text;
  draft.quoted.push(quote);
  const values = { organ: draft.organ(citation.organ), year: String(citation.year), quote, citation: `[${citation.id}]` };
  draft.lines.push(say(draft.lang, index > 0 ? 'passage-more' : report?.kind === 'digest' ? 'passage-digest' : 'passage', values));
}
