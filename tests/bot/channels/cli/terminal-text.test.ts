import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { formatTable, stripControls, wrapText } from '../../../../bot/channels/cli/terminal-text.ts';

const widest = (text: string) => Math.max(...text.split('\n').map((line) => stringWidth(line)));

describe('wrapText', () => {
  it('counts a Chinese character as two columns', () => {
    expect(wrapText('本年新收政府信息', 8)).toBe('本年新收\n政府信息');
  });

  it('keeps numbers and words whole, and punctuation off the start of a line', () => {
    expect(wrapText('收到1,234件。', 10)).toBe('收到1,234\n件。');
    expect(wrapText('the carried over', 9)).toBe('the\ncarried\nover');
  });

  it('hangs an indent under the first line', () => {
    expect(wrapText('[1] aaa bbb ccc', 8, '    ')).toBe('[1] aaa\n    bbb\n    ccc');
  });

  it('cuts what is wider than a line, and never exceeds the width or loses a character', () => {
    const pieces = fc.array(fc.constantFrom('政', '府', '，', '。', '（', 'a', '12', ',', ' ', '、', 'word', '\n'), { maxLength: 60 });
    fc.assert(
      fc.property(pieces, fc.integer({ min: 12, max: 40 }), (parts, width) => {
        const text = parts.join('');
        const wrapped = wrapText(text, width);
        expect(widest(wrapped)).toBeLessThanOrEqual(width);
        expect(wrapped.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('stripControls', () => {
  it('removes what a terminal would obey', () => {
    expect(stripControls('a\u001b[31mb\u0007\u202ec\u200ed\r\ne\tf')).toBe('a[31mbcd\ne f');
  });
});

describe('formatTable', () => {
  it('aligns wide and narrow characters', () => {
    expect(
      formatTable(
        ['机关', 'n'],
        [
          ['宁夏', '5'],
          ['ab', '12'],
        ],
        40,
        [1],
      ),
    ).toBe('机关   n\n────  ──\n宁夏   5\nab    12');
  });

  it('fits the width by wrapping the widest column', () => {
    const table = formatTable(
      ['row', 'value'],
      [
        ['一、本年新收政府信息公开申请数量', '148'],
        ['二、上年结转', '3'],
      ],
      24,
      [1],
    );
    expect(widest(table)).toBeLessThanOrEqual(24);
    expect(table.replace(/\s/g, '')).toContain('148');
  });
});
