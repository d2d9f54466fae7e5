import { describe, expect, it } from 'vitest';
import { isMailArchive } from '../../ingest/readers/mail-head.ts';
import { readAnyDocument } from '../../ingest/readers/read-document.ts';
import { writeMhtml } from './write-open-document.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const TITLE = '示例市水务局2022年政府信息公开工作年度报告';
const PAGE = `<!doctype html><meta charset="utf-8"><h1>${TITLE}</h1><p>一、总体情况</p><table><tr><td>规章</td><td>1</td></tr><tr><td>行政许可</td><td>25</td></tr></table>`;

async function linesOf(bytes: Uint8Array): Promise<string[] | string> {
  const document = await readAnyDocument(bytes, 'a.mhtml');
  if ('code' in document) return document.code;
  return document.blocks.flatMap((block) =>
    block.kind === 'text' ? [block.text] : block.rows.map((row) => row.map(({ text }) => text).join('|')),
  );
}

const letter = (parts: readonly string[], type = 'multipart/mixed; boundary=B'): Uint8Array =>
  encode(`Subject: a\nMIME-Version: 1.0\nContent-Type: ${type}\n\n${parts.map((part) => `--B\n${part}\n`).join('')}--B--\n`);

describe('letters and saved pages', () => {
  it.each(['quoted-printable', 'base64'] as const)('reads the page, written as %s', async (encoding) => {
    expect(await linesOf(writeMhtml(PAGE, encoding))).toEqual([TITLE, '一、总体情况', '规章|1', '行政许可|25']);
  });

  it('reads the text where no page is', async () => {
    expect(await linesOf(letter([`Content-Type: text/plain\n\n${TITLE}\n\n规章\t1\n行政许可\t25`]))).toEqual([
      TITLE,
      '规章|1',
      '行政许可|25',
    ]);
  });

  it('reads a letter of one part', async () => {
    expect(await linesOf(encode(`From: a\nMIME-Version: 1.0\nContent-Type: text/html\n\n${PAGE}`))).toContain('行政许可|25');
  });

  it('names files that are attached and does not open them', async () => {
    const attached =
      'Content-Type: application/pdf\nContent-Disposition: attachment; filename="a.pdf"\nContent-Transfer-Encoding: base64\n\nAAAA';
    const document = await readAnyDocument(letter([`Content-Type: text/html\n\n${PAGE}`, attached]), 'a.eml');
    expect('messages' in document && document.messages.find(({ code }) => code === 'attachments-unread')?.text).toContain('a.pdf');
    expect(await readAnyDocument(letter([attached]), 'a.eml')).toMatchObject({
      code: 'file-empty',
      text: expect.stringContaining('a.pdf'),
    });
  });

  it('opens parts of parts only so deep, and few of them', async () => {
    let nested = `Content-Type: text/html\n\n${PAGE}`;
    for (let depth = 0; depth < 60; depth += 1)
      nested = `Content-Type: multipart/mixed; boundary=B${depth}\n\n--B${depth}\n${nested}\n--B${depth}--`;
    expect(await linesOf(encode(`MIME-Version: 1.0\n${nested}`))).toBe('file-empty');
    expect(await linesOf(letter(Array.from({ length: 5000 }, () => 'Content-Type: image/png\n\nx')))).toBe('file-empty');
  });

  it.each([
    ['a report that begins with a colon', `标题：${TITLE}\nContent-Type: x\n`],
    ['front matter', `title: ${TITLE}\nyear: 2022\n`],
    ['a page', PAGE],
    ['prose', `${TITLE}\n\nContent-Type: text/html\nMIME-Version: 1.0`],
  ])('takes %s for no letter', (_, text) => expect(isMailArchive(encode(text))).toBe(false));
});
