/**
 * Text → the words that the full-text index holds. Chinese: dictionary words of three characters and more, and every pair of neighbouring
 * characters (which covers all two-character words, and names that no dictionary knows). Latin script: lower case, Porter stem. Digits: as one run.
 */
import { createHash } from 'node:crypto';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { stemmer } from 'stemmer';

/** Part of the dictionary's hash: raised whenever the same dictionary would give other words, so that indexes are rebuilt. */
const SEGMENTATION = 'words-3+bigrams/1';

/** One word of a text: as the index knows it, and as it stands. */
export interface WordUnit {
  word: string;
  text: string;
}

export interface Segmenter {
  /** SHA-256 of the added words and the manner of cutting: an index made under another hash must be rebuilt. */
  readonly hash: string;
  /** Words for the index and for queries to it, in text order, repeated as often as they occur. Empty for text without letters or digits. */
  indexWords: (text: string) => string[];
  /** The text cut once into whole words, without overlaps and punctuation: Chinese words, stems, digit runs. */
  cut: (text: string) => string[];
  /** The same with the words as they stand, folded but not stemmed. */
  cutUnits: (text: string) => WordUnit[];
}

/** A segmenter that knows `added` words (names of places, phrases of the glossary) beside the general dictionary. Loads that dictionary, 170 ms, at first use. */
export function createSegmenter(added: readonly string[] = []): Segmenter {
  const words = [...new Set(added.map(foldText))].filter((word) => /^\p{Script=Han}{2,}$/u.test(word)).sort();
  const hash = createHash('sha256')
    .update([SEGMENTATION, ...words].join('\n'))
    .digest('hex');
  let loaded: Jieba | undefined;
  const jieba = (): Jieba => {
    if (loaded) return loaded;
    loaded = Jieba.withDict(dict);
    // A frequency above that of any general word keeps an added word whole.
    if (words.length > 0) loaded.loadDict(Buffer.from(`${words.map((word) => `${word} 100000 n`).join('\n')}\n`));
    return loaded;
  };
  const cutUnits = (text: string): WordUnit[] =>
    runsOf(text).flatMap((run) =>
      isHan(run)
        ? jieba()
            .cut(run, false)
            .map((word) => ({ word, text: word }))
        : [{ word: latinWord(run), text: run }],
    );
  return {
    hash,
    cutUnits,
    indexWords: (text) => runsOf(text).flatMap((run) => (isHan(run) ? chineseIndexWords(jieba(), run) : [latinWord(run)])),
    cut: (text) => cutUnits(text).map(({ word }) => word),
  };
}

/** Full-width and compatibility forms made ordinary, lower case, thousands separators dropped. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
}

/** Runs of one script: Chinese characters, Latin and other letters, digits. All else separates. */
const runsOf = (text: string): string[] =>
  foldText(text).match(/\p{Script=Han}+|(?:(?!\p{Script=Han})\p{L}|(?<=\p{L})['’](?=\p{L}))+|\d+/gu) ?? [];

/** Whether a text begins with a Chinese character. */
export const isHan = (run: string): boolean => /^\p{Script=Han}/u.test(run);

const latinWord = (run: string): string => (/^\d/.test(run) ? run : stemmer(run.replace(/['’]s?$|['’]/g, '')));

function chineseIndexWords(jieba: Jieba, run: string): string[] {
  const characters = Array.from(run);
  if (characters.length === 1) return [run];
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  return [...jieba.cutForSearch(run, false).filter((word) => Array.from(word).length > 2), ...pairs];
}
