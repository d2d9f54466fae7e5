import { expect, it } from 'vitest';
import { createSegmenter } from '../../retrieval/segmenter.ts';

const plain = createSegmenter();
const taught = createSegmenter(['甲乙丙丁区', '本年新收']);

it.each([
  { text: '青海', words: ['青海'], why: 'a two-character word is one pair' },
  { text: '收', words: ['收'], why: 'a lone character stands for itself' },
  { text: '甲乙丙丁区', words: ['甲乙丙丁区', '甲乙', '乙丙', '丙丁', '丁区'], why: 'an added name is whole and in pairs' },
  { text: '１２,３４５件', words: ['12345', '件'], why: 'full-width digits and thousands separators' },
  { text: '3,4', words: ['3', '4'], why: 'a list of digits is no thousands separator' },
  { text: "The applicants' Applications", words: ['the', 'applic', 'applic'], why: 'lower case, stems, possessives' },
  { text: '70.67%', words: ['70', '67'], why: 'decimals in two runs, on both sides of a search alike' },
  { text: '—— 。“”\t', words: [], why: 'nothing but punctuation' },
  { text: '', words: [], why: 'nothing' },
])('$text → $words ($why)', ({ text, words }) => {
  expect(taught.indexWords(text)).toEqual(words);
});

it('cuts a question into whole words', () => {
  expect(taught.cut('甲乙丙丁区的本年新收是多少？')).toEqual(['甲乙丙丁区', '的', '本年新收', '是', '多少']);
  expect(taught.cutUnits('Licences 申请')).toEqual([
    { word: 'licenc', text: 'licences' },
    { word: '申请', text: '申请' },
  ]);
});

it('names its dictionary by the words, not by their order', () => {
  expect(createSegmenter(['本年新收', '甲乙丙丁区', '本年新收']).hash).toBe(taught.hash);
  expect(plain.hash).not.toBe(taught.hash);
});
