/** Words typed after the bot's name, complete or not → whose figures, of which years, and what is left to look for in the cells. */
import { mixedAliases } from '../../data/gazetteer/mixed-aliases.ts';
import { organAliases } from '../../data/gazetteer/organ-aliases.ts';
import type { Bot } from '../answer-question.ts';
import { knowledgeOf } from '../open-bot.ts';
import { normalizeQuestion } from '../question/normalize-question.ts';
import type { HeldOrgan } from '../question/resolve-organs.ts';

export interface InlineWords {
  /** Organs that the words name or begin to name; empty where they name none. */
  organs: HeldOrgan[];
  /** True for a year that may be meant. */
  year: (year: number) => boolean;
  yearNamed: boolean;
  /** What neither an organ nor a year explains, in pieces. */
  rest: string[];
}

/** Shortest part of a name that counts as its beginning: a Chinese character, three Latin letters. */
const BEGINNING = /^(?:\p{Script=Han}|[a-z]{3})/u;
/** Words that tie the others together. */
const TIES = /[的了年度吗呢？?，,。]|\b(?:in|of|the|for|at|by|and|how|many|much|what|were|was|are|is)\b/g;

export function readInlineWords(text: string, bot: Bot): InlineWords {
  let rest = ` ${normalizeQuestion(text)} `;
  const { held } = knowledgeOf(bot.corpus);
  const digits = /(?<!\d)((?:19|20)\d{2}|\d{2,3})(?!\d)/.exec(rest)?.[1];
  if (digits !== undefined) rest = rest.replace(digits, ' ');
  const year = (candidate: number) =>
    digits === undefined || String(candidate).startsWith(digits) || (digits.length === 2 && String(candidate).endsWith(digits));
  const found = findOrgans(rest, held.organs);
  if (found) rest = rest.replace(found.surface, ' ');
  const pieces = rest
    .replace(TIES, ' ')
    .split(/\s+/)
    .filter((piece) => piece !== '');
  return { organs: found?.organs ?? [], year, yearNamed: digits !== undefined, rest: pieces };
}

/** The longest name that stands in the text; otherwise the longest word that begins one. */
function findOrgans(text: string, organs: readonly HeldOrgan[]): { surface: string; organs: HeldOrgan[] } | undefined {
  const names = organs.flatMap((organ) => namesOf(organ).map((name) => ({ name, organ })));
  const whole = names.filter(({ name }) => containsName(text, name));
  const longest = Math.max(0, ...whole.map(({ name }) => name.length));
  if (longest > 0) return unite(whole.filter(({ name }) => name.length === longest));
  const words = text.split(/\s+/).filter((word) => BEGINNING.test(word));
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    const begun = names.filter(({ name }) => name.startsWith(word));
    if (begun.length > 0) return { surface: word, organs: [...new Set(begun.map(({ organ }) => organ))] };
  }
  return undefined;
}

function containsName(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && (!/^[a-z]/.test(name) || (/[^a-z]/.test(text[at - 1] ?? ' ') && /[^a-z]/.test(text[at + name.length] ?? ' ')));
}

function unite(found: { name: string; organ: HeldOrgan }[]): { surface: string; organs: HeldOrgan[] } {
  return { surface: found[0]!.name, organs: [...new Set(found.map(({ organ }) => organ))] };
}

const known = new WeakMap<HeldOrgan, string[]>();

function namesOf(organ: HeldOrgan): string[] {
  const before = known.get(organ);
  if (before) return before;
  const { zh, en, pinyin } = organAliases(organ);
  const aliases = [...zh, ...en, ...pinyin, ...mixedAliases(organ)].map(({ text }) => text);
  const names = [...new Set([...aliases, organ.organ.replace(/人民政府$/, '')].map(normalizeQuestion))].filter((name) => name.length > 1);
  known.set(organ, names);
  return names;
}
