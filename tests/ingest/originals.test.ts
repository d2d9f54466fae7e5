/** The published reports that the gold was made from; they are no part of this repository. WENBAO_ORIGINALS names the folder that holds reports/ and eval/. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldLabel, foldSpace } from '../../ingest/fold-label.ts';
import { readReport } from '../../ingest/ingest.ts';
import type { Report } from '../../ingest/report.ts';

const folder = process.env.WENBAO_ORIGINALS ?? '';
const readLines = <T>(name: string): T[] =>
  readFileSync(path.join(folder, 'eval', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

interface GoldFigure {
  report: string;
  organ: string;
  year: number;
  form: string;
  section: string;
  table: string;
  row: string[];
  column: string;
  value: number | null;
  raw: string;
  ambiguous?: boolean;
}

interface GoldFact {
  report: string;
  section: string;
  value: number | null;
  unit: string;
  anchor: string;
}

function readOriginals(): Map<string, Report> {
  const names = readdirSync(path.join(folder, 'reports')).filter((name) => name.endsWith('.txt'));
  return new Map(
    names.map((name) => {
      const report = readReport(readFileSync(path.join(folder, 'reports', name)), name);
      if (!('masthead' in report)) throw new Error(report.text);
      return [path.parse(name).name, report];
    }),
  );
}

const keyOf = (table: string, row: readonly string[], column: string): string =>
  [table, ...row.map(foldLabel), foldLabel(column)].join('|');

describe.skipIf(folder === '')('the originals (set WENBAO_ORIGINALS to run)', () => {
  const reports = folder === '' ? new Map<string, Report>() : readOriginals();
  const figures = folder === '' ? [] : readLines<GoldFigure>('figures.jsonl');
  const facts = folder === '' ? [] : readLines<GoldFact>('narrative.jsonl').filter((fact) => fact.value !== null);

  it('yields every gold cell and no other', () => {
    const wrong: string[] = [];
    for (const gold of figures.filter((cell) => !cell.ambiguous)) {
      const report = reports.get(gold.report);
      const found =
        report?.figures.filter((figure) => keyOf(figure.table, figure.row, figure.column) === keyOf(gold.table, gold.row, gold.column)) ??
        [];
      const [figure] = found;
      const right =
        found.length === 1 && figure?.value === gold.value && (gold.value === null || foldSpace(figure.raw) === foldSpace(gold.raw));
      if (!right) wrong.push(`${gold.report} ${gold.row.join('/')} ${gold.column}: ${gold.raw} ≠ ${figure?.raw ?? 'nothing'}`);
      const section = report?.sections[figure?.section ?? -1]?.title ?? '';
      if (foldLabel(section) !== foldLabel(gold.section)) wrong.push(`${gold.report} section ${section} ≠ ${gold.section}`);
    }
    expect(wrong).toEqual([]);
    expect([...reports.values()].reduce((sum, report) => sum + report.figures.length, 0)).toBe(figures.length);
  });

  it('knows organ, year and edition', () => {
    for (const gold of figures)
      expect(reports.get(gold.report)?.masthead).toMatchObject({ organ: gold.organ, year: gold.year, edition: gold.form });
  });

  it('finds at least 98 % of the numbers that the prose states, in the right section', () => {
    const missing = facts.filter((fact) => {
      const report = reports.get(fact.report);
      const mentions =
        report?.mentions.filter((mention) => mention.value === fact.value && foldSpace(mention.unit) === foldSpace(fact.unit)) ?? [];
      return !mentions.some((mention) => {
        let section = report?.sections[report.sentences[mention.sentence]?.section ?? -1];
        while (section?.parent !== undefined) section = report?.sections[section.parent];
        return foldLabel(section?.title ?? '') === foldLabel(fact.section);
      });
    });
    expect(missing.length / facts.length).toBeLessThanOrEqual(0.02);
  });
});
