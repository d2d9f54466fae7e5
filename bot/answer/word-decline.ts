/** Refusals that help (rule 6): the reason, what is held, and the nearest match without its number. */
import { say } from '../../data/wording/answer-texts.ts';
import { EXAMPLE_QUESTIONS } from '../../data/wording/example-questions.ts';
import type { DeclineReason } from '../plan.ts';
import { QUESTION_LIMIT } from '../question/normalize-question.ts';
import type { HeldOrgan } from '../question/resolve-organs.ts';
import type { Draft } from './draft.ts';
import { editionName, listOrgans } from './word-holdings.ts';

/** Longest wording of the asker's that is echoed back. */
const ECHO_LIMIT = 40;

export function wordDecline(reason: DeclineReason, draft: Draft): void {
  const { lang } = draft;
  draft.status = 'not_found';
  const echo = (words: string) => {
    // Quotation marks would end the quotation, and a number in brackets would be a citation.
    const shown = words
      .replace(/["“”<>[\]［］]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, ECHO_LIMIT);
    draft.quoted.push(shown);
    return shown;
  };
  const held = (organs: HeldOrgan[]) => (organs.length > 0 ? say(lang, 'held-organs', { organs: listOrgans(organs, draft) }) : '');
  switch (reason.kind) {
    case 'empty':
    case 'off-topic': {
      draft.status = 'refused';
      const example = EXAMPLE_QUESTIONS[lang];
      draft.quoted.push(example);
      draft.lines.push(say(lang, `decline-${reason.kind}`, { example }));
      return;
    }
    case 'introduction': {
      draft.status = 'answered';
      const example = EXAMPLE_QUESTIONS[lang];
      draft.quoted.push(example);
      draft.lines.push(say(lang, 'introduction', { example, held: held(draft.context.organs) }));
      return;
    }
    case 'too-long':
      draft.status = 'refused';
      draft.counts.push(QUESTION_LIMIT);
      draft.lines.push(say(lang, 'decline-too-long', { limit: String(QUESTION_LIMIT) }));
      return;
    case 'corpus-empty':
      draft.lines.push(say(lang, 'decline-corpus-empty'));
      return;
    case 'organ-absent': {
      const nearest =
        reason.nearest.length > 0 ? say(lang, 'nearest-organs', { organs: listOrgans(reason.nearest, draft) }) : held(draft.context.organs);
      draft.lines.push(say(lang, 'decline-organ-absent', { surface: echo(reason.surface), nearest }));
      return;
    }
    case 'organ-unclear': {
      draft.status = 'ambiguous';
      const candidates = held(reason.candidates);
      draft.lines.push(
        reason.surface === undefined
          ? say(lang, 'decline-organ-unclear', { candidates })
          : say(lang, 'decline-organ-unclear-surface', { surface: echo(reason.surface), candidates: listOrgans(reason.candidates, draft) }),
      );
      return;
    }
    case 'year-absent': {
      draft.counts.push(...reason.years);
      const values = {
        organ: reason.organs
          .map((o) => draft.organ(o.organ))
          .slice(0, 3)
          .join(say(lang, 'and')),
        years: reason.years.join(say(lang, 'and')),
      };
      draft.lines.push(say(lang, 'decline-year-absent', { ...values, held: listOrgans(reason.organs, draft) }));
      return;
    }
    case 'metric-absent': {
      const metric = reason.concepts.map((key) => draft.context.tree.find(key)?.[lang] ?? key).join(lang === 'zh' ? '·' : ' · ');
      draft.quoted.push(metric);
      const editions = reason.existsIn.filter((id) => id !== reason.target.edition);
      const elsewhere =
        editions.length > 0
          ? say(lang, 'metric-elsewhere', { editions: editions.map((id) => editionName(id, draft)).join(say(lang, 'and')) })
          : '';
      draft.lines.push(
        say(lang, 'decline-metric-absent', {
          organ: draft.organ(reason.target.organ),
          year: String(reason.target.year),
          edition: editionName(reason.target.edition, draft),
          metric,
          elsewhere,
        }),
      );
      return;
    }
    case 'metric-unclear':
      draft.status = 'ambiguous';
      draft.lines.push(say(lang, 'decline-metric-unclear'));
      return;
    case 'money-absent': {
      const metric = reason.concepts.map((key) => draft.context.tree.find(key)?.[lang] ?? key).join(lang === 'zh' ? '·' : ' · ');
      draft.quoted.push(metric);
      const { organ, year } = reason.target;
      draft.lines.push(say(lang, 'decline-money-absent', { organ: draft.organ(organ), year: String(year), metric }));
      return;
    }
    case 'operation-absent':
      draft.lines.push(say(lang, 'decline-operation-absent', { operation: say(lang, operationText(reason.operation)) }));
      return;
    case 'not-understood':
    case 'prose-silent': {
      const words = echo(reason.words.join(' ').trim() || draft.context.question);
      draft.lines.push(say(lang, `decline-${reason.kind}`, { words, held: held(reason.organs) }).trim());
      if (reason.kind === 'prose-silent') sayNotCounted(reason.terms ?? [], draft);
      return;
    }
  }
}

/** What is taken for a cell of the form and is none: what the form counts instead, in the glossary's words. */
function sayNotCounted(terms: readonly string[], draft: Draft): void {
  for (const key of terms) {
    const entry = draft.context.tree.find(key);
    if (!entry?.confusable.some((other) => draft.context.tree.facet(other) === 'measure')) continue;
    const definition = entry.definition[draft.lang];
    draft.quoted.push(definition);
    draft.lines.push(definition);
  }
}

function operationText(operation: string) {
  const known = ['compare', 'sum', 'share', 'rank', 'filter', 'change', 'average', 'agreement', 'affirm'] as const;
  const found = known.find((key) => key === operation);
  if (!found) throw new Error(`No wording for the operation ${operation}.`);
  return `operation-${found}` as const;
}
