/** Tokens of a normalised question: one ideograph, one Latin word (stemmed) or one number each. */
import { stemmer } from 'stemmer';

export interface Token {
  /** What phrases are compared with: the ideograph, the stem, or the digits. */
  key: string;
  /** A word without its inflection only ('information' and 'informing' share a stem, not this): what one-word phrases are compared with. */
  lemma: string;
  /** Punctuation stands before it, which no phrase crosses. */
  apart: boolean;
  /** The word as written. */
  surface: string;
  kind: 'han' | 'word' | 'number';
  /** Offsets in the normalised question. */
  start: number;
  end: number;
}

/** Articles and possessives say nothing that a reading must explain; they are dropped from questions and phrases alike. */
const DROPPED = new Set(['the', 'a', 'an', 's', 'of']);
const NEGATIONS = /^(?:[a-z]+n't|not|cannot)$/;
/** Irregular forms that a suffix stripper cannot bring together. */
const IRREGULAR = new Map(
  Object.entries({
    // What comes in is no income, although both have one stem.
    incoming: 'inbound',
    got: 'get',
    gotten: 'get',
    gave: 'give',
    took: 'take',
    taken: 'take',
    went: 'go',
    gone: 'go',
    came: 'come',
    held: 'hold',
    sent: 'send',
    spent: 'spend',
    bought: 'buy',
    sought: 'seek',
    brought: 'bring',
    kept: 'keep',
    left: 'leave',
    made: 'make',
    told: 'tell',
    paid: 'pay',
    wrote: 'write',
    written: 'write',
    sued: 'sue',
    suing: 'sue',
    people: 'person',
    persons: 'person',
    bodies: 'body',
    men: 'man',
    women: 'woman',
    children: 'child',
    heard: 'hear',
    put: 'put',
    ran: 'run',
    was: 'be',
    were: 'be',
    is: 'be',
    are: 'be',
    been: 'be',
    being: 'be',
    am: 'be',
    has: 'have',
    had: 'have',
    having: 'have',
    did: 'do',
    does: 'do',
    doing: 'do',
    licence: 'license',
    licences: 'license',
    licencing: 'license',
    centre: 'center',
    organisation: 'organization',
    organisations: 'organization',
    fewer: 'few',
    more: 'more',
    most: 'most',
    lawsuits: 'lawsuit',
    dept: 'department',
    natl: 'national',
    info: 'information',
    apps: 'application',
  }),
);

/** Words whose stem would be another word's: the stemmer makes 'application' and 'applicable' one, and 'new' of 'news'. Each keeps itself. */
const KEPT = new Set([
  'application',
  'applicable',
  'organization',
  'publication',
  'news',
  'internal',
  'international',
  'personal',
  'important',
  'university',
  'general',
]);

export function stemWord(word: string): string {
  if (NEGATIONS.test(word)) return 'not';
  if (KEPT.has(word)) return word;
  if (KEPT.has(word.replace(/s$/, ''))) return word.replace(/s$/, '');
  const regular = IRREGULAR.get(word) ?? word.replace(/(?<=[a-z])'(?:s|re|ve|ll|d|m)?$/, '').replace(/'/g, '');
  return stemmer(IRREGULAR.get(regular) ?? regular);
}

/** 'applications' → 'application', 'refused' → 'refus', 'carried' → 'carry': plural, past and -ing endings go, and a final e. */
export function lemmatizeWord(word: string): string {
  if (NEGATIONS.test(word)) return 'not';
  // A note is no negation, and a pronoun is no 'theme' without its e.
  if (word === 'note' || word === 'notes') return 'note';
  if (word === 'them') return 'they';
  const plain = (IRREGULAR.get(word) ?? word).replace(/'/g, '');
  const singular = plain
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|x|ch|sh)es$/, '')
    .replace(/(?<![su])s$/, '');
  const present = singular
    .replace(/ied$/, 'y')
    .replace(/(?<=[aeiouy].+)(?:ed|ing)$/, '')
    .replace(/([bdgmnprt])\1$/, '$1');
  return present.replace(/(?<=..)e$/, '');
}

/** A full stop after one of these ends no sentence: "Qinghai dept. of natural resources". */
const ABBREVIATED = /^(?:dept|depts|govt|admin|prov|natl|no|nos|approx|vs|mr|ms|mrs|dr)$/;

const BREAK = /[,;:.?!()（），。；：？！、…—\n]/;

const TOKEN = /\p{Script=Han}|〇|\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?%?|\d+(?:\.\d+)?%?|[a-z][a-z']*(?:-[a-z]+)*|[\p{L}]+/gu;

/** Splits a normalised text; hyphenated words are split at the hyphen; punctuation and symbols yield nothing. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const push = (kind: Token['kind'], key: string, lemma: string, surface: string, start: number) => {
    const last = tokens.at(-1);
    const between = text.slice(last?.end ?? start, start);
    const apart = BREAK.test(last && ABBREVIATED.test(last.surface) ? between.replace(/^\./, '') : between);
    tokens.push({ kind, key, lemma, surface, apart, start, end: start + surface.length });
  };
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const at = match.index;
    if (/^\p{Script=Han}|〇/u.test(word)) push('han', word, word, word, at);
    else if (/^\d/.test(word)) push('number', word.replace(/,/g, ''), word, word, at);
    else {
      let offset = at;
      for (const part of word.split('-')) {
        const possessive = part.replace(/'s$|'$/, '');
        if (possessive && !DROPPED.has(possessive)) {
          push('word', stemWord(possessive), lemmatizeWord(possessive), part, offset);
        }
        offset += part.length + 1;
      }
    }
  }
  return tokens;
}
