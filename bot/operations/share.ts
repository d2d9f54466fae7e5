/** Shares and averages: one operand over another, the denominator named. */
import { columnsOf, findCell, findEdition, findRow, findTable, listCells } from '../../data/forms/editions.ts';
import type { CellKey } from '../../data/forms/form-edition.ts';
import { sayOperation } from '../../data/wording/operation-texts.ts';
import { type Draft, formatNumber, formatValue } from '../answer/draft.ts';
import { toCommonUnit } from './common-unit.ts';
import { listOperands } from './compare.ts';
import { addComputed, nameOperands, type Operand, readCell, round2 } from './operand.ts';

/** `part` as a percentage of `whole`, with two decimals. A whole of zero or without a number gives no share. */
export function shareOperands(part: Operand, whole: Operand | undefined, draft: Draft): void {
  if (!whole) {
    draft.status = 'ambiguous';
    draft.lines.push(sayOperation(draft.lang, 'share-whole', { part: part.label }));
    return listOperands([part], [part.label], draft);
  }
  const names = nameOperands([part, whole], draft);
  const common = toCommonUnit([part, whole], draft);
  const [numerator, denominator] = common.values;
  const silent = [part, whole].findIndex((operand, index) => operand.value === null || (index === 1 && operand.value === 0));
  if (silent >= 0 || numerator === null || denominator === null || numerator === undefined || !denominator) {
    draft.lines.push(sayOperation(draft.lang, 'share-open', { what: names[Math.max(silent, 0)]! }));
    return listOperands([part, whole], names, draft);
  }
  const share = round2((100 * numerator) / denominator);
  const working = `${formatNumber(numerator)} ÷ ${formatNumber(denominator)} = ${formatNumber(share)}%`;
  draft.workings.push({ operands: [numerator, denominator], result: share });
  const scope = { organ: draft.organ(part.target.organ), year: String(part.target.year) };
  draft.lines.push(
    sayOperation(draft.lang, 'share-head', { ...scope, part: names[0]!, whole: names[1]!, value: `${formatNumber(share)}%`, working }),
  );
  listOperands([part, whole], names, draft);
  for (const conversion of common.conversions) draft.lines.push(sayOperation(draft.lang, 'conversion', { working: conversion }));
  if (part.open || whole.open) draft.lines.push(sayOperation(draft.lang, 'sum-open'));
  addComputed(draft, { label: `${names[0]} / ${names[1]}`, metric: 'share', value: share, unit: '%', working, from: [part, whole] });
}

/** `total` per one of `per`: staff per body, money per project. */
export function averageOperands(total: Operand, per: Operand, draft: Draft): void {
  const names = nameOperands([total, per], draft);
  if (total.value === null || !per.value) {
    draft.lines.push(sayOperation(draft.lang, 'share-open', { what: names[total.value === null ? 0 : 1]! }));
    return listOperands([total, per], names, draft);
  }
  const average = round2(total.value / per.value);
  const working = `${formatNumber(total.value)} ÷ ${formatNumber(per.value)} = ${formatNumber(average)}`;
  draft.workings.push({ operands: [total.value, per.value], result: average });
  const scope = { organ: draft.organ(total.target.organ), year: String(total.target.year) };
  draft.lines.push(
    sayOperation(draft.lang, 'average-head', {
      ...scope,
      value: formatValue(average, total.unit, draft.lang),
      working,
    }),
  );
  listOperands([total, per], names, draft);
  addComputed(draft, { label: names.join(' / '), metric: 'average', value: average, unit: total.unit, working, from: [total, per] });
}

/** The arithmetic mean of several organs' or years' numbers. */
export function meanOfOperands(operands: Operand[], draft: Draft): void {
  const printed = operands.filter((operand) => operand.value !== null);
  const names = nameOperands(operands, draft);
  if (printed.length === 0) {
    draft.lines.push(sayOperation(draft.lang, 'sum-none'));
    return listOperands(operands, names, draft);
  }
  const common = toCommonUnit(printed, draft);
  const values = common.values.flatMap((value) => (value === null ? [] : [value]));
  const mean = round2(values.reduce((sum, value) => sum + value, 0) / values.length);
  const working = `(${values.map(formatNumber).join(' + ')}) ÷ ${values.length} = ${formatNumber(mean)}`;
  draft.counts.push(values.length);
  draft.workings.push({ operands: values, result: mean });
  draft.lines.push(sayOperation(draft.lang, 'average-mean', { value: formatValue(mean, common.unit, draft.lang), working }));
  listOperands(operands, names, draft);
  addComputed(draft, { label: names.join(' + '), metric: 'average', value: mean, unit: common.unit, working, from: printed });
}

/**
 * The total that a cell is a part of: its row's total column; else the row that counts the broader concept; else the row that the form
 * nests it in. Undefined where the form has none.
 */
export function findWhole(part: Operand, draft: Draft): Operand | undefined {
  const key = part.figures[0]?.key;
  const whole = key && (totalColumn(key, part) ?? broaderRow(key, part, draft) ?? outerRow(key));
  const figure =
    whole && draft.context.corpus.findFigure(part.target.report, { table: whole.table, rowKey: whole.row, columnKey: whole.column });
  return whole && figure ? readCell(part.target, { key: whole, figure }, draft) : undefined;
}

function totalColumn(key: CellKey, part: Operand): CellKey | undefined {
  const edition = findEdition(key.edition);
  const table = edition && findTable(edition, key.table);
  const row = table && findRow(table, key.row);
  const total = table && row && columnsOf(table, row).find((column) => column.total);
  const parts = new Set(part.figures.map((figure) => figure.key.row));
  return total && total.key !== key.column && parts.size === 1 ? { ...key, column: total.key } : undefined;
}

function broaderRow(key: CellKey, part: Operand, draft: Draft): CellKey | undefined {
  const edition = findEdition(key.edition);
  const cell = findCell(key);
  if (!edition || !cell) return undefined;
  const { tree } = draft.context;
  const others = cell.concepts.slice(1);
  let concept = cell.concepts[0];
  // The parts of 不予公开 are a share of what 不予公开 is a part of.
  if (part.figures.length > 1 && concept) concept = tree.find(concept)?.parent ?? concept;
  for (let parent = concept ? tree.find(concept)?.parent : undefined; parent; parent = tree.find(parent)?.parent) {
    const found = listCells(edition).find(
      (other) =>
        other.table === key.table &&
        other.column === key.column &&
        other.concepts[0] === parent &&
        other.concepts.length === others.length + 1,
    );
    if (found) return { edition: found.edition, table: found.table, row: found.row, column: found.column };
  }
  return undefined;
}

function outerRow(key: CellKey): CellKey | undefined {
  const edition = findEdition(key.edition);
  const table = edition && findTable(edition, key.table);
  const row = table && findRow(table, key.row);
  if (!table || !row) return undefined;
  const outer = table.rows
    .filter(
      (other) => !other.heading && other.path.length < row.path.length && other.path.every((label, index) => row.path[index] === label),
    )
    .at(-1);
  return outer && columnsOf(table, outer).some((column) => column.key === key.column) ? { ...key, row: outer.key } : undefined;
}
