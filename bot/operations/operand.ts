/** What operations compute with: one number of one report, read from a cell, added up from the parts that the form prints instead, or computed. */
import { findCell } from '../../data/forms/editions.ts';
import type { CellKey } from '../../data/forms/form-edition.ts';
import { sayOperation } from '../../data/wording/operation-texts.ts';
import { COUNTING_UNITS } from '../../data/wording/units.ts';
import type { HeldFigure } from '../../retrieval/store/held.ts';
import { shortCellLabel } from '../answer/cell-label.ts';
import { type Draft, formatNumber, formatValue } from '../answer/draft.ts';
import { arePartsOfOne } from '../answer/parts-of-one.ts';
import { unitFactor } from '../answer/unit-factor.ts';
import type { CellRequest, Target } from '../plan.ts';

/** Most addends that a working shows one by one. */
export const MOST_SHOWN = 40;

export interface Operand {
  /** The report; of a number computed from several, the first. */
  target: Target;
  /** What it is called in the asker's language, without organ and year. */
  label: string;
  /** A name that says all, in place of organ, year and label: of numbers computed from several reports. */
  name?: string;
  figures: { key: CellKey; figure: HeldFigure }[];
  /** Glossary keys of its cells. */
  concepts: string[];
  /** Null where the cell holds no number, or no part does. */
  value: number | null;
  unit: string;
  /** '1 + 3 = 4' where it was added up. */
  working?: string;
  /** Some parts are blank or illegible: the sum covers the printed ones only, and that is said. */
  open: boolean;
  /** Conversions of units on the way, '1.23 亿元 = 12300 万元': they are shown with it. */
  conversions?: string[];
}

/** One operand per cell of the request; a request that is the parts of one measure (不予公开) is one operand, their sum. Null where a cell's figure is not printed. */
export function readOperands(request: CellRequest, draft: Draft): Operand[] {
  const rows = request.cells.flatMap((key) => {
    const figure = draft.context.corpus.findFigure(request.target.report, { table: key.table, rowKey: key.row, columnKey: key.column });
    return figure ? [{ key, figure }] : [];
  });
  if (rows.length > 1 && request.fit === 'parts' && arePartsOfOne(request.concepts, request.cells, draft))
    return [addUp(request, rows, draft)];
  return rows.map((row) => {
    const operand = readCell(request.target, row, draft);
    // A cell of a local table has the concepts that its label was read with.
    return operand.concepts.length > 0 ? operand : { ...operand, concepts: request.concepts };
  });
}

export function readCell(target: Target, row: { key: CellKey; figure: HeldFigure }, draft: Draft): Operand {
  const { figure } = row;
  const value = figure.state === 'number' ? figure.value : null;
  const concepts = findCell(row.key)?.concepts ?? [];
  // The column of a local table names the year, which stands beside the organ already.
  const label = shortCellLabel(row.key, draft.lang).replace(/ ?· ?(?:19|20)\d{2}年度?$/, '');
  return { target, label, concepts, figures: [row], value, unit: figure.unit, open: false };
}

function addUp(request: CellRequest, rows: { key: CellKey; figure: HeldFigure }[], draft: Draft): Operand {
  const { tree } = draft.context;
  const separator = draft.lang === 'zh' ? '·' : ' · ';
  const label = request.concepts.map((key) => tree.find(key)?.[draft.lang] ?? key).join(separator);
  const printed = rows.filter(({ figure }) => figure.state === 'number' && figure.value !== null);
  const unit = printed[0]?.figure.unit ?? '';
  const open = printed.length < rows.length;
  if (printed.length === 0) return { target: request.target, label, concepts: request.concepts, figures: rows, value: null, unit, open };
  const values = printed.map(({ figure }) => figure.value!);
  const value = values.reduce((sum, part) => sum + part, 0);
  const shown = values.filter((part) => part !== 0);
  const addends = shown.length > 0 ? shown : values.slice(0, 1);
  const working = addends.length > 1 ? `${addends.map(formatNumber).join(' + ')} = ${formatNumber(value)}` : undefined;
  draft.workings.push({ operands: addends, result: value });
  return { target: request.target, label, concepts: request.concepts, figures: printed, value, unit, working, open };
}

/** In base units (元 for 万元), so that operands of one kind can be set against each other. */
export function baseValue(operand: Operand): number | null {
  return operand.value === null ? null : operand.value * unitFactor(operand.unit).factor;
}

/** Whether the operands measure the same thing: one base unit, '' counting as 件. */
export function sameMeasure(operands: Operand[]): boolean {
  const isOneThing = new Set(operands.map(({ concepts }) => concepts[0])).size === 1;
  const bases = new Set(operands.map((operand) => plainBase(operand.unit, isOneThing)));
  return bases.size <= 1;
}

