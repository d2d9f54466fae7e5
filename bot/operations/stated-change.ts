/** How much a number moved, where only one year is held and the report's own text says it beside the number. */

import { STATES_A_CHANGE } from '../../data/glossary/subject-words.ts';
import { say } from '../../data/wording/answer-texts.ts';
import type { HeldMention } from '../../retrieval/store/held.ts';
import type { Draft } from '../answer/draft.ts';
import { unitFactor } from '../answer/unit-factor.ts';
import type { Operand } from './operand.ts';

/** Farthest, in characters, that the change may stand behind the number. */
const REACH = 40;

/** Quotes the clause that gives the operand's number, rounded as printed, and right behind it its change on the year before; false where none does. */
export function sayStatedChange(operand: Operand, draft: Draft): boolean {
  const { corpus } = draft.context;
  const { report, organ, year } = operand.target;
  const text = corpus.textOf(report);
  const mentions = corpus.mentionsOf(report);
  for (const [index, mention] of mentions.entries()) {
    const next = mentions[index + 1];
    if (!next || next.sentence !== mention.sentence || !isNumberOf(mention, operand)) continue;
    const between = text.slice(mention.end, next.start);
    if (between.length > REACH || !STATES_A_CHANGE.test(between) || /[；;。]/.test(between)) continue;
    const sentence = corpus.sentencesOf(report)[mention.sentence];
    if (!sentence) continue;
    const before = text.slice(sentence.start, mention.start);
    const cut = Math.max(...['，', '；', '：', ',', ';', '。', '\n'].map((mark) => before.lastIndexOf(mark)));
    const behind = /^[\d.,\s]*[%％]?[件条次人个项篇]?/u.exec(text.slice(next.start, next.end + 3))?.[0] ?? text.slice(next.start, next.end);
    const quote = (before.slice(cut + 1) + text.slice(mention.start, next.start) + behind).replace(/\s+/g, ' ').trim();
    const citation = draft.citations.citeSentence(sentence);
    draft.quoted.push(quote);
    draft.lines.push(say(draft.lang, 'passage', { organ: draft.organ(organ), year: String(year), quote, citation: `[${citation.id}]` }));
    const figure = { organ, year, metric: 'prose', label: quote, state: 'number' as const, value: next.value, unit: next.unit };
    draft.figures.push({ ...figure, raw: next.raw, citation: citation.id });
    return true;
  }
  return false;
}

/** 9.19 万条 is 91879 as far as it goes. */
function isNumberOf(mention: HeldMention, { value, unit }: Operand): boolean {
  if (value === null || value === 0) return false;
  const scale = unitFactor(mention.unit).factor / unitFactor(unit).factor;
  const decimals = /\.(\d+)/.exec(mention.raw)?.[1]?.length ?? 0;
  return Math.abs(value / scale - mention.value) < 10 ** -decimals;
}
