/** The held corpus and a seed → questions about single cells, each with the one cell that answers it or the reason why nothing does. */
import { EDITIONS, listCells } from '../../data/forms/editions.ts';
import type { CellKey, TableKey } from '../../data/forms/form-edition.ts';
import type { Corpus } from '../../retrieval/corpus.ts';
import type { HeldFigure, HeldReport } from '../../retrieval/store/held.ts';
import { absentRows } from './absent-cells.ts';
import { type Dice, makeDice, pick } from './dice.ts';
import { makeSentence } from './sentence.ts';
import { ABSENT_ORGANS, HELD_ORGANS } from './templates.ts';
import { type Language, wordCell } from './wording.ts';

/** What is not held: the organ, the organ's report of that year, or the row in the report's form. */
export type Absence = 'organ' | 'year' | 'row';

export interface ExpectedCell {
  report: string;
  organ: string;
  year: number;
  table: TableKey;
  row: string[];
  column: string;
  state: 'number' | 'blank';
  /** Null when blank. */
  value: number | null;
}

export interface GeneratedQuestion {
  id: string;
  lang: Language;
  question: string;
  expect: ExpectedCell | { abstain: Absence };
  /** What the question was made of; the first two name the cell. */
  rowKey: string;
  columnKey: string;
  frame: string;
  rowWording: string;
  columnWording: string;
  organWording: string;
  yearWording: string;
}

const YEARS_ASKED = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023];
/** Six of forty questions ask for something absent, three in each language. */
const ABSENT_TURNS = [3, 10, 17, 24, 31, 38];
const ABSENCES: readonly Absence[] = ['organ', 'year', 'row'];

/** `count` questions, every other one English, no sentence twice. The same corpus and seed give the same questions. */
export function generateQuestions(corpus: Corpus, count: number, seed: number): GeneratedQuestion[] {
  const dice = makeDice(seed);
  const reports = corpus.answering.map(({ answering }) => answering);
  const cells = new Map(reports.map((report) => [report.id, askableCells(corpus, report)]));
  const seen = new Set<string>();
  const questions: GeneratedQuestion[] = [];
  let absent = 0;
  while (questions.length < count) {
    const index = questions.length;
    const lang: Language = index % 2 === 0 ? 'zh' : 'en';
    const isAbsent = ABSENT_TURNS.includes(index % 40);
    const draft = isAbsent ? draftAbsent(reports, ABSENCES[absent % 3] ?? 'organ', lang, dice) : draftHeld(reports, cells, lang, dice);
    if (seen.has(draft.question)) continue;
    seen.add(draft.question);
    if (isAbsent) absent += 1;
    questions.push({ id: `g${String(index + 1).padStart(4, '0')}`, ...draft });
  }
  return questions;
}

type Draft = Omit<GeneratedQuestion, 'id'>;
type Rows = HeldFigure[][];

/** The cells of a report that are a number or blank, row by row, grouped by table. */
function askableCells(corpus: Corpus, report: HeldReport): Rows[] {
  const tables = new Map<TableKey, Map<string, HeldFigure[]>>();
  for (const figure of corpus.figuresOf(report.id)) {
    if (figure.rowKey === undefined || figure.columnKey === undefined || (figure.state !== 'number' && figure.state !== 'blank')) continue;
    const rows = tables.get(figure.table) ?? new Map<string, HeldFigure[]>();
    rows.set(figure.rowKey, [...(rows.get(figure.rowKey) ?? []), figure]);
    tables.set(figure.table, rows);
  }
  return [...tables.values()].map((rows) => [...rows.values()]);
}

function draftHeld(reports: readonly HeldReport[], cells: ReadonlyMap<string, Rows[]>, lang: Language, dice: Dice): Draft {
  const report = pick(reports, dice);
  const figure = pickFigure(cells.get(report.id) ?? [], dice);
  const { organ, year, edition } = report.masthead;
  const cell = { edition, table: figure.table, row: figure.rowKey ?? '', column: figure.columnKey ?? '' };
  const state = figure.state === 'blank' ? 'blank' : 'number';
  const expect = {
    report: report.id,
    organ,
    year,
    table: figure.table,
    row: figure.row,
    column: figure.column,
    state,
    value: figure.value,
  } as const;
  return draft({ cell, organWording: nameOrgan(organ, lang, dice), year, mustSayYear: false, expect }, lang, dice);
}

/** Tables are as likely as they have rows; the total column comes up as often as all the others together. */
function pickFigure(tables: readonly Rows[], dice: Dice): HeldFigure {
  const row = pick(tables.flat(), dice);
  const total = row.find(({ columnKey }) => columnKey === 'total');
  return total && dice() < 0.5 ? total : pick(row, dice);
}

function draftAbsent(reports: readonly HeldReport[], abstain: Absence, lang: Language, dice: Dice): Draft {
  const { organ, year: heldYear, edition } = pick(reports, dice).masthead;
  if (abstain === 'row') {
    const cell = pick(pick(absentRows(edition), dice), dice);
    return draft({ cell, organWording: nameOrgan(organ, lang, dice), year: heldYear, mustSayYear: false, expect: { abstain } }, lang, dice);
  }
  const held = reports.filter(({ masthead }) => masthead.organ === organ).map(({ masthead }) => masthead.year);
  const year =
    abstain === 'organ'
      ? heldYear
      : pick(
          YEARS_ASKED.filter((candidate) => !held.includes(candidate)),
          dice,
        );
  const organWording = abstain === 'organ' ? pick(ABSENT_ORGANS[lang], dice) : nameOrgan(organ, lang, dice);
  return draft({ cell: pickFormCell(year, dice), organWording, year, mustSayYear: abstain === 'year', expect: { abstain } }, lang, dice);
}

/** Any cell of the form that was prescribed for a year. */
function pickFormCell(year: number, dice: Dice): CellKey {
  const edition = EDITIONS.find(({ years: [first, last] }) => year >= first && (last === null || year <= last));
  if (!edition) throw new Error(`No form was prescribed for ${year}.`);
  const cells = listCells(edition).filter(({ content }) => content === 'number');
  const rows = [...new Set(cells.map(({ table, row }) => `${table} ${row}`))];
  const chosen = pick(rows, dice);
  return pick(
    cells.filter(({ table, row }) => `${table} ${row}` === chosen),
    dice,
  );
}

function nameOrgan(organ: string, lang: Language, dice: Dice): string {
  const names = HELD_ORGANS[organ];
  if (!names) throw new Error(`No names were written down for ${organ}.`);
  return pick(names[lang], dice);
}

interface Subject {
  cell: CellKey;
  organWording: string;
  year: number;
  mustSayYear: boolean;
  expect: GeneratedQuestion['expect'];
}

function draft({ cell, organWording, year, mustSayYear, expect }: Subject, lang: Language, dice: Dice): Draft {
  const wording = wordCell(cell, lang, dice);
  const { text, frame, yearWording } = makeSentence({ organ: organWording, year, wording, mustSayYear }, lang, dice);
  const { rowWording, columnWording } = wording;
  const rowKey = `${cell.table}:${cell.row}`;
  return { lang, question: text, expect, rowKey, columnKey: cell.column, frame, rowWording, columnWording, organWording, yearWording };
}
