/** Office files as programs and editors leave them: the same cells in other markup, with words in and beside them that do not count. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readReportFile } from '../../ingest/ingest.ts';
import { compareCells, figuresOf } from './compare-cells.ts';
import { type RandomReport, randomReport } from './random-report.ts';
import { writeDocx, writeXlsx } from './write-office.ts';

type Edit = (xml: string) => string;

function edited(bytes: Uint8Array, part: string, edit: Edit): Uint8Array {
  const parts = unzipSync(bytes);
  const content = parts[part];
  if (!content) throw new Error(`no ${part}`);
  return zipSync({ ...parts, [part]: strToU8(edit(strFromU8(content))) });
}

/** Puts markup behind each number of a Word file, within its paragraph. */
const behind =
  (markup: string): Edit =>
  (xml) =>
    xml.replace(/(<w:t xml:space="preserve">\d+<\/w:t><\/w:r>)/gu, `$1${markup}`);

const textBox = (text: string): string => {
  const box = `<w:txbxContent><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:txbxContent>`;
  return `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
};

const DELETED_ROW =
  '<w:tr><w:trPr><w:del w:id="9" w:author="a"/></w:trPr><w:tc><w:p><w:del w:id="8" w:author="a"><w:r><w:delText>一、本年新收政府信息公开申请数量</w:delText></w:r></w:del></w:p></w:tc></w:tr>';

/** Merged cells as older programs write them: one beside the other, each but the first marked as going on. */
const mergedBeside: Edit = (xml) =>
  xml.replace(
    /<w:tc><w:tcPr><w:gridSpan w:val="(\d+)"\/>(<w:vMerge w:val="restart"\/>)?<\/w:tcPr>(<w:p>.*?<\/w:p>)<\/w:tc>/gsu,
    (_, width: string, merge: string | undefined, content: string) =>
      `<w:tc><w:tcPr><w:hMerge w:val="restart"/>${merge ?? ''}</w:tcPr>${content}</w:tc>${'<w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc>'.repeat(Number(width) - 1)}`,
  );

const WORD: Readonly<Record<string, { edit: Edit; told?: string }>> = {
  'deleted text behind each number': {
    edit: behind('<w:del w:id="1" w:author="a"><w:r><w:delText>999</w:delText></w:r></w:del>'),
    told: 'text-deleted',
  },
  'hidden text behind each number': { edit: behind('<w:r><w:rPr><w:vanish/></w:rPr><w:t>77</w:t></w:r>'), told: 'text-hidden' },
  'text moved away from behind each number': { edit: behind('<w:moveFrom w:id="1"><w:r><w:t>55</w:t></w:r></w:moveFrom>') },
  'a footnote at each number': { edit: behind('<w:r><w:footnoteReference w:id="2"/></w:r>') },
  'a deleted row': { edit: (xml) => xml.replace('</w:tr>', `</w:tr>${DELETED_ROW}`), told: 'text-deleted' },
  'numbers in two runs': {
    edit: (xml) =>
      xml.replace(
        /<w:t xml:space="preserve">(\d)(\d+)<\/w:t><\/w:r>/gu,
        '<w:t>$1</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>$2</w:t></w:r>',
      ),
  },
  'a line break in each label': {
    edit: (xml) =>
      xml.replace(/(<w:t xml:space="preserve">\p{Script=Han}{2})(\p{Script=Han}{2,})<\/w:t>/gu, '$1</w:t><w:br/><w:t>$2</w:t>'),
  },
  'cells merged as older programs do': { edit: mergedBeside },
  'a text box above the title': { edit: (xml) => xml.replace('<w:body>', `<w:body>${textBox('发布日期：2021年1月5日')}`) },
  'everything in a cell of a table': {
    edit: (xml) => xml.replace(/<w:body>(.*)<\/w:body>/su, '<w:body><w:tbl><w:tr><w:tc>$1<w:p/></w:tc></w:tr></w:tbl></w:body>'),
  },
};

const storedNumbers =
  (write: string): Edit =>
  (xml) =>
    xml.replace(/<c r="([A-Z]+\d+)"><v>([^<]*)<\/v><\/c>/gu, write);

const SHEET: Readonly<Record<string, { edit: Edit; told?: string }>> = {
  'numbers stored as text': { edit: storedNumbers('<c r="$1" t="str"><v>$2</v></c>') },
  'numbers with white space': { edit: storedNumbers('<c r="$1" t="inlineStr"><is><t xml:space="preserve">\u00a0$2\u3000</t></is></c>') },
  'numbers that formulas made': { edit: storedNumbers('<c r="$1"><f>SUM(A1:A2)</f><v>$2</v></c>') },
  'words in two runs, with a reading': {
    edit: (xml) =>
      xml.replace(
        /<is><t xml:space="preserve">([^<]{2})([^<]+)<\/t><\/is>/gu,
        '<is><r><t>$1</t></r><r><t>$2</t></r><rPh sb="0" eb="1"><t>示</t></rPh></is>',
      ),
  },
  'a hidden row between': {
    edit: (xml) => xml.replace('<row r="1">', '<row r="100001" hidden="1"><c r="A100001"><v>99</v></c></row><row r="1">'),
  },
};

async function expectAll(write: (report: RandomReport) => Uint8Array, name: string, told: string | undefined): Promise<void> {
  for (const report of fc.sample(randomReport(), { numRuns: 5, seed: 7 })) {
    const reading = await readReportFile(write(report), name);
    const { wrong, lost, illegible } = compareCells(report, figuresOf(reading));
    expect({ wrong, lost, illegible }).toEqual({ wrong: [], lost: [], illegible: [] });
    expect(reading).toMatchObject({ masthead: { organPrinted: report.organ, year: report.year } });
    const codes = 'messages' in reading ? reading.messages.map((message) => message.code) : [];
    if (told !== undefined) expect(codes).toContain(told);
  }
}

describe('office files as they are found', () => {
  it.each(Object.entries(WORD))('Word: %s', async (_, { edit, told }) => {
    await expectAll((report) => edited(writeDocx(report), 'word/document.xml', edit), 'report.docx', told);
  });

  it.each(Object.entries(SHEET))('Excel: %s', async (_, { edit, told }) => {
    await expectAll((report) => edited(writeXlsx(report), 'xl/worksheets/sheet1.xml', edit), 'report.xlsx', told);
  });
});
