/** Lint of the form editions: one check per rule that an entry has to keep. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMPARABILITIES, findComparable, findCounterpart, findIncomparable, INCOMPARABILITIES } from '../../data/forms/comparability.ts';
import { CROSS_YEAR_IDENTITIES } from '../../data/forms/cross-year.ts';
import {
  cellConcepts,
  cellLabel,
  childRows,
  columnsOf,
  EDITIONS,
  findCell,
  findEdition,
  findRow,
  findTable,
  getCell,
  listCells,
} from '../../data/forms/editions.ts';
import { formEditionSchema } from '../../data/forms/form-edition.ts';
import { type GoldFigure, ORIGINALS, readGold } from './gold.ts';

const CONCEPT = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?$/;
const unique = (values: string[]) =>
  expect([...new Set(values)].length, `repeated: ${values.filter((v, i) => values.indexOf(v) !== i)}`).toBe(values.length);
const glossary = new URL('../../data/glossary/concepts.json', import.meta.url);

describe.each(EDITIONS.map((edition) => [edition.id, edition] as const))('edition %s', (_, edition) => {
  it('keeps the schema', () => expect(formEditionSchema.parse(edition)).toEqual(edition));

  it('has unique keys of parts, tables, rows, columns and identities', () => {
    unique(edition.parts.map((part) => part.key));
    unique(edition.tables.map((table) => table.key));
    unique(edition.identities.map((identity) => identity.id));
    for (const table of edition.tables) {
      unique(table.rows.map((row) => row.key));
      unique(table.columns.map((column) => column.key));
      unique(table.rows.map((row) => row.path.join('/')));
      unique(table.columns.map((column) => column.label));
    }
  });

  it('places every table in a part and every row in columns that exist', () => {
    for (const table of edition.tables) {
      expect(edition.parts.map((part) => part.key)).toContain(table.part);
      const columns = table.columns.map((column) => column.key);
      for (const row of table.rows) for (const column of row.columns ?? []) expect(columns).toContain(column);
      for (const row of table.rows) expect(columnsOf(table, row).length > 0).toBe(!row.heading);
    }
  });

  it('lists each heading of a row path as a row of its own', () => {
    for (const table of edition.tables) {
      const paths = new Set(table.rows.map((row) => row.path.join('/')));
      if (table.key === 'proactive') continue;
      for (const row of table.rows)
        for (let depth = 1; depth < row.path.length; depth++) expect(paths).toContain(row.path.slice(0, depth).join('/'));
    }
  });

  it('names existing cells in every identity', () => {
    for (const identity of edition.identities) {
      for (const reference of [...identity.left, ...identity.right]) {
        const table = findTable(edition, reference.table);
        const row = table && findRow(table, reference.row);
        expect(row && !row.heading, `${identity.id}: ${reference.row}`).toBe(true);
        if (reference.column) expect(findCell({ edition: edition.id, ...reference, column: reference.column }), identity.id).toBeDefined();
      }
    }
  });

  it('has both languages, a source and Chinese labels without stray white space', () => {
    for (const entry of [edition, ...edition.parts, ...edition.tables, ...edition.identities]) {
      expect(entry.zh).toMatch(/\p{Script=Han}/u);
      expect(entry.en).toMatch(/[a-z]/);
    }
    for (const identity of edition.identities) expect(identity.source).not.toBe('');
    for (const table of edition.tables) {
      for (const text of table.rows.flatMap((row) => [...row.path, ...row.variants])) expect(text).toBe(text.trim());
      for (const entry of [...table.rows, ...table.columns]) expect(entry.en).toMatch(/^[a-zA-Z]/);
    }
  });

  it('lets variants collide only where the rows stand under different labels, and columns only where no row has both or both are cut alike', () => {
    for (const table of edition.tables) {
      unique(table.rows.flatMap((row) => [row.path.at(-1), ...row.variants].map((text) => [...row.path.slice(0, -1), text].join('/'))));
      const labels = new Map<string, string[]>();
      for (const column of table.columns)
        for (const text of [column.label, ...column.variants]) labels.set(text, [...(labels.get(text) ?? []), column.key]);
      const collisions = [...labels].filter(([, columns]) => columns.length > 1).map(([text]) => text);
      expect(collisions.filter((text) => text !== '本年新')).toEqual([]);
    }
  });

  it('names every concept by the pattern of keys, and each cell by at least one', () => {
    for (const cell of listCells(edition)) {
      expect(cell.concepts.length, cell.row).toBeGreaterThan(0);
      for (const concept of cell.concepts) expect(concept).toMatch(CONCEPT);
      expect(cellLabel(cell).zh).toContain(cell.rowPath[0]);
    }
  });

  it.skipIf(!existsSync(glossary))('uses only concepts of the glossary', () => {
    const known = new Set((JSON.parse(readFileSync(glossary, 'utf8')) as { key: string }[]).map((entry) => entry.key));
    const used = edition.tables.flatMap((table) => [...table.rows, ...table.columns].flatMap((entry) => entry.concepts));
    expect([...new Set(used)].filter((concept) => !known.has(concept))).toEqual([]);
  });
});

describe('cells', () => {
  it.each([
    ['pre-2019', { statistics: 59 }],
    ['2019', { proactive: 22, applications: 161, review_litigation: 15 }],
    ['2021', { proactive: 10, applications: 175, review_litigation: 15 }],
  ])('edition %s has as many as the form prints', (id, expected) => {
    const counts: Record<string, number> = {};
    for (const cell of listCells(findEdition(id) ?? expect.fail(id))) counts[cell.table] = (counts[cell.table] ?? 0) + 1;
    expect(counts).toEqual(expected);
  });

  it('are labelled in both languages and carry the concepts of row and column', () => {
    const key = { edition: '2021', table: 'applications', row: 'newly-received', column: 'natural-person' } as const;
    expect(cellLabel(key)).toEqual({ zh: '一、本年新收政府信息公开申请数量·自然人', en: 'newly received applications · natural persons' });
    expect(getCell(key)).toMatchObject({ unit: '件', total: false, signed: false, concepts: ['newly-received', 'natural-person'] });
    expect(cellConcepts(findEdition('2021') ?? expect.fail(), 'review_litigation', 'litigation/direct', 'upheld')).toEqual([
      'litigation.direct',
      'upheld',
    ]);
  });

  it('are refused where the form has none', () => {
    expect(() => getCell({ edition: '2021', table: 'applications', row: 'outcome/denied', column: 'total' })).toThrow(/No cell/);
    expect(findCell({ edition: '2019', table: 'proactive', row: 'regulation', column: 'decisions' })).toBeUndefined();
    expect(findEdition('local')).toBeUndefined();
  });

  it('find the rows one level below', () => {
    const table = findTable(findEdition('2021') ?? expect.fail(), 'applications') ?? expect.fail();
    expect(childRows(table, 'outcome/unable').map((row) => row.key)).toEqual([
      'outcome/unable/not-held',
      'outcome/unable/needs-creation',
      'outcome/unable/still-unclear',
    ]);
    expect(childRows(table, 'newly-received')).toEqual([]);
  });

  it.skipIf(!ORIGINALS)('resolve every label of the gold cells (needs WENBAO_ORIGINALS)', () => {
    const gold = ['eval/figures.jsonl', 'eval/figures.real.jsonl']
      .flatMap((file) => readGold<GoldFigure>(file))
      .filter((line) => line.form !== 'local');
    expect(gold.length).toBeGreaterThan(700);
    const known = new Set(
      EDITIONS.flatMap((edition) =>
        listCells(edition).map((cell) => [edition.id, cell.table, ...cell.rowPath, cell.columnLabel].join('|')),
      ),
    );
    expect(gold.map((line) => [line.form, line.table, ...line.row, line.column].join('|')).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('comparability', () => {
  it('has unique ids and members that exist', () => {
    unique(COMPARABILITIES.map((entry) => entry.id));
    unique(INCOMPARABILITIES.map((entry) => entry.id));
    for (const entry of COMPARABILITIES)
      for (const member of entry.members) {
        const table = findTable(findEdition(member.edition) ?? expect.fail(entry.id), member.table) ?? expect.fail(entry.id);
        for (const key of member.rows) {
          const row = findRow(table, key) ?? expect.fail(`${entry.id}: ${key}`);
          const columns = columnsOf(table, row).map((column) => column.key);
          expect(member.column === 'each' ? columns.length > 0 : columns.includes(member.column), entry.id).toBe(true);
        }
      }
    for (const entry of INCOMPARABILITIES) for (const member of entry.members) expect(findCell(member), entry.id).toBeDefined();
  });

  const applications = (edition: string, row: string, column = 'total') => ({ edition, table: 'applications' as const, row, column });
  const received = { edition: 'pre-2019', table: 'statistics' as const, row: 'applications/received', column: 'count' };
  const proactive = (edition: string, row: string, column: string) => ({ edition, table: 'proactive' as const, row, column });

  it.each([
    [
      'the same row',
      applications('2019', 'outcome/granted', 'natural-person'),
      applications('2021', 'outcome/granted', 'natural-person'),
      true,
    ],
    ['another column', applications('2019', 'outcome/granted', 'natural-person'), applications('2021', 'outcome/granted'), false],
    ['received', received, applications('2021', 'newly-received'), true],
    ['received by one kind of applicant', received, applications('2021', 'newly-received', 'natural-person'), false],
    ['decisions', proactive('2019', 'licence', 'decisions'), proactive('2021', 'licence', 'decisions'), true],
    ['items and decisions', proactive('2019', 'licence', 'previous-year-items'), proactive('2021', 'licence', 'decisions'), false],
  ])('decides on %s', (_, left, right, expected) => {
    expect(findComparable(left, right) !== undefined).toBe(expected);
    expect(findComparable(right, left) !== undefined).toBe(expected);
  });

  it('adds the three rows of other handling', () => {
    const counterpart = findCounterpart(applications('2019', 'outcome/other-handling'), '2021');
    expect(counterpart).toMatchObject({ partial: false });
    expect(counterpart?.cells).toHaveLength(3);
    expect(findCounterpart(applications('2021', 'outcome/other-handling/other'), '2019')).toMatchObject({ partial: true });
  });

  it('gives the reason where a pair only looks alike, and never declares a pair both ways', () => {
    const reason = findIncomparable(proactive('2019', 'regulation', 'disclosed-in-all'), proactive('2021', 'regulation', 'in-force'));
    expect(reason?.zh).toContain('现行有效');
    for (const entry of INCOMPARABILITIES)
      for (const left of entry.members) for (const right of entry.members) expect(findComparable(left, right), entry.id).toBeUndefined();
  });
});

describe('identities across years', () => {
  it('name existing cells of all their editions', () => {
    unique(CROSS_YEAR_IDENTITIES.map((identity) => identity.id));
    for (const identity of CROSS_YEAR_IDENTITIES)
      for (const id of identity.editions)
        for (const reference of [...identity.left, ...identity.right]) {
          const table = findTable(findEdition(id) ?? expect.fail(id), reference.table) ?? expect.fail(identity.id);
          const row = findRow(table, reference.row) ?? expect.fail(identity.id);
          if (reference.column) expect(columnsOf(table, row).map((column) => column.key)).toContain(reference.column);
        }
  });
});
