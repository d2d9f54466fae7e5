import { describe, expect, it } from 'vitest';
import { findUndecodable, hideUndecodable } from '../../ingest/readers/undecodable-fonts.ts';

const printed = (text: string, font = 'F') => [...text].map((character) => ({ text: character, font }));

describe('findUndecodable', () => {
  it.each([
    ['numbers of glyphs below those of characters', `行政许可${'\u0013\u0014\u0015'}`],
    ['a private encoding', '\ue001\ue002\ue003\ue001'],
    ['ideographs and writing that nobody uses', '㐀㐁㐂一二三ሀ'],
  ])('finds %s', (_, text) => {
    expect(findUndecodable(printed(text)).size).toBe(1);
  });

  it.each([
    ['a report', '一、本年新收政府信息公开申请数量 1,204件'],
    ['a bullet of a font for symbols', '\uf0b7\uf0b7\uf0b7'],
    ['a space that is told wrongly', `行${'\u0003'}政${'\u0003'}`],
    ['a rare character in a long text', `${'政府信息'.repeat(20)}㐀㐁㐂`],
  ])('finds nothing in %s', (_, text) => {
    expect(findUndecodable(printed(text)).size).toBe(0);
  });

  it('hides all characters of such a font, and no others', () => {
    const { shown, hidden } = hideUndecodable([...printed('12\u0001\u0002\u0003', 'A'), ...printed('34', 'B')]);
    expect(shown.map(({ text }) => text).join('')).toBe('□□□□□34');
    expect(hidden).toBe(5);
  });
});
