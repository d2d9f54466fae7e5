/** After a refusal: sentences that a wider search found, said to be near by and no answer. */
import { say } from '../../data/wording/answer-texts.ts';
import type { SearchHit } from '../../retrieval/search-hit.ts';
import type { Draft } from './draft.ts';
import { joinPieces, quotePieces } from './quote-clauses.ts';

export function wordNearby({ terms, hits }: { terms: readonly string[]; hits: readonly SearchHit[] }, draft: Draft): void {
  if (hits.length === 0 || draft.status !== 'not_found') return;
  const { lang } = draft;
  draft.quoted.push(...terms);
  draft.lines.push(say(lang, 'nearby-head', { terms: terms.map((term) => say(lang, 'value-text', { raw: term })).join(say(lang, 'and')) }));
  for (const hit of hits) {
    const citation = draft.citations.citeSentence(hit);
    const quote = joinPieces(quotePieces(hit.text, terms), hit.text);
    draft.quoted.push(quote);
    draft.lines.push(
      say(lang, 'nearby', { organ: draft.organ(citation.organ), year: String(citation.year), quote, citation: `[${citation.id}]` }),
    );
  }
}
