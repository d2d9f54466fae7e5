import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../ingest/document.ts';
import { readOffice } from '../../ingest/readers/office.ts';
import { packOpenDocument } from './write-open-document.ts';

const cell = (text: string, attributes = ''): string => `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
const table = (...rows: string[]): string =>
  `<table:table>${rows.map((row) => `<table:table-row>${row}</table:table-row>`).join('')}</table:table>`;
const style = (name: string, properties: string): string => `<style:style style:name="${name}">${properties}</style:style>`;

function read(bytes: Uint8Array): Document {
  const document = readOffice(bytes, 'a.odt');
  if ('code' in document) throw new Error(document.text);
  return document;
}

const shown = ({ blocks }: Document): string[] =>
  blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : block.rows.map((row) => row.map(({ text }) => text).join('|'))));

describe('OpenDocument texts', () => {
  it.each<[string, string, string[]]>([
    [
      'headings and paragraphs',
      '<text:h>一、总体情况</text:h><text:p>工作<text:span>平稳</text:span>。</text:p>',
      ['一、总体情况', '工作平稳。'],
    ],
    ['line breaks', '<text:p>示例市水务局<text:line-break/>2020年</text:p>', ['示例市水务局', '2020年']],
    ['a text box', '<text:p><draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame></text:p>', ['框']],
    ['a comment', '<text:p>甲<office:annotation><text:p>批注99</text:p></office:annotation>乙</text:p>', ['甲乙']],
    [
      'a note, whose mark is no digit of the number before it',
      `<text:p>12<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>含撤回</text:p></text:note-body></text:note></text:p>`,
      ['12', '含撤回'],
    ],
    ['a digit above the line', `<text:p>12<text:span text:style-name="up">1</text:span></text:p>`, ['12 1']],
    ['struck words', `<text:p><text:span text:style-name="out">8</text:span>12</text:p>`, ['~~8~~12']],
    ['text that a style hides', `<text:p>平稳<text:span text:style-name="gone">99</text:span></text:p>`, ['平稳']],
    [
      'deleted text',
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>旧99</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>新</text:p>',
      ['新'],
    ],
    [
      'several paragraphs in a cell',
      table(`<table:table-cell><text:p>商业</text:p><text:p>企业</text:p></table:table-cell>${cell('3')}`),
      ['商业 企业|3'],
    ],
    [
      'merges across and down',
      table(
        `${cell('甲', 'table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell('1')}`,
        `${cell('乙', 'table:number-rows-spanned="2"')}${cell('丙')}${cell('2')}`,
        `<table:covered-table-cell/>${cell('丁')}${cell('3')}`,
      ),
      ['甲||1', '乙|丙|2', '|丁|3'],
    ],
    ['a table in a cell', table(`<table:table-cell>${table(cell('甲') + cell('1'))}</table:table-cell>`), ['甲|1']],
    ['a cell written once for several', table(cell('甲') + cell('0', 'table:number-columns-repeated="3"')), ['甲|0|0|0']],
    [
      'a row written once for several',
      table(cell('甲') + cell('0')).replace('<table:table-row>', '<table:table-row table:number-rows-repeated="2">'),
      ['甲|0', '甲|0'],
    ],
  ])('%s', (_, body, expected) => {
    const styles =
      style('up', '<style:text-properties style:text-position="super 58%"/>') +
      style('out', '<style:text-properties style:text-line-through-style="solid"/>') +
      style('gone', '<style:text-properties text:display="none"/>');
    const document = read(packOpenDocument('text', body, styles));
    expect(shown(document)).toEqual(expected);
    for (const block of document.blocks)
      for (const part of block.kind === 'text' ? [block] : block.rows.flat())
        expect(document.text.slice(part.start, part.end)).toBe(part.text);
  });

  it('says what was left out', () => {
    const body =
      '<text:tracked-changes><text:deletion><text:p>旧</text:p></text:deletion></text:tracked-changes><text:hidden-text>见</text:hidden-text><text:p>新</text:p>';
    expect(read(packOpenDocument('text', body)).messages.map(({ code }) => code)).toContain('text-deleted');
  });
});

describe('OpenDocument workbooks', () => {
  it('leaves hidden sheets, rows and columns out and says so', () => {
    const hidden = `<table:table table:name="旧表" table:style-name="off"><table:table-row>${cell('规章')}${cell('99')}</table:table-row></table:table>`;
    const rows = `<table:table-column/><table:table-column/><table:table-column table:visibility="collapse"/><table:table-row>${cell('规章')}${cell('1')}${cell('98')}</table:table-row><table:table-row table:visibility="collapse">${cell('许可')}${cell('97')}</table:table-row>`;
    const document = read(
      packOpenDocument(
        'spreadsheet',
        `${hidden}<table:table table:name="表">${rows}</table:table>`,
        style('off', '<style:table-properties table:display="false"/>'),
      ),
    );
    expect(shown(document)).toEqual(['规章|1']);
    expect(document.messages.map(({ code }) => code).sort()).toEqual(['sheet-hidden', 'text-hidden']);
  });

  it('reads the stored value of a cell that shows no text', () => {
    const value = '<table:table-cell office:value-type="float" office:value="7"/>';
    expect(shown(read(packOpenDocument('spreadsheet', table(cell('规章') + value, cell('许可') + value))))).toEqual(['规章|7', '许可|7']);
  });
});

describe('OpenDocument files that are refused', () => {
  const pack = (parts: Record<string, string>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  const mark = 'application/vnd.oasis.opendocument.text';
  it.each<[string, Uint8Array, string]>([
    ['a drawing', pack({ mimetype: 'application/vnd.oasis.opendocument.graphics', 'content.xml': '<a/>' }), 'format-unknown'],
    ['a locked one', pack({ mimetype: mark, 'content.xml': 'x', 'META-INF/manifest.xml': '<m:encryption-data/>' }), 'file-encrypted'],
    [
      'one with entities',
      pack({ mimetype: mark, 'content.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' }),
      'file-damaged',
    ],
    ['one cut off', packOpenDocument('text', '<text:p>a</text:p>').subarray(0, 200), 'file-damaged'],
  ])('%s', (_, bytes, code) => expect(readOffice(bytes, 'a.odt')).toMatchObject({ code }));

  it('writes no more cells than are read, however often they are repeated', () => {
    const row = `<table:table-row table:number-rows-repeated="1000000000">${cell('9', 'table:number-columns-repeated="1000000000"')}</table:table-row>`;
    const document = read(packOpenDocument('spreadsheet', `<table:table>${row.repeat(50)}</table:table>`));
    expect(document.messages.map(({ code }) => code)).toContain('cells-too-many');
    expect(document.text.length).toBeLessThan(1_000_000);
  });
});
