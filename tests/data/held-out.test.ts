/** Wordings that the model is measured with stay apart from those it is trained on. */
import { expect, it } from 'vitest';
import { loadTrainingWords } from '../../retrieval/training/training-set.ts';
import { loadHeldOutPairs, loadHeldOutPhrases } from '../bench/retrieval/held-out-data.ts';
import { findCopies } from '../bench/retrieval/strip-wording.ts';

const { concepts, pairs, synonyms, carriers } = loadTrainingWords();
const lexicon = [...concepts, ...pairs.map(({ zh, en }) => ({ zh: [zh], en: [en] })), ...synonyms].flatMap(({ zh, en }) => [...zh, ...en]);

it('no held-out phrase is a wording of the lexicon, carriers and function words aside', () => {
  expect(findCopies(loadHeldOutPhrases(), lexicon, carriers).map(({ text }) => text)).toEqual([]);
});

it('no held-out question is one either', () => {
  const questions = loadHeldOutPairs().map(({ bare }) => ({ text: bare }));
  expect(findCopies(questions, lexicon, carriers).map(({ text }) => text)).toEqual([]);
});

it('a copy is found whatever frames it', () => {
  const framed = [{ text: '请问一共收到多少份申请' }, { text: 'how many requests were received' }, { text: '龙舟比赛' }];
  expect(findCopies(framed, ['收到申请', 'requests received'], carriers).map(({ text }) => text)).toEqual([
    '请问一共收到多少份申请',
    'how many requests were received',
  ]);
});

it('every concept of a held-out phrase is in the lexicon', () => {
  const known = new Set(concepts.map(({ concept }) => concept));
  expect(loadHeldOutPhrases().filter(({ concept }) => !known.has(concept))).toEqual([]);
});
