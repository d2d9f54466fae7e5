/** Held-out phrases → concept: the nearest wording of the lexicon must belong to the phrase's concept. Words alone and the model side by side. */

import { loadDictionary } from '../../../retrieval/dictionary.ts';
import { BuiltInEmbeddings } from '../../../retrieval/embedder.ts';
import { countWords, scoreSentences } from '../../../retrieval/lexical-score.ts';
import { loadTrainingWords } from '../../../retrieval/training/training-set.ts';
import { type HeldOutPhrase, isSealed, type Language, loadHeldOutPhrases } from './held-out-data.ts';
import { percent, printTable } from './print-table.ts';

interface Wording {
  concept: string;
  text: string;
}

const wordingsOf = (): Wording[] =>
  loadTrainingWords().concepts.flatMap(({ concept, zh, en }) => [...zh, ...en].map((text) => ({ concept, text })));

/** For each phrase the wording whose vector is nearest; undefined where the phrase has no direction. */
async function nearestByModel(phrases: readonly HeldOutPhrase[], wordings: readonly Wording[]): Promise<(Wording | undefined)[]> {
  const embeddings = new BuiltInEmbeddings();
  const textsOf = (things: readonly { text: string }[]) => things.map(({ text }) => text);
  const vectors = await embeddings.embedTexts(textsOf(wordings), 'passage');
  const asked = await embeddings.embedTexts(textsOf(phrases), 'query');
  return asked.map((vector) => vector && wordings[best(vectors.map((other) => (other ? dot(vector, other) : -2)))]);
}

/** How many of a hundred held-out phrases meet a wording of their concept first, by the model. */
export async function scorePhrases(): Promise<{ language: Language; wordings: number; rightPercent: number }[]> {
  const phrases = loadHeldOutPhrases();
  const nearest = await nearestByModel(phrases, wordingsOf());
  return (['zh', 'en'] as const).map((language) => {
    const own = phrases.flatMap(({ lang, concept }, at) => (lang === language ? [nearest[at]?.concept === concept] : []));
    return { language, wordings: own.length, rightPercent: Math.round((own.filter(Boolean).length / own.length) * 1000) / 10 };
  });
}

export async function measurePhrases(showMisses: boolean): Promise<void> {
  const wordings = wordingsOf();
  const phrases = loadHeldOutPhrases();
  const nearest = await nearestByModel(phrases, wordings);
  const { segmenter, thesaurus } = loadDictionary();
  const words = wordings.map(({ text }) => countWords(segmenter, text));
  const rows: string[][] = [];
  const right = new Map<HeldOutPhrase, { model: boolean; words: boolean; taken: string }>();
  for (const [at, phrase] of phrases.entries()) {
    const terms = thesaurus.readTerms(phrase.text).map((term) => ({ ...term, wordings: [term.wordings[0] as string] }));
    right.set(phrase, {
      model: nearest[at]?.concept === phrase.concept,
      words: wordings[best(scoreSentences(segmenter, terms, words))]?.concept === phrase.concept,
      taken: `${nearest[at]?.concept ?? 'nothing'} (${nearest[at]?.text ?? ''})`,
    });
  }
  for (const lang of ['zh', 'en'] as Language[]) {
    for (const half of ['open', 'sealed', 'all'] as const) {
      const chosen = phrases.filter((phrase) => phrase.lang === lang && (half === 'all' || isSealed(phrase.text) === (half === 'sealed')));
      const share = (kind: 'model' | 'words') => percent(chosen.filter((phrase) => right.get(phrase)?.[kind]).length, chosen.length);
      rows.push([lang, half, String(chosen.length), share('words'), share('model')]);
    }
  }
  printTable('Held-out phrases: right concept first', ['language', 'half', 'phrases', 'words', 'model'], rows);
  if (!showMisses) return;
  for (const [{ lang, text, concept }, { model, taken }] of right)
    if (!model && !isSealed(text)) console.log(`${lang} ${text}: ${taken} instead of ${concept}`);
}

const dot = (left: Float32Array, right: Float32Array): number => left.reduce((sum, value, d) => sum + value * (right[d] as number), 0);

/** Place of the largest score, the first among equals; −1 when none is above −1 or all are 0. */
function best(scores: readonly number[]): number {
  let place = -1;
  let most = scores.every((score) => score <= 0) ? Number.POSITIVE_INFINITY : 0;
  scores.forEach((score, at) => {
    if (score > most) [place, most] = [at, score];
  });
  return place;
}
