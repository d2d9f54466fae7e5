/** The prompts that a language model would be given for a question, as they would be sent; asks nobody. */

import { phraseAnswerPrompt, phrasedSchema } from '../../prompts/phrase-answer.ts';
import type { RenderedPrompt } from '../../prompts/prompt.ts';
import { renderPrompt } from '../../prompts/prompt.ts';
import { searchTermsPrompt, searchTermsSchema } from '../../prompts/search-terms.ts';
import type { Knowledge } from '../open-bot.ts';
import { knownKeys, renderReadingPrompt } from './ask-for-reading.ts';
import { renderChoicePrompt } from './choose-reading.ts';
import { isWorthPhrasing, phrasingInput, withKeys } from './phrase-answer.ts';
import { proposalSchema } from './proposal.ts';
import { findReadingNeed, type Outcome } from './reading-need.ts';
import { searchTermsInput } from './search-wider.ts';

export async function showPrompts(outcome: Outcome, knowledge: Knowledge): Promise<{ heading: string; lines: string[] }[]> {
  const { plan, reading, composed } = outcome;
  const prompts: RenderedPrompt[] = [];
  const need = findReadingNeed(outcome);
  if (need === 'left-over' || need === 'none') {
    const keys = knownKeys(reading, knowledge);
    prompts.push(await renderReadingPrompt(reading, keys, proposalSchema(keys)));
  }
  if (need === 'several' && plan.kind === 'figures') prompts.push(await renderChoicePrompt(plan, reading));
  if (plan.kind === 'passages' && composed.answer.status === 'not_found')
    prompts.push(await renderPrompt(searchTermsPrompt, reading.lang, searchTermsInput(reading), searchTermsSchema));
  const shown = withKeys(composed.quotations);
  const [first, ...others] = shown.map(({ key }) => key);
  if (first !== undefined && isWorthPhrasing(composed.quotations, reading))
    prompts.push(
      await renderPrompt(phraseAnswerPrompt, reading.lang, phrasingInput(shown, reading, []), phrasedSchema([first, ...others])),
    );
  if (prompts.length === 0) return [{ heading: 'prompts', lines: ['none: a language model would not be asked'] }];
  return prompts.map(({ id, version, system, user }) => ({
    heading: `prompt ${id}@${version}`,
    lines: [...system.split('\n'), '', ...user.split('\n')],
  }));
}
