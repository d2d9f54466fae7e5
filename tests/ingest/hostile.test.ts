/** Damaged, misnamed and hostile files: each gets a clear rejection in good time and little memory, and the next file is read. */
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { isArchive, readArchive } from '../../ingest/archive.ts';
import { IsolatedReader } from '../../ingest/isolated-reader.ts';
import * as files from './hostile-files.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const REPORT = encode(`${files.TITLE}\n\n一、总体情况\n\n平稳。\n`);
const MEGABYTES = 500;
const SECONDS = 10;

const reader = new IsolatedReader();
afterAll(() => reader.close());

/** The most memory that the reading process has held; 0 where the system does not tell. */
function peakMegabytes(): number {
  const status = `/proc/${reader.processId}/status`;
  const kilobytes = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return Number(kilobytes ?? 0) / 1024;
}

async function readMeasured(bytes: Uint8Array, name: string) {
  // Starting the reading process, which the next file finds started, is no work on this one.
  if (reader.processId === undefined) await reader.read(encode('<p>示例</p>'), 'start.html');
  let megabytes = 0;
  const timer = setInterval(() => {
    megabytes = Math.max(megabytes, peakMegabytes());
  }, 50);
  const start = performance.now();
  const result = await reader.read(bytes, name);
  clearInterval(timer);
  return { result, seconds: (performance.now() - start) / 1000, megabytes: Math.max(megabytes, peakMegabytes()) };
}

const budget = '<p>示例市水务局2022年部门预算公开</p><table><tr><td>项目</td><td>数量</td></tr><tr><td>车辆</td><td>3</td></tr></table>';
const english = '<p>Annual report 2022</p><p>The council published 42 documents and answered 7 requests.</p>';

describe('hostile files are refused in good time and little memory, and the next file is read', () => {
  it.each<[string, string, () => Uint8Array, RegExp]>([
    ['an empty file', 'a.txt', () => new Uint8Array(), /^file-empty/],
    ['a PDF cut off', 'a.pdf', () => files.writePdf().subarray(0, 120), /^file-damaged/],
    ['a locked PDF', 'a.pdf', files.writeEncryptedPdf, /^file-encrypted/],
    ['a PDF that is a bomb', 'a.pdf', files.writePdfBomb, /^(?:memory-exceeded|reading-too-long)/],
    ['an archive named .docx', 'a.docx', files.writeArchiveBomb, /^archive-not-office.*plain ZIP archive/],
    ['a Word file that is a bomb', 'a.docx', () => files.writeWordBomb(), /^file-damaged.*bomb/],
    ['a bomb that claims to be small', 'a.docx', () => files.writeWordBomb(2000), /^file-damaged.*bomb/],
    ['a ZIP file cut off', 'a.docx', () => files.writeWordBomb().subarray(0, 300), /^file-damaged.*cut off/],
    ['a Word file with entities', 'a.docx', files.writeEntityWord, /^file-damaged.*document type/],
    ['a Word file of tables in tables', 'a.docx', () => files.writeNestedWord(20_000), /^report-not-recognised/],
    ['a page of 200,000 nested elements', 'a.html', () => files.writePage('a', '<div>'.repeat(200_000)), /^page-too-complex/],
    ['a line of 30 MB', 'a.txt', () => encode('水'.repeat(10 * 1024 * 1024)), /^file-too-large/],
    ['a line of 19 MB', 'a.txt', () => encode('a b'.repeat(6_500_000)), /^text-too-long/],
    ['a picture', 'a.png', () => files.writePng(), /^(?:format-unknown|scan-unreadable|report-not-recognised)/],
    ['a picture of 900 million pixels', 'a.png', () => files.writePng(30_000), /^picture-too-large/],
    ['a picture named .docx', 'a.docx', () => files.writePng(), /^(?:format-unknown|scan-unreadable|report-not-recognised)/],
    ['a program', 'a.txt', files.writeProgram, /^format-unknown/],
    ['a budget', 'a.html', () => files.writePage('预算公开', budget), /^report-not-recognised/],
    ['a report in another language', 'a.html', () => files.writePage('Annual report', english), /^report-not-recognised/],
  ])('%s', async (_, name, make, expected) => {
    const { result, seconds, megabytes } = await readMeasured(make(), name);
    expect('code' in result ? `${result.code} ${result.text}` : result.masthead).toMatch(expected);
    expect(seconds).toBeLessThan(SECONDS);
    expect(megabytes).toBeLessThan(MEGABYTES);
    expect(await reader.read(REPORT, 'next.txt')).toMatchObject({ masthead: { organ: '示例市水务局' } });
    // Loading the PDF reader from source leaves a peak that would be counted against the files after it.
    if (name.endsWith('.pdf')) reader.close();
  });

  it.each<[string, string, () => Uint8Array]>([
    ['a Word file', 'a.docx', files.writeWideWord],
    ['a web page', 'a.html', files.writeWidePage],
  ])('a billion columns in %s are capped', async (_, name, make) => {
    const { result, seconds, megabytes } = await readMeasured(make(), name);
    expect(result).toMatchObject({ masthead: { organ: '示例市水务局', year: 2022 } });
    expect(seconds).toBeLessThan(SECONDS);
    expect(megabytes).toBeLessThan(MEGABYTES);
  });

  it('ends reading at the limits of time and memory', async () => {
    const slow = new IsolatedReader({ seconds: 0.05 });
    expect(await slow.read(encode(`${files.TITLE}\n${'行政许可\t3\n'.repeat(200_000)}`), 'a.txt')).toMatchObject({
      code: 'reading-too-long',
    });
    expect(await slow.read(REPORT, 'next.txt')).toMatchObject({ masthead: { year: 2022 } });
    slow.close();
    const small = new IsolatedReader({ megabytes: 64 });
    expect(await small.read(encode(`${files.TITLE}\n${'行政许可\t3\t4\n'.repeat(380_000)}`), 'a.txt')).toMatchObject({
      code: 'memory-exceeded',
    });
    small.close();
  });
});

