/** Everything the recognisers know: glossary phrases, question words and the names of the organs that are held. */
import type { AmbiguousPhrase, GlossaryEntry } from '../../data/glossary/glossary.ts';
import type { QuestionWords } from '../../data/glossary/question-words.ts';
import { RATES } from '../../data/glossary/rates.ts';
import { normalizeQuestion } from './normalize-question.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { ASKS, DIMENSIONS, EXTENTS, type Meaning, OPERATIONS, type OrganStrength } from './span.ts';

/** A wording for held organs; the same wording may stand for several. */
export interface OrganWording {
  wording: string;
  organs: string[];
  strength: OrganStrength;
}

export interface Lexicon {
  /** Names with a meaning: concepts, operations, dimensions, asks, scope, organs. */
  phrases: PhraseTrie;
  /** Generic words, alone: they may also stand inside a phrase. */
  generic: PhraseTrie;
}

const isKey = <T extends string>(keys: readonly T[], key: string): key is T => (keys as readonly string[]).includes(key);

/** The lexicon of a corpus: what everybody says, and the names of the organs that are held. */
export function addOrgans({ phrases: known, generic }: Lexicon, organs: readonly OrganWording[]): Lexicon {
  const phrases = new PhraseTrie(known);
  for (const { wording, organs: names, strength } of organs)
    phrases.add(normalizeQuestion(wording), `organ/${strength}`, { kind: 'organ', organs: names, strength });
  return { phrases, generic };
}

/** Builds what is the same for every corpus. Throws on a question-words list that names an unknown operation, dimension or ask. */
export function buildLexicon(glossary: GlossaryEntry[], ambiguous: AmbiguousPhrase[], words: QuestionWords): Lexicon {
  const phrases = new PhraseTrie();
  const generic = new PhraseTrie();
  const add = (wording: string, rule: string, meaning: Meaning) => phrases.add(normalizeQuestion(wording), rule, meaning);
  const addAll = (group: { zh: string[]; en: string[] }, rule: string, meaning: Meaning) => {
    for (const wording of [...group.zh, ...group.en]) add(wording, rule, meaning);
  };
  const genericWordings = new Set([...words.generic.zh, ...words.generic.en].map(normalizeQuestion));
  const facets = new Map(glossary.map((entry) => [entry.key, entry.facet]));
  // 'made' names only a column until a row is named, and 'received' is how people say anything.
  const isWeak = (wording: string, readings: string[][]) =>
    genericWordings.has(normalizeQuestion(wording)) ||
    (readings.length > 1 && readings.every((keys) => keys.every((key) => facets.get(key) === 'quantity')));
  const isTerm = (readings: string[][]) => readings.every((keys) => keys.every((key) => facets.get(key) === 'term'));
  const concept = (wording: string, readings: string[][]): Meaning =>
    isTerm(readings)
      ? { kind: 'concept', readings, term: true }
      : isWeak(wording, readings)
        ? { kind: 'concept', readings, weak: true }
        : { kind: 'concept', readings };
  const declared = new Set(ambiguous.map(({ phrase }) => normalizeQuestion(phrase)));
  for (const entry of glossary) {
    for (const wording of [entry.zh, entry.en, ...entry.phrases.zh, ...entry.phrases.en]) {
      // A wording that is declared ambiguous has its readings from there alone.
      // "2018年统计表" names a year and a table; as the name of a form it would swallow the year.
      const startsWithYear = /^(?:19|20)\d{2}\s*年?\s*(?:统计表|表格?|table|statistics table)$/.test(normalizeQuestion(wording));
      if (!startsWithYear && !declared.has(normalizeQuestion(wording)))
        add(wording, `concept/${entry.key}`, concept(wording, [[entry.key]]));
    }
  }
  for (const { phrase, readings } of ambiguous) add(phrase, 'concept/declared-readings', concept(phrase, readings));
  for (const [key, group] of Object.entries(words.operations)) {
    if (!isKey(OPERATIONS, key)) throw new Error(`question-words.json names the operation ${key}; allowed are ${OPERATIONS.join(', ')}.`);
    addAll(group, `operation/${key}`, { kind: 'operation', operation: key });
  }
  for (const [key, group] of Object.entries(words.dimensions)) {
    if (!isKey(DIMENSIONS, key)) throw new Error(`question-words.json names the dimension ${key}; allowed are ${DIMENSIONS.join(', ')}.`);
    addAll(group, `dimension/${key}`, { kind: 'dimension', dimension: key });
  }
  for (const [key, group] of Object.entries(words.asks)) {
    if (!isKey(ASKS, key)) throw new Error(`question-words.json names the ask ${key}; allowed are ${ASKS.join(', ')}.`);
    addAll(group, `ask/${key}`, { kind: 'ask', ask: key });
  }
  for (const [key, group] of Object.entries(words.extents)) {
    if (!isKey(EXTENTS, key)) throw new Error(`question-words.json names the extent ${key}; allowed are ${EXTENTS.join(', ')}.`);
    addAll(group, `extent/${key}`, { kind: 'extent', extent: key });
  }
  for (const { zh, en, part } of RATES) {
    for (const wording of [...zh, ...en]) {
      add(wording, 'rate', { kind: 'concept', readings: part.map((keys) => [...keys]) });
      add(wording, 'rate', { kind: 'operation', operation: 'share' });
    }
    // 哪个的公开率高: a word for the rate, and that the rates are compared.
    for (const wording of zh.flatMap((rate) => [`${rate}高`, `${rate}低`, `${rate}更高`, `${rate}更低`])) {
      add(wording, 'rate', { kind: 'concept', readings: part.map((keys) => [...keys]) });
      for (const operation of ['share', 'compare'] as const) add(wording, 'rate', { kind: 'operation', operation });
    }
  }
  addAll(words.scope, 'scope', { kind: 'scope' });
  for (const wording of [...words.generic.zh, ...words.generic.en]) generic.add(normalizeQuestion(wording), 'generic', { kind: 'generic' });
  return { phrases, generic };
}
