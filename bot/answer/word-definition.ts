/** Terms explained from the glossary. */
import { say } from '../../data/wording/answer-texts.ts';
import type { Plan } from '../plan.ts';
import type { Draft } from './draft.ts';

export function wordDefinition(plan: Extract<Plan, { kind: 'definition' }>, draft: Draft): void {
  const { lang } = draft;
  const entries = plan.concepts.flatMap((key) => draft.context.tree.find(key) ?? []);
  for (const entry of entries) {
    const values = { term: entry[lang], zh: entry.zh, definition: entry.definition[lang], source: entry.source };
    draft.lines.push(say(lang, 'definition', values));
    draft.quoted.push(values.term, values.zh, values.definition, values.source);
  }
  if (entries.length !== 1) return;
  const confusable = entries[0]!.confusable.flatMap((key) => draft.context.tree.find(key) ?? []).slice(0, 3);
  if (confusable.length === 0) return;
  const terms = confusable.map((entry) => entry[lang]).join(say(lang, 'and'));
  draft.quoted.push(terms);
  draft.lines.push(say(lang, 'definition-confusable', { terms }));
}
