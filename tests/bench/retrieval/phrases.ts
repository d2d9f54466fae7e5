/** Held-out phrases → concept: the nearest wording of the lexicon must belong to the phrase's concept. Words alone and the model side by side. */

import { loadDictionary } from '../../../retrieval/dictionary.ts';
import { BuiltInEmbeddings } from '../../../retrieval/embedder.ts';
import { countWords, scoreSentences } from '../../../retrieval/lexical-score.ts';
import { loadTrainingWords } from '../../../retrieval/training/training-set.ts';
import { type HeldOutPhrase, isSealed, type Language, loadHeldOutPhrases } from './held-out-data.ts';
import { percent, printTable } from './print-table.ts';

export async function measurePhrases(showMisses: boolean): Promise<void> {
  const embeddings = new BuiltInEmbeddings();
  const wordings = loadTrainingWords().concepts.flatMap(({ concept, zh, en }) => [...zh, ...en].map((text) => ({ concept, text })));
  const vectors = await embeddings.embedTexts(
    wordings.map(({ text }) => text),
    'passage',
  );
  const { segmenter, thesaurus } = loadDictionary();
  const words = wordings.map(({ text }) => countWords(segmenter, text));
  const phrases = loadHeldOutPhrases();
  const rows: string[][] = [];
  const right = new Map<HeldOutPhrase, { model: boolean; words: boolean; taken: string }>();
  for (const phrase of phrases) {
    const [vector] = await embeddings.embedTexts([phrase.text], 'query');
    const model = vector ? best(vectors.map((other) => (other ? dot(vector, other) : -2))) : -1;
    const word = best(
      scoreSentences(
        segmenter,
        thesaurus.readTerms(phrase.text).map((term) => ({ ...term, wordings: [term.wordings[0] as string] })),
        words,
      ),
    );
    right.set(phrase, {
      model: wordings[model]?.concept === phrase.concept,
      words: wordings[word]?.concept === phrase.concept,
      taken: `${wordings[model]?.concept ?? 'nothing'} (${wordings[model]?.text ?? ''})`,
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

/** How many of a hundred held-out phrases meet a wording of their concept first, by the model. */
export async function scorePhrases(): Promise<{ language: Language; wordings: number; rightPercent: number }[]> {
  const embeddings = new BuiltInEmbeddings();
  const wordings = loadTrainingWords().concepts.flatMap(({ concept, zh, en }) => [...zh, ...en].map((text) => ({ concept, text })));
  const embed = (texts: string[], role: 'query' | 'passage') => embeddings.embedTexts(texts, role);
  const vectors = await embed(
    wordings.map(({ text }) => text),
    'passage',
  );
  const phrases = loadHeldOutPhrases();
  const asked = await embed(
    phrases.map(({ text }) => text),
    'query',
  );
  const isRight = phrases.map(({ concept }, at) => {
    const vector = asked[at];
    return vector !== undefined && wordings[best(vectors.map((other) => (other ? dot(vector, other) : -2)))]?.concept === concept;
  });
  return (['zh', 'en'] as const).map((language) => {
    const own = isRight.filter((_, at) => phrases[at]?.lang === language);
    return { language, wordings: own.length, rightPercent: Math.round((own.filter(Boolean).length / own.length) * 1000) / 10 };
  });
}
