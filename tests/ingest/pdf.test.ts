import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../ingest/document.ts';
import { foldCharacter } from '../../ingest/readers/fold-character.ts';
import { readPdf } from '../../ingest/readers/pdf.ts';
import { findRuledGrids } from '../../ingest/readers/ruled-grid.ts';

/** A font whose glyphs are known by their numbers alone. */
const NAMELESS =
  '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>]>>';

/** A PDF of one page from its content stream and more of its trailer. */
function writePdf(content: string, trailer = ''): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R/N 6 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    NAMELESS,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 7\n0000000000 65535 f \n${offsets.join('')}trailer<</Size 7/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

const show = (text: string, x: number, y: number): string => `BT /F 10 Tf ${x} ${y} Td (${text}) Tj ET\n`;
const ENCRYPTED = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`;

const rowsOf = (document: Document): string[][] =>
  document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell.text)) : []));

describe('readPdf', () => {
  const box = '20 100 200 60 re S 20 130 m 220 130 l S 120 100 m 120 160 l S\n';

  it('puts characters into the cells that lines enclose, with exact offsets', async () => {
    const read = await readPdf(writePdf(box + show('label', 25, 140) + show('12', 130, 140) + show('more', 25, 110)), 'a.pdf');
    if ('code' in read) throw new Error(read.text);
    expect(rowsOf(read)).toEqual([
      ['label', '12'],
      ['more', ''],
    ]);
    for (const block of read.blocks) {
      expect(block.page).toBe(1);
      if (block.kind === 'table') for (const cell of block.rows.flat()) expect(read.text.slice(cell.start, cell.end)).toBe(cell.text);
    }
  });

  it('keeps a number that runs over a line into the next cell as illegible', async () => {
    const read = await readPdf(writePdf(box + show('label', 25, 140) + show('123456', 104, 110)), 'a.pdf');
    if ('code' in read) throw new Error(read.text);
    expect(rowsOf(read)[1]?.every((text) => text.includes('□'))).toBe(true);
  });

  it('keeps digits as illegible that are cut off by what the page shows', async () => {
    const cell = async (shown: string) => {
      const read = await readPdf(writePdf(`${box}${show('label', 25, 140)}q ${shown} re W n ${show('123456', 130, 140)} Q`), 'a.pdf');
      if ('code' in read) throw new Error(read.text);
      return rowsOf(read)[0]?.[1];
    };
    expect(await cell('0 0 300 200')).toBe('123456');
    expect(await cell('0 0 164 200')).toBe('123456');
    expect(await cell('0 0 150 200')).toBe('123□□□');
    expect(await cell('133 0 150 200')).toBe('□23456');
  });

  it('does not take glyphs for text that their font does not tell', async () => {
    const words = show('some words of text that are readable, and more of them', 20, 60) + show('and a line below', 20, 40);
    const read = await readPdf(writePdf(`${words}BT /N 10 Tf 20 140 Td <0013001400150016> Tj ET`), 'a.pdf');
    if ('code' in read) throw new Error(read.text);
    expect(read.text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(read.messages.map(({ code }) => code)).toEqual(['characters-undecodable']);
  });

  it('says that text may be another program’s reading where a picture takes the page', async () => {
    const picture = (width: number) => `q ${width} 0 0 200 0 0 cm /P Do Q `;
    const codes = async (content: string) => {
      const read = await readPdf(writePdf(content + show('some words of text', 20, 100)), 'a.pdf');
      if ('code' in read) throw new Error(read.text);
      return { codes: read.messages.map(({ code }) => code), recognised: read.recognised === true };
    };
    expect(await codes(picture(300))).toEqual({ codes: ['text-over-picture'], recognised: true });
    expect(await codes(picture(100))).toEqual({ codes: [], recognised: false });
    expect(await codes('q 300 0 0 200 0 0 cm 0 0 1 1 re f Q ')).toEqual({ codes: [], recognised: false });
  });

  it('rejects what cannot be opened, and says why', async () => {
    const whole = writePdf(show('some words of text', 20, 100));
    expect(await readPdf(whole.subarray(0, 60), 'a.pdf')).toMatchObject({ code: 'file-damaged' });
    expect(await readPdf(writePdf(show('some words of text', 20, 100), ENCRYPTED), 'a.pdf')).toMatchObject({ code: 'file-encrypted' });
  });

  it('reads the same bytes the same way, and leaves them alone', async () => {
    const bytes = new Uint8Array(readFileSync(path.join(import.meta.dirname, '..', 'fixtures', 'pdf-ruled-over-pages', 'source.pdf')));
    const copy = bytes.slice();
    expect(await readPdf(bytes, 'a.pdf')).toEqual(await readPdf(bytes, 'a.pdf'));
    expect(bytes).toEqual(copy);
  });
});

describe('findRuledGrids', () => {
  it('takes lines that cross no other for none', () => {
    expect(findRuledGrids([{ direction: 'horizontal', at: 10, from: 0, to: 500 }], 3)).toEqual([]);
  });
});

describe('foldCharacter', () => {
  it('turns radicals into the ideographs that are seen', () => {
    expect([...'⼀⼈⾃⻘⻓⻔⺠'].map(foldCharacter).join('')).toBe('一人自青长门民');
  });
});
