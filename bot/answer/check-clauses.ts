/**
 * Whether a sentence only leaves out and joins: each of its clauses repeats one clause of the quotations, its words in their order, with everything
 * that bounds, hedges or negates it; and the clauses keep their order.
 */
import { readOrganMentions } from '../../data/gazetteer/organ-mentions.ts';
import { LIMITING_WORDS, NEGATIONS } from '../../data/glossary/joining-words.ts';
import type { WordCutter } from '../question/read-question.ts';
import { contentWords, JOINING } from './content-words.ts';

const BREAK = /[，,；;。：:？?！!]/;
/** Where one statement ends; a condition reaches no further. */
const STATEMENT = /[；;。？?！!]/;
const CONDITION = /如果|如遇|假如|倘|若|除非|只有|只要|的前提下|的情况下/u;
const LIMITS = new RegExp(`${[...LIMITING_WORDS].sort((a, b) => b.length - a.length).join('|')}|[${NEGATIONS}]`, 'gu');

interface SourceClause {
  text: string;
  /** Conditions of the statement before this clause. */
  conditions: string[];
}

/** What is not so, each in words that a model can mend it by. Both texts are squeezed. */
export function checkClauses(said: string, sources: readonly string[], cutWords: WordCutter): string[] {
  const clauses = sources.flatMap(readClauses);
  const spoken = said.split(BREAK).filter((clause) => contentWords(clause, cutWords).length > 0);
  let next = 0;
  for (const clause of spoken) {
    const at = clauses.findIndex((source, index) => index >= next && repeats(clause, source.text, cutWords));
    const source = clauses[at];
    if (!source) return [`"${clause}": keep to the words of one clause of the quotations at a time, in their order`];
    const lost = limitsOf(source.text).filter((limit) => !limitsOf(clause).includes(limit));
    if (lost.length > 0) return lost.map((limit) => `"${limit}" of the quotation is left out of "${clause}"`);
    const dropped = source.conditions.filter((condition) => !said.includes(condition));
    if (dropped.length > 0) return [`"${dropped[0]}" is a condition of "${clause}" and is left out`];
    next = at;
  }
  return [];
}

function readClauses(source: string): SourceClause[] {
  return source.split(STATEMENT).flatMap((statement) => {
    const clauses = statement.split(BREAK).filter((clause) => clause !== '');
    return clauses.map((text, at) => ({ text, conditions: clauses.slice(0, at).filter((clause) => CONDITION.test(clause)) }));
  });
}

/** Whether the clause consists of whole words of the source in their order, and of words that join. */
function repeats(clause: string, source: string, cutWords: WordCutter): boolean {
  const words = unitsOf(source, cutWords);
  // For each place of the clause that can be reached: the fewest words of the source that lie behind it.
  const behind = new Map<number, number>([[0, 0]]);
  const reach = (at: number, used: number) => behind.set(at, Math.min(used, behind.get(at) ?? Infinity));
  for (let at = 0; at < clause.length; at++) {
    const used = behind.get(at);
    if (used === undefined) continue;
    if (!/[\p{L}\p{N}]/u.test(clause[at] ?? '')) reach(at + 1, used);
    for (const word of JOINING) if (clause.startsWith(word, at)) reach(at + word.length, used);
    for (let index = used; index < words.length; index++)
      if (clause.startsWith(words[index] ?? '', at)) reach(at + (words[index]?.length ?? 0), index + 1);
  }
  return behind.has(clause.length);
}

/** The words of a text; the name of an organ or place is one of them, said whole or not at all. */
function unitsOf(text: string, cutWords: WordCutter): string[] {
  const names = readOrganMentions(text);
  const units: string[] = [];
  let at = 0;
  for (const { text: word } of cutWords(text)) {
    const start = text.indexOf(word, at);
    if (start < 0 || word.trim() === '') continue;
    at = start + word.length;
    const within = names.some((name) => name.start < start && start < name.end);
    if (within && units.length > 0) units[units.length - 1] += word;
    else units.push(word.trim());
  }
  return units;
}

const limitsOf = (text: string): string[] => text.match(LIMITS) ?? [];
