/** Why something was so, in the report's own words: a sentence about it that names a cause. */
import { ASKS_CAUSE, NAMES_A_CAUSE } from '../../data/glossary/asking-words.ts';
import { say } from '../../data/wording/answer-texts.ts';
import type { Target } from '../plan.ts';
import { readNeed } from '../question/answer-need.ts';
import { chooseAnswer, rankAnswers } from './choose-passages.ts';
import type { Draft } from './draft.ts';
import { joinPieces, quotePieces } from './quote-clauses.ts';

/** Sentences that are looked at. */
const CONSIDERED = 40;

/** Quotes such a sentence and cites it; false, and nothing said, where no report of `targets` gives one. */
export async function quoteReason(query: string, targets: readonly Target[], draft: Draft): Promise<boolean> {
  const words = query.replace(ASKS_CAUSE, ' ');
  const hits = await draft.context.corpus.search(words, {
    reports: targets.map(({ report }) => report),
    limit: CONSIDERED,
    everySentence: true,
  });
  const causes = hits.filter(({ text }) => NAMES_A_CAUSE.test(text));
  const found = chooseAnswer(rankAnswers(causes, readNeed(words), true));
  const [hit] = found && 'hits' in found ? found.hits : [];
  if (!hit) return false;
  const citation = draft.citations.citeSentence(hit);
  const quote = joinPieces(quotePieces(hit.text, hit.coveredTerms), hit.text);
  draft.quoted.push(quote);
  const kind = draft.context.corpus.findReport(hit.report)?.kind;
  const values = { organ: draft.organ(citation.organ), year: String(citation.year), quote, citation: `[${citation.id}]` };
  draft.lines.push(say(draft.lang, kind === 'digest' ? 'passage-digest' : 'passage', values));
  return true;
}
