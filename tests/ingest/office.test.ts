import { describe, expect, it } from 'vitest';
import type { Document } from '../../ingest/document.ts';
import { isOldOffice, readOldOffice } from '../../ingest/readers/libre-office.ts';
import { readOffice } from '../../ingest/readers/office.ts';
import { packOffice, wrapWord } from './write-office.ts';

const run = (text: string, properties = ''): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const paragraph = (content: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
const table = (...rows: string[]): string => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;

function read(bytes: Uint8Array): Document {
  const document = readOffice(bytes, 'a.docx');
  if ('code' in document) throw new Error(document.text);
  return document;
}

/** Lines of text, and rows of tables with bars between their cells. */
const shown = ({ blocks }: Document): string[] =>
  blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : block.rows.map((row) => row.map(({ text }) => text).join('|'))));

describe('Word files', () => {
  it.each<[string, string, string[]]>([
    ['runs of a paragraph', paragraph(run('示例市') + run('水务局')), ['示例市水务局']],
    ['line breaks', paragraph('<w:r><w:t>示例市水务局</w:t><w:br/><w:t>2020年</w:t></w:r>'), ['示例市水务局', '2020年']],
    ['hidden text', paragraph(run('见', '<w:vanish/>') + run('平稳')), ['平稳']],
    ['text that is not hidden after all', paragraph(run('见', '<w:vanish w:val="0"/>')), ['见']],
    ['tracked changes', paragraph(`<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>${run('新')}</w:ins>`), ['新']],
    [
      'a text box, once',
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(run('框'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run('框'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ['框'],
    ],
    ['a digit above the line', paragraph(run('12') + run('1', '<w:vertAlign w:val="superscript"/>') + run('件')), ['12 1件']],
    ['struck words', paragraph(run('8', '<w:strike/>') + run('12')), ['~~8~~12']],
    ['field codes', paragraph(`<w:r><w:instrText>PAGE 99</w:instrText></w:r>${run('页')}`), ['页']],
    ['several paragraphs in a cell', table(`<w:tc>${paragraph(run('商业'))}${paragraph(run('企业'))}</w:tc>${cell('3')}`), ['商业 企业|3']],
    ['merges down', table(cell('甲', '<w:vMerge w:val="restart"/>') + cell('1'), cell('', '<w:vMerge/>') + cell('2')), ['甲|1', '|2']],
    ['merges across', table(cell('甲', '<w:gridSpan w:val="2"/>') + cell('1'), cell('乙') + cell('丙') + cell('2')), ['甲||1', '乙|丙|2']],
    [
      'a table around prose',
      table(`<w:tc>${paragraph(run('一、总体情况'))}${paragraph(run('平稳。'))}</w:tc>`),
      ['一、总体情况', '平稳。'],
    ],
    ['a table in a cell', table(`<w:tc>${table(cell('甲') + cell('1'))}${paragraph('')}</w:tc>`), ['甲|1']],
  ])('%s', (_, body, expected) => {
    const document = read(wrapWord(body));
    expect(shown(document)).toEqual(expected);
    for (const block of document.blocks)
      for (const part of block.kind === 'text' ? [block] : block.rows.flat())
        expect(document.text.slice(part.start, part.end)).toBe(part.text);
  });

  it('says what was left out', () => {
    const { messages } = read(wrapWord(paragraph(`${run('见', '<w:vanish/>')}<w:del>${run('旧')}</w:del>${run('平稳')}`)));
    expect(messages.map(({ code, quote }) => [code, quote])).toEqual([
      ['text-hidden', '见'],
      ['text-deleted', undefined],
    ]);
  });

  it('writes the numbers that Word counts by itself', () => {
    const levels = `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>`;
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
    const listed = (text: string, level: number): string =>
      paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="2"/></w:numPr>`);
    const body = listed('总体情况', 0) + listed('公开', 1) + listed('申请', 1) + listed('其他', 0) + listed('事项', 1);
    const relation = '<Relationship Id="n" Type="x/numbering" Target="numbering.xml"/>';
    const bytes = packOffice(
      {
        'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
        'word/numbering.xml': numbering,
        'word/_rels/document.xml.rels': `<Relationships>${relation}</Relationships>`,
      },
      {},
    );
    expect(shown(read(bytes))).toEqual(['一、总体情况', '（一）公开', '（二）申请', '二、其他', '（一）事项']);
  });
});

describe('spreadsheets', () => {
  const sheet = (rows: string, head = ''): Document => {
    const relations =
      '<Relationship Id="r1" Type="x/worksheet" Target="sheet.xml"/><Relationship Id="r2" Type="x/styles" Target="styles.xml"/>';
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="170"/></cellXfs></styleSheet>';
    return read(
      packOffice(
        {
          'xl/workbook.xml':
            '<workbook><sheets><sheet name="表" r:id="r1"/><sheet name="底稿" state="hidden" r:id="r1"/></sheets></workbook>',
          'xl/_rels/workbook.xml.rels': `<Relationships>${relations}</Relationships>`,
          'xl/sheet.xml': `<worksheet>${head}<sheetData>${rows}</sheetData></worksheet>`,
          'xl/styles.xml': styles,
        },
        {},
      ),
    );
  };
  const text = (reference: string, value: string): string => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;

  it.each<[string, string, string[]]>([
    ['binary fractions', `<row r="1">${text('A1', '收费')}<c r="B1"><v>96171.600000000006</v></c></row>`, ['收费|96171.6']],
    ['percentages', `<row r="1">${text('A1', '占比')}<c r="B1" s="1"><v>0.0703</v></c></row>`, ['占比|7.03%']],
    ['dates', `<row r="1">${text('A1', '日期')}<c r="B1" s="2"><v>45292</v></c></row>`, ['日期|2024年1月1日']],
    ['results of formulas', `<row r="1">${text('A1', '总计')}<c r="B1"><f>SUM(C1:D1)</f><v>7</v></c></row>`, ['总计|7']],
    ['errors', `<row r="1">${text('A1', '总计')}<c r="B1" t="e"><v>#REF!</v></c></row>`, ['总计|#REF!']],
    [
      'empty cells between',
      `<row r="1">${text('A1', '甲')}<c r="D1"><v>1</v></c></row><row r="2">${text('A2', '乙')}<c r="B2"><v>2</v></c></row>`,
      ['甲|||1', '乙|2||'],
    ],
    [
      'hidden rows',
      `<row r="1">${text('A1', '甲')}<c r="B1"><v>1</v></c></row><row r="2" hidden="1">${text('A2', '乙')}<c r="B2"><v>2</v></c></row>`,
      ['甲|1'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(shown(sheet(rows))).toEqual(expected);
  });

  it('says what was left out and what was never calculated', () => {
    const rows = `<row r="1">${text('A1', '甲')}<c r="B1"><f>C1</f></c><c r="C1"><v>5</v></c></row>`;
    expect(sheet(rows, '<cols><col min="3" max="3" hidden="1"/></cols>').messages.map(({ code }) => code)).toEqual([
      'cells-hidden',
      'formulas-uncalculated',
      'sheet-hidden',
    ]);
  });
});

describe('old office files', () => {
  const ole = (stream: string): Uint8Array =>
    new Uint8Array(
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]),
    );

  it('tells locked files and other kinds apart', async () => {
    expect(isOldOffice(ole('WordDocument'))).toBe(true);
    expect(await readOldOffice(ole('EncryptedPackage'), 'a.docx')).toMatchObject({ code: 'file-encrypted' });
    expect(await readOldOffice(ole('PowerPoint Document'), 'a.ppt')).toMatchObject({ code: 'format-unknown' });
  });

  it('says what to install where LibreOffice is missing', async () => {
    const path = process.env.PATH;
    process.env.PATH = '/nowhere';
    try {
      expect(await readOldOffice(ole('WordDocument'), 'a.doc')).toMatchObject({
        code: 'converter-missing',
        text: expect.stringMatching(/soffice/) as string,
      });
    } finally {
      process.env.PATH = path;
    }
  });
});
