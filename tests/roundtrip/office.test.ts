import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readReportFile } from '../../ingest/ingest.ts';
import { compareCells, figuresOf } from '../ingest/compare-cells.ts';
import { type RandomReport, randomReport } from '../ingest/random-report.ts';
import { writeDocx, writeXlsx } from '../ingest/write-office.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'wenbao-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
const missing = spawnSync('soffice', [profile, '--headless', '--version']).status !== 0;

/** The files written by LibreOffice in another format, or anew in their own, in one run of the program. */
function rewrite(files: readonly Uint8Array[], from: string, to: string): Uint8Array[] {
  const place = mkdtempSync(path.join(folder, `${from}-${to}-`));
  const out = path.join(place, 'out');
  mkdirSync(out);
  const names = files.map((bytes, index) => {
    const name = path.join(place, `${index}.${from}`);
    writeFileSync(name, bytes);
    return name;
  });
  spawnSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, ...names]);
  return files.map((_, index) => new Uint8Array(readFileSync(path.join(out, `${index}.${to}`))));
}

describe.skipIf(missing)('office files that LibreOffice wrote (needs soffice)', () => {
  it.each<[string, string, number, (report: RandomReport) => Uint8Array]>([
    ['docx', 'docx', 120, writeDocx],
    ['xlsx', 'xlsx', 100, (report) => writeXlsx(report, report.year % 2 === 0)],
    ['docx', 'doc', 4, writeDocx],
    ['docx', 'rtf', 4, writeDocx],
    ['xlsx', 'xls', 4, writeXlsx],
  ])('%s to %s', async (from, to, count, write) => {
    const reports = fc.sample(randomReport(), { numRuns: count, seed: 31 });
    const wrong: string[] = [];
    const lost: string[] = [];
    const illegible: string[] = [];
    for (const [index, bytes] of rewrite(
      reports.map((report) => write(report)),
      from,
      to,
    ).entries()) {
      const report = reports[index] as RandomReport;
      const comparison = compareCells(report, figuresOf(await readReportFile(bytes, `${index}.${to}`)));
      wrong.push(...comparison.wrong.map((line) => `${index} ${line}`));
      lost.push(...comparison.lost.map((line) => `${index} ${line}`));
      illegible.push(...comparison.illegible.map((line) => `${index} ${line}`));
    }
    expect({ wrong, lost, illegible }).toEqual({ wrong: [], lost: [], illegible: [] });
  });
});