/** Numbers of one concept are counted in 件 by one form and in 条 by another. */
function plainBase(unit: string, isOneThing: boolean): string {
  const { base } = unitFactor(unit);
  return base === '' || (isOneThing && COUNTING_UNITS.includes(base)) ? '件' : base;
}

/** Names for a list of organs: one alone is called by its organ and not by what is counted. */
export function nameOrgans(operands: Operand[], draft: Draft): string[] {
  const [only, ...others] = operands;
  if (!only || others.length > 0 || only.name !== undefined) return nameOperands(operands, draft);
  return [sayOperation(draft.lang, 'organ-of-year', { organ: draft.organ(only.target.organ), year: String(only.target.year) })];
}

/** What tells the operands apart: organ, year, label, or several of them. */
export function nameOperands(operands: Operand[], draft: Draft): string[] {
  const own = operands.filter((operand) => operand.name === undefined);
  const varies = (of: (operand: Operand) => string | number) => new Set(own.map(of)).size > 1;
  const parts = {
    organ: varies((operand) => operand.target.organ),
    year: varies((operand) => operand.target.year),
    label: varies((operand) => operand.label),
  };
  return operands.map((operand) => {
    if (operand.name !== undefined) return operand.name;
    const organ = draft.organ(operand.target.organ);
    const year = String(operand.target.year);
    // Beside a number computed from several reports, whose it is tells it apart.
    if (own.length === 1 && operands.length > 1) return sayOperation(draft.lang, 'organ-of-year', { organ, year });
    const pieces = [
      parts.organ ? organ : '',
      parts.year ? (draft.lang === 'zh' ? `${year}年` : year) : '',
      parts.label ? operand.label : '',
    ].filter(Boolean);
    return pieces.length > 0 ? pieces.join(draft.lang === 'zh' ? '' : ' ') : operand.label;
  });
}

/** States the operand's cells among the answer's figures; the marks of their citations, at most three. */
export function citeOperand(operand: Operand, draft: Draft): string {
  for (const { key, figure } of shownOf(operand)) {
    draft.addFigure(figure, findCell(key)?.concepts.join('+') ?? key.row, [...figure.row, figure.column].join('·'));
  }
  const { label, concepts, value, unit, working } = operand;
  if (working !== undefined && value !== null)
    stateComputed(draft, { label, metric: concepts.join('+'), value, unit, working: formatOperand(operand, draft), from: [operand] });
  const marks = shownOf(operand).map(({ figure }) => draft.mark(figure));
  const ordered = marks.toSorted((a, b) => Number(a.slice(1, -1)) - Number(b.slice(1, -1)));
  return ordered.length <= 3 ? ordered.join('') : `${ordered[0]}…${ordered.at(-1)}`;
}

/** Cells that a number is added up from, as far as its working shows them. */
const shownOf = ({ figures }: Operand): Operand['figures'] =>
  figures.length <= MOST_SHOWN ? figures : [...figures.slice(0, 3), figures.at(-1)!];

/** The operand's value as people read it, with its working, or its state where it is no number. */
export function formatOperand(operand: Operand, draft: Draft): string {
  const cell = operand.figures[0]?.figure;
  if (operand.value === null) return cell ? draft.cell(cell) : '—';
  const value = formatValue(operand.value, operand.unit, draft.lang, operand.figures.length === 1 ? cell?.raw : '');
  if (!operand.working) return value;
  const unit = formatValue(operand.value, operand.unit, draft.lang).slice(formatNumber(operand.value).length);
  return operand.unit === '%' ? operand.working : operand.working + unit;
}

/** Adds a computed number to the answer, with its working and the citation of its first operand. */
export function addComputed(draft: Draft, computed: Computed): void {
  const operands = computed.from.flatMap((operand) => (operand.value === null ? [] : [operand.value]));
  draft.workings.push({ operands, result: computed.value });
  stateComputed(draft, computed);
}

interface Computed {
  label: string;
  metric: string;
  value: number;
  unit: string;
  working: string;
  from: Operand[];
}

/** States a number whose working is with the draft already among the answer's figures. */
export function stateComputed(draft: Draft, { label, metric, value, unit, working, from }: Computed): void {
  const first = from[0]!;
  const citation = first.figures[0] ? draft.citations.citeFigure(first.figures[0].figure).id : '1';
  const { organ, year } = first.target;
  draft.figures.push({ organ, year, metric, label, state: 'number', value, unit, raw: formatNumber(value), citation, working });
}

/** At most two decimals, as shares and averages are printed. */
export function round2(value: number): number {
  return Math.round(value * 100 + Number.EPSILON) / 100;
}
