/** Officialese is copied from report to report: said once, with the other places noted. */
import { describe, expect, it } from 'vitest';
import { Corpus } from '../../retrieval/corpus.ts';
import { sayNearlyTheSame, sentencePrint } from '../../retrieval/near-duplicates.ts';
import { createSegmenter } from '../../retrieval/segmenter.ts';
import { openStore } from '../../retrieval/store/store.ts';
import { Thesaurus } from '../../retrieval/thesaurus.ts';
import { HashEmbedder } from './hash-embedder.ts';
import { makeHome, makeReport } from './report-fixture.ts';

describe('two sentences say nearly the same', () => {
  const SAID = '坚持以公开为常态、不公开为例外，全年公开信息 120 条。';
  it.each([
    { other: SAID, same: true },
    { other: '坚持以公开为常态，不公开为例外，全年公开信息120条。', same: true },
    { other: '坚持以公开为常态、不公开为例外，全年主动公开信息120条。', same: true },
    { other: '坚持以公开为常态、不公开为例外，全年公开信息 121 条。', same: false },
    { other: '坚持以公开为常态、不公开为例外，全年公开信息。', same: false },
    { other: '组织干部培训两次，翻修机关食堂，编印便民手册 120 册。', same: false },
  ])('$same: $other', ({ other, same }) => {
    const [left, right] = [sentencePrint(SAID), sentencePrint(other)];
    expect(left && right && sayNearlyTheSame(left, right)).toBe(same);
    expect(left && right && sayNearlyTheSame(right, left)).toBe(same);
  });

  it('is not asked of a few characters', () => {
    expect(sentencePrint('无其他事项。')).toBeUndefined();
  });
});

describe('a search', () => {
  const segmenter = createSegmenter();
  const dictionary = { segmenter, thesaurus: new Thesaurus(segmenter, [], []) };
  const COPIED = '健全政务公开工作机制，严格落实保密审查制度。';
  const reports = [
    { source: 'a.txt', sentences: [COPIED, '机关食堂翻修完成。'] },
    { source: 'b.txt', sentences: [COPIED], masthead: { organ: '乙市水务局', organPrinted: '市水务局', year: 2021 } },
    {
      source: 'c.txt',
      sentences: ['健全政务公开工作机制，严格落实保密审查制度3项。'],
      masthead: { organ: '丙县教育局', organPrinted: '县教育局' },
    },
  ];
  function openThree(): Corpus {
    const store = openStore(makeHome(), { segmenter });
    for (const fixture of reports) {
      const { report, bytes } = makeReport(fixture);
      store.saveReport(report, bytes);
    }
    return new Corpus(store, { dictionary, embedder: new HashEmbedder({ segmenter }) });
  }

  it('shows the copy once, notes where else it stands, and keeps what states another number', async () => {
    const corpus = openThree();
    const hits = (await corpus.search('保密审查制度')).filter(({ text }) => text.includes('保密审查'));
    const copied = hits.filter(({ text }) => text === COPIED);
    expect(copied).toMatchObject([{ report: 'a', duplicates: [{ report: 'b', sentence: 0 }] }]);
    expect(hits.filter(({ report }) => report === 'c')).toMatchObject([{ duplicates: [] }]);
    corpus.close();
  });

  it('shows every sentence where each is to stand for itself, and the copy where only its report is searched', async () => {
    const corpus = openThree();
    const every = await corpus.search('保密审查制度', { everySentence: true });
    expect(every.filter(({ text }) => text === COPIED)).toHaveLength(2);
    expect(await corpus.search('保密审查制度', { reports: ['b'] })).toMatchObject([{ report: 'b', duplicates: [] }]);
    corpus.close();
  });
});
