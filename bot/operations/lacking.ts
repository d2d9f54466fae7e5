/** Reports that a question meant and whose form has no such cell: left out of the computation, and said to be. */
import { findEdition } from '../../data/forms/editions.ts';
import { sayOperation } from '../../data/wording/operation-texts.ts';
import type { Draft } from '../answer/draft.ts';
import type { Target } from '../plan.ts';
import { type Expression, operandsOf } from './expression.ts';

/** Reports that are named one by one. */
const NAMED = 6;

export function sayLacking(expression: Expression, draft: Draft): void {
  const targets = [...new Map(lackingOf(expression).map((target) => [target.report, target])).values()];
  if (targets.length === 0) return;
  const separator = draft.lang === 'zh' ? '、' : ', ';
  const names = targets.slice(0, NAMED).map((target) => {
    const form = findEdition(target.edition)?.[draft.lang];
    if (form) draft.quoted.push(form);
    return sayOperation(draft.lang, form ? 'report-of-form' : 'report-of', {
      organ: draft.organ(target.organ),
      year: String(target.year),
      form: form ?? '',
    });
  });
  const key = targets.length > NAMED ? 'lacking-many' : 'lacking';
  if (targets.length > NAMED) draft.counts.push(targets.length);
  draft.lines.push(sayOperation(draft.lang, key, { names: names.join(separator), count: String(targets.length) }));
}

function lackingOf(expression: Expression): Target[] {
  return expression.kind === 'cells' ? expression.lacking : operandsOf(expression).flatMap(lackingOf);
}
