import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { locateData } from '../../data/locate.ts';
import { readFrontMatter } from '../../ingest/front-matter.ts';
import { readReport } from '../../ingest/ingest.ts';
import type { Figure } from '../../ingest/report.ts';
import { factStands, type NarrativeFact, sharedRuns } from './digest-checks.ts';
import { findOriginal, ORIGINALS, readGold } from './gold.ts';

type GoldCell = { report: string } & Pick<Figure, 'table' | 'row' | 'column' | 'state' | 'value' | 'unit' | 'raw'>;
type OriginalFact = NarrativeFact & { organ: string; year: number };

/** Facts whose own words in the original are too long to repeat: what stands for them. */
const REWORDED: Record<string, string[]> = {
  n097: ['中卫市麦垛山新能源有限公司', '中电建中卫麦垛山风电项目'],
  n098: ['未收到因政府信息公开工作提起的行政复议申请，也未收到因此提起的诉讼'],
  n139: ['未收到涉及信息公开的行政复议申请和投诉，也未发生这方面的行政诉讼案件'],
};
const LONGEST_SHARED_RUN = 23;

const folder = locateData('reports');
const digests = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => {
    const bytes = readFileSync(path.join(folder, file));
    const text = bytes.toString('utf8');
    const { entries, end } = readFrontMatter(text);
    return { file, stem: path.parse(file).name, bytes, entries, body: text.slice(end) };
  });

const gold = readFileSync(new URL('./reports.gold.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as GoldCell);

const cellOf = ({ table, row, column, state, value, unit, raw }: Omit<GoldCell, 'report'>) =>
  JSON.stringify({ table, row, column, state, value, unit, raw });

describe('the sample corpus', () => {
  it('holds the five digests that the gold cells are for', () => {
    expect(gold).toHaveLength(711);
    expect(digests.map((digest) => digest.stem).sort()).toEqual([...new Set(gold.map((cell) => cell.report))].sort());
  });
});

describe.each(digests.map((digest) => [digest.file, digest] as const))('%s', (_, { stem, file, bytes, entries, body }) => {
  it('names the original and says that it is a digest', () => {
    expect(entries.get('kind')).toBe('digest');
    expect(entries.get('notice')).toMatch(/^摘编/);
    expect(entries.get('year')).toMatch(/^20\d\d$/);
    expect(stem.endsWith(`-${entries.get('year')}`)).toBe(true);
    expect(body.trimStart().split('\n', 1)[0]).toBe(`# ${entries.get('title')}`);
    for (const part of ['organ', 'title', 'original']) expect(entries.get(part), part).toBeTruthy();
    expect(entries.get('original')).toContain(`《${entries.get('title')}》`);
    if (entries.has('date')) expect(entries.get('date')).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it('has every cell as published, none missing and none extra', () => {
    const report = readReport(bytes, file);
    if (!('figures' in report)) throw new Error(`rejected: ${report.text}`);
    expect(report.figures.map(cellOf).sort()).toEqual(
      gold
        .filter((cell) => cell.report === stem)
        .map(cellOf)
        .sort(),
    );
  });

  const facts = readGold<OriginalFact>('eval/narrative.jsonl').filter(
    (fact) => fact.organ === entries.get('organ') && String(fact.year) === entries.get('year'),
  );

  it.skipIf(!ORIGINALS)('states every fact of the prose of its original (needs WENBAO_ORIGINALS)', () => {
    expect(facts.length).toBeGreaterThan(30);
    expect(facts.filter((fact) => !factStands(body, fact, REWORDED)).map((fact) => `${fact.id} ${fact.fact}`)).toEqual([]);
  });

  it.skipIf(!ORIGINALS)('copies no sentence of its original (needs WENBAO_ORIGINALS)', () => {
    const original = findOriginal(`reports/${facts[0]?.report}.txt`);
    if (!original) throw new Error(`The original of ${file} is not among the originals.`);
    expect(sharedRuns(body, readFileSync(original, 'utf8'), LONGEST_SHARED_RUN + 1)).toEqual([]);
  });
});

describe('the comparison of a digest with its original', () => {
  const original = '本年度共受理申请 25 件，均已在法定期限之内答复申请人，没有一件延期办理，也没有收取费用。';

  it('finds a copied sentence whatever its punctuation and numbers', () => {
    expect(sharedRuns('全年情况：均已在法定期限之内，答复申请人；没有1件延期办理。', original, 12)).toEqual([
      '均已在法定期限之内答复申请人没有',
    ]);
  });

  it('leaves titles, headings and tables alone', () => {
    const body = '# 均已在法定期限之内答复申请人\n依据《均已在法定期限之内答复申请人》办理\n| 均已在法定期限之内答复申请人 | 1 |';
    expect(sharedRuns(body, original, 8)).toEqual([]);
  });

  it('asks for the number, its unit and its noun', () => {
    const fact = { id: 'a', report: 'r', fact: '受理申请', value: 25, unit: '件', qualifier: '', anchor: '受理申请 25 件' };
    expect(factStands('全年受理申请25件。', fact, {})).toBe(true);
    expect(factStands('全年受理申请125件。', fact, {})).toBe(false);
    expect(factStands('全年受理申请25次。', fact, {})).toBe(false);
    expect(factStands('答复信件25件。', fact, {})).toBe(false);
  });
});
