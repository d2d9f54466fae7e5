import { describe, expect, it } from 'vitest';
import { lookupText, measureCoverage } from '../../retrieval/coverage.ts';
import { markGivenTerms, remainingQuery } from '../../retrieval/given-terms.ts';
import { createSegmenter } from '../../retrieval/segmenter.ts';
import { Thesaurus } from '../../retrieval/thesaurus.ts';
import { makeReport } from './report-fixture.ts';

const groups = [
  { zh: ['公众号', '微信公众号'], en: ['official account', 'wechat account'] },
  { zh: ['主动公开'], en: ['proactive disclosure'] },
  { zh: ['地址'], en: ['address'] },
  { zh: ['甲省'], en: ['Jia'] },
];
const segmenter = createSegmenter(groups.flatMap(({ zh }) => zh));
const thesaurus = new Thesaurus(segmenter, groups, ['多少', '的', '是', 'what', 'is', 'the', 'of', 'how many'], ['哪']);

describe('terms', () => {
  it.each([
    { query: 'the WeChat accounts', content: [['wechat account', '公众号', '微信公众号', 'offici account']] },
    {
      query: '公众号地址是哪个',
      content: [
        ['公众号', '微信公众号', 'offici account', 'wechat account'],
        ['地址', 'address'],
      ],
    },
    { query: 'address, address', content: [['address', '地址']] },
    { query: '食堂', content: [['食堂']] },
    { query: '通讯地址', content: [['通讯'], ['地址', 'address']] },
    { query: 'how many is the 多少', content: [] },
    { query: '', content: [] },
  ])('$query', ({ query, content }) => {
    const terms = thesaurus.readTerms(query).filter(({ role }) => role === 'content');
    expect(terms.map(({ wordings }) => [wordings[0], ...wordings.slice(1).sort()])).toEqual(
      content.map(([first, ...others]) => [first, ...others.sort()]),
    );
  });

  it.each([
    { query: '甲省自然资源厅2020年的地址', left: '年的地址' },
    { query: 'What is the address of Jia in 2020', left: 'what is the address of in' },
    { query: '2021年的地址', left: '2021 年的地址' },
    { query: '甲省', left: '' },
  ])('what the chosen report settles is left out: $query', ({ query, left }) => {
    const { report } = makeReport({ source: 'a.txt' });
    const held = { id: 'a', source: 'a.txt', contentHash: '', kind: report.kind, sample: false, masthead: report.masthead };
    expect(remainingQuery(markGivenTerms(thesaurus.readTerms(query), [held]))).toBe(left);
    expect(markGivenTerms(thesaurus.readTerms(query), []).some(({ role }) => role === 'given')).toBe(false);
  });
});

describe('coverage', () => {
  it.each([
    { query: '公众号的地址', texts: ['微信公众号见网站。', '地址在前。'], coverage: 1, missing: [] },
    { query: 'address of the official account', texts: ['本机关地\n址：某路 1 号'], coverage: 0.5, missing: ['offici account'] },
    { query: 'official account', texts: ['Our official accounts grew.'], coverage: 1, missing: [] },
    { query: '食堂的菜品', texts: ['主动公开政府信息'], coverage: 0, missing: ['食堂', '菜品'] },
    { query: '是多少', texts: ['主动公开政府信息'], coverage: 0, missing: [] },
  ])('$query in $texts is $coverage', ({ query, texts, coverage, missing }) => {
    expect(
      measureCoverage(
        thesaurus.readTerms(query),
        texts.map((text) => lookupText(segmenter, text)),
      ),
    ).toMatchObject({ coverage, missingTerms: missing });
  });
});
