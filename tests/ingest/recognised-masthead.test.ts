import { describe, expect, it } from 'vitest';
import type { Document } from '../../ingest/document.ts';
import type { ResolvedEvidence } from '../../ingest/organ-evidence.ts';
import { doubtMasthead, withoutMisreadNames } from '../../ingest/recognised-masthead.ts';

const scan = (text: string): Document => ({ text, blocks: [], messages: [], recognised: true });
const title = (organ: string, placeCode?: string): ResolvedEvidence => ({
  origin: 'title',
  organ,
  name: organ,
  ...(placeCode === undefined ? {} : { placeCode }),
});

describe('names that were recognised', () => {
  it.each<[string, string, string, string[]]>([
    ['is spelt alike everywhere', '宁乡市夏铎铺镇人民政府', '年报.pdf', ['宁乡市夏铎铺镇人民政府']],
    ['is spelt otherwise where the file name agrees', '宁乡市复铎铺镇人民政府', '宁乡市夏铎铺镇2024年报.pdf', ['宁乡市夏铎铺镇人民政府']],
    ['is spelt otherwise as often, and nothing decides', '宁乡市复铎铺镇人民政府', '年报.pdf', []],
  ])('%s', (_, read, source, expected) => {
    const document = scan('宁乡市复铎铺镇人民政府 宁乡市夏铎铺镇人民政府 宁乡市夏铎铺镇人民政府');
    const found = withoutMisreadNames(read.includes('复') ? document : scan(read), source, [title(read, '430182')]);
    expect(found.map(({ organ }) => organ)).toEqual(expected);
  });

  it('gives way to a known one that the file is named after', () => {
    const named: ResolvedEvidence = { origin: 'file-name', organ: '孝感市国土资源局', name: '孝感市国土资源局', placeCode: '420900' };
    const found = withoutMisreadNames(scan('学感市国土资源局'), '孝感市国土资源局2015.pdf', [title('学感市国土资源局'), named]);
    expect(found.map(({ organ }) => organ)).toEqual(['孝感市国土资源局']);
  });
});

describe('what of a scan is held aside', () => {
  const chosen = title('宁乡市水利局', '430182');
  it.each<[string, Document, ResolvedEvidence, number | undefined, string | undefined]>([
    ['nothing where the year stands twice', scan('2021年报告 2021年度'), chosen, undefined, undefined],
    ['a year that stands once', scan('2021年报告'), chosen, undefined, 'year-missing'],
    ['not where the year was signed', scan('2021年报告'), chosen, 2021, undefined],
    ['an organ of no known place', scan('2021年报告 2021年度'), title('宁多市水利局'), undefined, 'organ-missing'],
    ['nothing of a file with text', { text: '2021', blocks: [], messages: [] }, title('宁多市水利局'), undefined, undefined],
  ])('%s', (_, document, organ, signed, expected) => {
    const doubt = doubtMasthead(document, 'a.pdf', {}, { chosen: organ, year: 2021, ...(signed === undefined ? {} : { signed }) });
    expect(doubt?.missing).toBe(expected);
  });
});
