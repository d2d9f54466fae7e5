/**
 * The WordPiece vocabulary of the built-in model: special tokens, spelling pieces (a–z, 0–9 and their `##` forms), every Chinese
 * character and every word of the training texts. An English word that inflects is held as its stem and its ending, so that a form
 * that was never seen ("subscribing") still meets the stem of one that was ("subscribers").
 */
import { stemmer } from 'stemmer';

export const SPECIAL_TOKENS = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'] as const;

const CONTINUATION = '##';
const SPELLING = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
const SHORTEST_STEM = 4;
const LONGEST_WORD = 100;

/** The ideographs that BertNormalizer sets apart, within the basic plane. */
const IDEOGRAPH = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/g;
const PUNCTUATION = '\\p{P}\\u0021-\\u002F\\u003A-\\u0040\\u005B-\\u0060\\u007B-\\u007E';
const WORD = new RegExp(`[^\\s${PUNCTUATION}]+|[${PUNCTUATION}]`, 'gu');

export interface Vocabulary {
  /** Token strings; a token's id is its place. */
  tokens: readonly string[];
  ids: ReadonlyMap<string, number>;
}

/** BertNormalizer and BertPreTokenizer: lower case, no accents, each ideograph and each punctuation mark a word of its own. */
export function splitWords(text: string): string[] {
  const normalised = text
    .replace(IDEOGRAPH, ' $& ')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return normalised.match(WORD) ?? [];
}

/** Stem and ending of an English word (`subscribers` → `subscrib` + `ers`), or undefined where there is nothing to cut. */
function cutEnding(word: string): { stem: string; ending: string } | undefined {
  if (!/^[a-z]+$/.test(word)) return undefined;
  const stemmed = stemmer(word);
  let length = 0;
  while (length < stemmed.length && stemmed[length] === word[length]) length++;
  if (length < SHORTEST_STEM || length === word.length) return undefined;
  return { stem: word.slice(0, length), ending: word.slice(length) };
}

/** All words of the texts, in a fixed order. Punctuation stays out: it becomes [UNK], which carries no meaning. */
export function buildVocabulary(texts: readonly string[]): Vocabulary {
  const words = new Set<string>();
  const endings = new Set<string>();
  const punctuation = new RegExp(`^[${PUNCTUATION}]$`, 'u');
  for (const word of texts.flatMap(splitWords)) {
    if (punctuation.test(word)) continue;
    const cut = cutEnding(word);
    words.add(cut ? cut.stem : word);
    if (cut) endings.add(CONTINUATION + cut.ending);
  }
  const spelling = [...SPELLING, ...SPELLING.map((letter) => CONTINUATION + letter)];
  const tokens = [...new Set<string>([...SPECIAL_TOKENS, ...spelling, ...[...words].sort(), ...[...endings].sort()])];
  return { tokens, ids: new Map(tokens.map((token, id) => [token, id])) };
}

/** Longest match first, as every WordPiece tokenizer does; a word that cannot be spelled with the vocabulary is one [UNK]. */
function pieceIds(word: string, { ids }: Vocabulary): number[] {
  const characters = [...word];
  const unknown = [ids.get('[UNK]') as number];
  if (characters.length > LONGEST_WORD) return unknown;
  const found: number[] = [];
  for (let start = 0; start < characters.length; ) {
    let end = characters.length;
    let id: number | undefined;
    for (; end > start; end--) {
      id = ids.get((start > 0 ? CONTINUATION : '') + characters.slice(start, end).join(''));
      if (id !== undefined) break;
    }
    if (id === undefined) return unknown;
    found.push(id);
    start = end;
  }
  return found;
}

/** Token ids of a text without [CLS] and [SEP], the same as the tokenizer file gives. */
export function tokenIds(text: string, vocabulary: Vocabulary): number[] {
  return splitWords(text).flatMap((word) => pieceIds(word, vocabulary));
}

/** Special tokens and single letters or digits spell words out but mean nothing by themselves: they stay at the zero vector. */
export function carriesMeaning(token: string): boolean {
  return !(SPECIAL_TOKENS as readonly string[]).includes(token) && !/^(##)?[a-z0-9]$/.test(token);
}
