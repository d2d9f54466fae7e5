/** Pages made to harm: each is read or refused within seconds, and nothing is thrown. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReportFile } from '../../ingest/ingest.ts';

const FIXTURES = path.join(import.meta.dirname, '..', 'fixtures');
const TITLE = '<html><body><h1>示例市水务局2020年政府信息公开工作年度报告</h1>';
const sources = readdirSync(FIXTURES)
  .filter((name) => name.startsWith('html-'))
  .map((name) => new Uint8Array(readFileSync(path.join(FIXTURES, name, 'source.html'))));
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function readAny(bytes: Uint8Array): Promise<string> {
  const result = await readReportFile(bytes, 'any.html');
  if (!('masthead' in result)) return result.code;
  for (const figure of result.figures) if (figure.end > figure.start) expect(result.text.slice(figure.start, figure.end)).toBe(figure.raw);
  for (const { start, end } of [...result.sections, ...result.sentences, ...result.passages])
    expect(start >= 0 && start <= end && end <= result.text.length).toBe(true);
  return 'report';
}

describe('hostile pages', () => {
  it.each([
    ['200,000 nested elements', `${TITLE}${'<div>'.repeat(200_000)}`, 'page-too-complex'],
    ['70,000 nested tables', `${TITLE}${'<table><tr><td>'.repeat(70_000)}`, 'page-too-complex'],
    ['elements closed by others', `${TITLE}${'<div></b>'.repeat(100_000)}`, 'page-too-complex'],
    ['200,000 paragraphs', `${TITLE}${'<p>'.repeat(200_000)}`, 'page-too-complex'],
    ['7 million characters of markup', `${TITLE}${'<!-- -->'.repeat(900_000)}`, 'page-too-complex'],
    ['a line of 30 MB', `${TITLE}${'规'.repeat(10_000_000)}`, 'file-too-large'],
    [
      'spans of a thousand million',
      `${TITLE}<table>${'<tr><td colspan=1000000000 rowspan=1000000000>规章<td>1'.repeat(50)}</table>`,
      'report',
    ],
    ['wide spans in many rows', `${TITLE}<table>${'<tr><td colspan=100 rowspan=9999>x<td colspan=100>1'.repeat(20_000)}</table>`, 'report'],
    ['a row of 100,000 cells', `${TITLE}<table><tr>${'<td>1'.repeat(100_000)}</table>`, 'report'],
    [
      'style sheets without end',
      `<!doctype html><style>${'@media x {a{'.repeat(20_000)}</style>${TITLE}<p>工作平稳开展，信息均已公开。`,
      'report',
    ],
  ])('%s', async (_, html, outcome) => {
    const start = performance.now();
    expect(await readAny(encode(html))).toBe(outcome);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('takes pages with parts cut out, doubled and overwritten', async () => {
    const edit = fc.record({
      source: fc.nat(sources.length - 1),
      at: fc.nat(20_000),
      length: fc.nat(600),
      kind: fc.constantFrom('cut', 'double', 'overwrite'),
      text: fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom('<table>', '</td>', '<td colspan="9', '<!--', '</body>', '<pre>', '&#0;', '<p hidden>'),
      ),
    });
    await fc.assert(
      fc.asyncProperty(edit, async ({ source, at, length, kind, text }) => {
        const bytes = sources[source] ?? new Uint8Array();
        const from = Math.min(at, bytes.length);
        const to = Math.min(from + length, bytes.length);
        const middle = kind === 'cut' ? [] : kind === 'double' ? [...bytes.slice(from, to), ...bytes.slice(from, to)] : [...encode(text)];
        await readAny(new Uint8Array([...bytes.slice(0, from), ...middle, ...bytes.slice(to)]));
      }),
      { numRuns: 200, seed: 21 },
    );
  });

  it('takes any markup', async () => {
    const tag = fc.constantFrom(
      'table',
      'tr',
      'td',
      'p',
      'div',
      'span',
      'br',
      'ul',
      'li',
      'a',
      'pre',
      'input',
      'img',
      'style',
      'form',
      'select',
      'caption',
      'th',
      'sup',
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom(
        '规章',
        '12',
        '一、总体情况',
        '总计',
        ' ',
        '<td rowspan="3" colspan="2">',
        '\u0000',
        '&nbsp;',
        '<p style="display:none">',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => void (await readAny(encode(TITLE + pieces.join(''))))),
      { numRuns: 300, seed: 22 },
    );
  });
});