describe('archives of reports', () => {
  const open = (bytes: Uint8Array, name = 'a.zip') =>
    [...readArchive(bytes, name)].map((file) => ('code' in file ? `${file.source} ${file.code}` : `${file.source} ${file.bytes.length}`));

  it('gives each file a name that says where it came from, and passes over what systems leave behind', () => {
    const bytes = files.writeZip(['b/乙.txt', 'a.txt', '__MACOSX/._a.txt', 'b/.hidden', 'b/'].map((name) => ({ name, content: REPORT })));
    expect(isArchive(bytes, 'a.zip')).toBe(true);
    expect(open(bytes)).toEqual([`a.zip/a.txt ${REPORT.length}`, `a.zip/b/乙.txt ${REPORT.length}`]);
  });

  it('opens neither office files nor archives under another name', () => {
    expect(isArchive(files.writeWideWord(), 'a.zip')).toBe(false);
    expect(isArchive(files.writeArchiveBomb(), 'a.docx')).toBe(false);
  });

  it('refuses entries that lead out, bombs and archives inside, and reads the others', () => {
    const inner = files.writeZip([{ name: 'a.txt', content: REPORT }]);
    const names = ['/etc/a.txt', 'C:\\a.txt', '..\\a.txt'].map((name) => ({ name, content: REPORT }));
    expect(open(files.writeArchiveBomb())).toEqual([
      'a.zip/../../escape.txt entry-unsafe',
      `a.zip/report.txt ${REPORT.length}`,
      'a.zip/word/document.xml file-too-large',
    ]);
    expect(open(files.writeZip([...names, { name: 'inner.zip', content: inner }]))).toEqual([
      'a.zip/../a.txt entry-unsafe',
      'a.zip//etc/a.txt entry-unsafe',
      'a.zip/C:/a.txt entry-unsafe',
      'a.zip/inner.zip archive-nested',
    ]);
    expect(open(files.writeZip([{ name: 'a.txt', content: new Uint8Array(9_000_000), claimedSize: 10 }]))).toEqual([
      'a.zip/a.txt entry-unreadable',
    ]);
    expect(open(files.writeZip([{ name: 'a\u001b[2J\u202e.txt', content: REPORT }]))).toEqual([`a.zip/a_[2J_.txt ${REPORT.length}`]);
    expect(open(files.writeZip([]))).toEqual(['a.zip archive-empty']);
    expect(open(files.writeArchiveBomb().subarray(0, 400))).toEqual(['a.zip archive-unreadable']);
  });
});
