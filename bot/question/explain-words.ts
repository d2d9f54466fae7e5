/**
 * Rule 3, second look: a word that no rule recognised may still be part of how a recognised concept is said ("other *laws* forbid it",
 * *national*, public or economic security), go with what it counts (*handing out* penalties), or be part of a clause that only frames the question ("Sorry, one more:", 写稿子要用，).
 */

import { END_OF_EXCEPTION } from '../../data/glossary/adding-words.ts';
import type { CompanionWords } from '../../data/glossary/companion-words.ts';
import type { GlossaryEntry } from '../../data/glossary/glossary.ts';
import type { QuestionWords } from '../../data/glossary/question-words.ts';
import { NAMES_APPLICATIONS } from '../../data/glossary/subject-words.ts';
import { DEFAULT_MEASURE } from './default-measures.ts';
import { normalizeQuestion } from './normalize-question.ts';
import { FRAME_RULE } from './recognize-frames.ts';
import { OTHER_COUNT_RULE } from './recognize-other-counts.ts';
import type { Meaning, Operation, QuestionSpan } from './span.ts';
import { type Token, tokenize } from './token.ts';

/** Words that turn or narrow what is asked; they are never explained away. */
export const NEVER_EXPLAINED =
  /^(?:not|no|never|without|except|exclud|per|half|quarter|month|monthly|average|net|other|than|budget|plan|target|forecast|expect|estimat|satisf\w*|capita|不|没|未|无|非|除|每|均|半|季|月|仅|只|预算|计划|目标|预计|满意度?)$/;

export interface Vocabulary {
  /** Words in the wordings of a concept and of those above it: lemmas, or Chinese words of two characters and more. */
  wordsOf: (concept: string) => ReadonlySet<string>;
  /** Words that tell an applicant, a result or a column: never explained by a row alone ("legal services providers" under a legal ground). */
  tellsApart: (word: string, concepts: readonly string[]) => boolean;
  /** Whether a word goes with one of the concepts and says nothing that they do not: penalties are handed out, applications land. */
  goesWith: (word: string, concepts: readonly string[]) => boolean;
  /** Whether a clause holds a word of courtesy or purpose (sorry, thanks, 麻烦, 写稿). */
  isFraming: (tokens: Token[]) => boolean;
}

export function buildVocabulary(
  glossary: GlossaryEntry[],
  words: QuestionWords,
  companions: CompanionWords,
  cutWords: (text: string) => { text: string }[],
): Vocabulary {
  const entries = new Map(glossary.map((entry) => [entry.key, entry]));
  const known = new Map<string, ReadonlySet<string>>();
  const wordsOf = (concept: string): ReadonlySet<string> => {
    const before = known.get(concept);
    if (before) return before;
    const found = new Set<string>();
    for (let entry = entries.get(concept); entry; entry = entry.parent ? entries.get(entry.parent) : undefined) {
      for (const wording of [entry.en, ...entry.phrases.en])
        for (const token of tokenize(normalizeQuestion(wording))) found.add(token.lemma);
      for (const wording of [entry.zh, ...entry.phrases.zh]) for (const { text } of cutWords(wording)) if (text.length > 1) found.add(text);
    }
    known.set(concept, found);
    return found;
  };
  const columns = glossary.filter(({ facet }) => facet === 'applicant' || facet === 'result' || facet === 'quantity').map(({ key }) => key);
  const tellsApart = (word: string, concepts: readonly string[]) =>
    columns.some((key) => !concepts.includes(key) && wordsOf(key).has(word));
  const ancestorsOf = (key: string): string[] => {
    const parent = entries.get(key)?.parent;
    return parent ? [key, ...ancestorsOf(parent)] : [key];
  };
  const families = companions.map(({ with: keys, zh, en }) => ({
    keys: new Set(keys),
    words: new Set([...zh, ...en.flatMap((wording) => tokenize(normalizeQuestion(wording)).map((token) => token.lemma))]),
  }));
  const goesWith = (word: string, concepts: readonly string[]) =>
    families.some((family) => family.words.has(word) && concepts.some((key) => ancestorsOf(key).some((above) => family.keys.has(above))));
  const framing = new Set(words.framing.en.flatMap((word) => tokenize(normalizeQuestion(word)).map((token) => token.lemma)));
  const isFraming = (tokens: Token[]) => {
    const text = tokens.map((token) => token.surface).join('');
    return (
      tokens.some((token) => token.kind === 'word' && framing.has(token.lemma)) || words.framing.zh.some((word) => text.includes(word))
    );
  };
  return { wordsOf, tellsApart, goesWith, isFraming };
}

/** Rules of the second look. */
export const EXPLAINED_RULES: readonly string[] = ['framing-clause', 'word-of-the-concept'];

