import { describe, expect, it } from 'vitest';
import { CloseReader } from '../../retrieval/close-reading.ts';
import type { PlacedTerm } from '../../retrieval/coverage.ts';
import { BuiltInEmbeddings } from '../../retrieval/embedder.ts';
import { scoreRelevance } from '../../retrieval/relevance.ts';
import { createSegmenter } from '../../retrieval/segmenter.ts';
import type { QueryTerm } from '../../retrieval/thesaurus.ts';

/** A world of three things: each word is one of them. */
const WORDS: Record<string, number[]> = { 培训: [1, 0, 0], 讲座: [0.9, 0, 0.1], 网站: [0, 1, 0], 食堂: [0, 0, 1] };
const sumOfWords = (text: string): Float32Array => {
  const sum = new Float32Array(3);
  for (const [word, vector] of Object.entries(WORDS))
    if (text.includes(word))
      vector.forEach((value, d) => {
        sum[d] = (sum[d] as number) + value;
      });
  return sum;
};
const segmenter = createSegmenter(Object.keys(WORDS));
const reader = new CloseReader(sumOfWords, segmenter, 3);
const term = (surface: string): QueryTerm => ({ surface, text: surface, wordings: [surface], role: 'content' });
const placed = (surface: string, weight: number): PlacedTerm => ({ surface, weight, place: 'nowhere', found: [], known: true });
const query = Float32Array.of(1, 0, 0);

describe('a second look at a sentence', () => {
  it.each([
    { name: 'a clause among others', text: '翻修食堂，改版网站，组织培训。', clauses: 1 },
    { name: 'a clause that is near', text: '翻修食堂，改版网站，举办讲座。', clauses: 0.994 },
    { name: 'nothing near', text: '翻修食堂，改版网站。', clauses: 0 },
    { name: 'no clause at all', text: '。', clauses: 0 },
    { name: 'words nobody knows', text: '天气晴好。', clauses: 0 },
  ])('finds $name', ({ text, clauses }) => {
    expect(reader.read(text, query, [], []).clauses).toBeCloseTo(clauses, 3);
  });

  it('takes clauses together where the query names several things', () => {
    const both = Float32Array.of(Math.SQRT1_2, Math.SQRT1_2, 0);
    expect(reader.read('组织培训，改版网站。', both, [], []).clauses).toBeCloseTo(1, 5);
  });

  it.each([
    { name: 'each term by its nearest word', terms: [placed('培训', 1), placed('网站', 1)], text: '举办讲座。', words: 0.497 },
    { name: 'rare terms for more', terms: [placed('培训', 3), placed('网站', 1)], text: '举办讲座。', words: 0.745 },
    { name: 'a term without direction for nothing', terms: [placed('天气', 1), placed('培训', 1)], text: '组织培训。', words: 0.5 },
    { name: 'no terms', terms: [], text: '组织培训。', words: 0 },
  ])('weighs $name', ({ terms, text, words }) => {
    expect(
      reader.read(
        text,
        query,
        terms.map(({ surface }) => term(surface)),
        terms,
      ).words,
    ).toBeCloseTo(words, 3);
  });
});

it('what a second look finds adds to what fits, and takes nothing away', () => {
  const terms = [placed('培训', 1)];
  const score = (clauses: number, words: number) => scoreRelevance(0.5, terms, 0.5, { clauses, words });
  expect(score(1, 0)).toBeGreaterThan(score(0, 0));
  expect(score(0, 1)).toBeGreaterThan(score(0, 0));
  expect(scoreRelevance(1, terms, 1, { clauses: 1, words: 1 })).toBeLessThan(2.1);
});

it('the sum of words is the vector of the built-in model, and no other model has one', async () => {
  const embeddings = new BuiltInEmbeddings();
  const sum = embeddings.sumOfWords?.('收到多少件信息公开申请') ?? new Float32Array();
  const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
  const vector = await embeddings.embedQuery('收到多少件信息公开申请');
  vector.forEach((value, d) => {
    expect((sum[d] as number) / length).toBeCloseTo(value, 4);
  });
});
