/** Asks a model for the words that a report would use, and looks for them: what is found is offered as near by, never taken for the answer. */
import { CHINESE_DIGITS } from '../../data/numerals.ts';
import { fence } from '../../prompts/fence.ts';
import { renderPrompt } from '../../prompts/prompt.ts';
import { searchTermsPrompt, searchTermsSchema } from '../../prompts/search-terms.ts';
import type { Corpus } from '../../retrieval/corpus.ts';
import type { SearchHit } from '../../retrieval/search-hit.ts';
import type { Plan } from '../plan.ts';
import type { Reading } from '../question/reading.ts';
import type { Asker, LanguageModel, Reply } from './language-model.ts';

const LONGEST_QUESTION = 500;
const MOST_TERMS = 6;
/** Ideographs alone, none of them a numeral. */
const TERM = new RegExp(`^(?:(?![${Object.keys(CHINESE_DIGITS).join('')}])\\p{Script=Han}){2,8}$`, 'u');
/** Sentences that are offered, and how much of the terms each must hold. */
const OFFERED = 2;
const HELD = 0.5;

/** Sentences with the terms that stand in them. */
export interface WiderFound {
  terms: string[];
  hits: SearchHit[];
}

export async function searchWider(
  model: LanguageModel,
  { targets }: Extract<Plan, { kind: 'passages' }>,
  reading: Reading,
  corpus: Corpus,
  asker: Asker,
): Promise<Reply<WiderFound>> {
  const prompt = await renderPrompt(searchTermsPrompt, reading.lang, searchTermsInput(reading), searchTermsSchema);
  const reply = await model.ask(prompt, searchTermsSchema, asker);
  if (reply.kind === 'failed') return reply;
  const terms = [...new Set(reply.value.terms)].filter((term) => TERM.test(term)).slice(0, MOST_TERMS);
  if (terms.length === 0) return { kind: 'reply', value: { terms, hits: [] } };
  const reports = targets.map(({ report }) => report);
  const found = await corpus.search(terms.join(' '), { reports, limit: OFFERED });
  const hits = found.filter(({ text, coverage }) => coverage >= HELD && terms.some((term) => text.includes(term)));
  return { kind: 'reply', value: { terms: terms.filter((term) => hits.some(({ text }) => text.includes(term))), hits } };
}

export const searchTermsInput = (reading: Reading) => ({ question: fence('question', reading.raw, LONGEST_QUESTION) });
