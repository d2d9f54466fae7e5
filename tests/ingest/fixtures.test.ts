/**
 * A folder under tests/fixtures is a case: `source.txt`, `source.md`, `source.csv`, `source.html` or `source.pdf` goes in, `expected.json` must come out. A case without one fails
 * and writes `expected-new.json`; a case that differs writes `expected-changed.json`. Check it against the source, then rename it.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReportFile } from '../../ingest/ingest.ts';
import { summariseReport } from './summarise-report.ts';

const FIXTURES = path.join(import.meta.dirname, '..', 'fixtures');
const cases = readdirSync(FIXTURES, { withFileTypes: true }).flatMap((entry) => {
  const source = ['source.txt', 'source.md', 'source.csv', 'source.html', 'source.pdf']
    .map((name) => path.join(FIXTURES, entry.name, name))
    .find((name) => existsSync(name));
  return entry.isDirectory() && source ? [{ name: entry.name, source, folder: path.join(FIXTURES, entry.name) }] : [];
});

describe('documents in their deformations', () => {
  it.each(cases)('$name', async ({ source, folder }) => {
    const report = await readReportFile(readFileSync(source), path.basename(source));
    const actual = 'masthead' in report ? summariseReport(report) : report;
    const expectedPath = path.join(folder, 'expected.json');
    const expected: unknown = existsSync(expectedPath) ? JSON.parse(readFileSync(expectedPath, 'utf8')) : undefined;
    const different = path.join(folder, expected === undefined ? 'expected-new.json' : 'expected-changed.json');
    rmSync(different, { force: true });
    const plain: unknown = JSON.parse(JSON.stringify(actual));
    if (JSON.stringify(plain) !== JSON.stringify(expected)) writeFileSync(different, `${JSON.stringify(plain, null, 2)}\n`);
    expect(plain).toEqual(expected);
  });
});
