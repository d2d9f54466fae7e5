import { describe, expect, it } from 'vitest';
import { fuseRankings } from '../../retrieval/fuse.ts';
import { countWords, scoreSentences } from '../../retrieval/lexical-score.ts';
import { createSegmenter } from '../../retrieval/segmenter.ts';
import { Thesaurus } from '../../retrieval/thesaurus.ts';

const byText = (left: string, right: string) => (left < right ? -1 : 1);

describe('fusion', () => {
  it.each([
    {
      name: 'both channels beat one',
      channels: [
        ['a', 'b'],
        ['b', 'c'],
      ],
      order: ['b', 'a', 'c'],
    },
    { name: 'ties by key', channels: [['b'], ['a']], order: ['a', 'b'] },
    { name: 'an empty channel changes nothing', channels: [['b', 'a'], []], order: ['b', 'a'] },
    { name: 'nothing of nothing', channels: [], order: [] },
  ])('$name', ({ channels, order }) => {
    expect(
      fuseRankings(
        channels.map((keys) => ({ keys, weight: 1 })),
        byText,
      ).map(({ key }) => key),
    ).toEqual(order);
  });
});

describe('words', () => {
  const segmenter = createSegmenter();
  const thesaurus = new Thesaurus(segmenter, [{ zh: ['培训', '辅导', '讲座', '授课'], en: ['training'] }], ['情况']);
  const sentences = ['全年组织培训两次。', '全年组织讲座两次。', '工作情况良好。', '培训情况良好，培训场地扩大。', '讲座场地扩大。'];
  const scores = (query: string) =>
    scoreSentences(
      segmenter,
      thesaurus.readTerms(query),
      sentences.map((text) => countWords(segmenter, text)),
    );

  it('ranks the word itself above its synonym and both above the rest', () => {
    const [word, synonym, other] = scores('培训').map((score) => Number(score.toFixed(6)));
    expect(word).toBeGreaterThan(synonym as number);
    expect(synonym).toBeGreaterThan(other as number);
    expect(other).toBe(0);
  });

  it('finds Chinese by English', () => {
    expect(scores('training').map((score) => score > 0)).toEqual([true, true, false, true, true]);
  });

  it('lets a generic word only break ties', () => {
    const [plain, , generic, both] = scores('培训情况') as [number, number, number, number];
    expect(both).toBeGreaterThan(plain);
    expect(plain).toBeGreaterThan(generic);
    expect(generic).toBeGreaterThan(0);
  });

  it('scores nothing without sentences', () => {
    expect(scoreSentences(segmenter, thesaurus.readTerms('培训'), [])).toEqual([]);
  });
});