/** Marks unknown spans as generic where a recognised concept's vocabulary, or a framing clause, accounts for every word of them. */
export function explainWords(
  spans: QuestionSpan[],
  tokens: Token[],
  vocabulary: Vocabulary,
  cutWords: (text: string) => { text: string }[],
): QuestionSpan[] {
  const concepts = spans.flatMap((span) =>
    span.meanings.flatMap((meaning) => (meaning.kind === 'concept' && !meaning.term ? meaning.readings.flat() : [])),
  );
  // Applications that nothing is said of are those received.
  const counted =
    concepts.length > 0 ||
    !NAMES_APPLICATIONS.test(
      tokens
        .map((token) => token.surface)
        .join(' ')
        .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''),
    )
      ? concepts
      : [DEFAULT_MEASURE];
  const framed = framingRanges(spans, tokens, vocabulary);
  const isKnown = (word: string) =>
    !NEVER_EXPLAINED.test(word) &&
    (vocabulary.goesWith(word, counted) ||
      (!vocabulary.tellsApart(word, concepts) && concepts.some((concept) => vocabulary.wordsOf(concept).has(word))));
  return spans.map((span) => {
    if (span.rule.startsWith(OTHER_COUNT_RULE) || (span.meanings[0]?.kind !== 'unknown' && !isLoose(span))) return span;
    if (framed.some(({ from, to }) => span.from >= from && span.to <= to)) return explained(span, 'framing-clause');
    if (span.meanings[0]?.kind !== 'unknown') return span;
    if (END_OF_EXCEPTION.test(span.surface) && spans.some((other) => other.to <= span.from && leavesOut(other)))
      return explained(span, 'end-of-exception');
    const words = tokens.slice(span.from, span.to).every((token) => token.kind === 'word')
      ? tokens.slice(span.from, span.to).map((token) => token.lemma)
      : cutWords(span.surface).map(({ text }) => text);
    return words.length > 0 && words.every(isKnown) ? explained(span, 'word-of-the-concept') : span;
  });
}

/** 除…外: the word that the 外 belongs to. */
const leavesOut = (span: QuestionSpan): boolean =>
  span.meanings.some((meaning) => meaning.kind === 'operation' && meaning.operation === 'except');

const explained = (span: QuestionSpan, rule: string): QuestionSpan => ({ ...span, rule, meanings: [{ kind: 'generic' }] });

/** "Only urgent ones, please": what is let in alone narrows, outside of a turn of speech ("only the number, please"). */
const LIMITING = /^(?:only|solely|仅|只)$/;

/** Operations that no courtesy takes back: "just the average, please". */
const NARROWING: readonly Operation[] = ['average', 'share', 'change', 'rank', 'except'];

/** A span that a framing clause may hold without meaning anything by it: 领导 in 领导要个数. */
function isLoose(span: QuestionSpan): boolean {
  return span.meanings.every((meaning: Meaning) =>
    ['concept', 'operation', 'ask', 'dimension', 'generic', 'unknown', 'number'].includes(meaning.kind),
  );
}

/** Clauses between punctuation that hold a framing word and no organ or year, as long as another clause holds a concept of its own. */
function framingRanges(spans: QuestionSpan[], tokens: Token[], vocabulary: Vocabulary): { from: number; to: number }[] {
  const clauses: { from: number; to: number }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (at === 0 || tokens[at]!.apart) clauses.push({ from: at, to: at });
    clauses.at(-1)!.to = at + 1;
  }
  if (clauses.length < 2) return [];
  const within = (clause: { from: number; to: number }) => spans.filter((span) => span.from < clause.to && span.to > clause.from);
  const holds = (clause: { from: number; to: number }, kinds: Meaning['kind'][]) =>
    within(clause).some((span) => span.meanings.some((meaning) => kinds.includes(meaning.kind)));
  const namesConcept = (clause: { from: number; to: number }) =>
    within(clause).some((span) =>
      span.meanings.some((meaning) => meaning.kind === 'concept' && !meaning.weak && meaning.readings.length === 1),
    );
  const narrows = (clause: { from: number; to: number }) =>
    within(clause).some(
      (span) =>
        (span.meanings[0]?.kind === 'unknown' &&
          tokens.slice(span.from, span.to).some(({ lemma, surface }) => NEVER_EXPLAINED.test(lemma) || NEVER_EXPLAINED.test(surface))) ||
        (!span.rule.startsWith(FRAME_RULE) && LIMITING.test(span.surface)) ||
        span.meanings.every((meaning) => meaning.kind === 'operation' && NARROWING.includes(meaning.operation)),
    );
  const framing = clauses.filter(
    (clause) =>
      !narrows(clause) &&
      vocabulary.isFraming(tokens.slice(clause.from, clause.to)) &&
      !namesConcept(clause) &&
      !holds(clause, ['organ', 'organ-mention', 'year', 'scope']),
  );
  const others = clauses.filter((clause) => !framing.includes(clause));
  return others.some((clause) => holds(clause, ['concept'])) ? framing : [];
}
