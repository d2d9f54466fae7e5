/** Forms of asking that decide how many figures are meant, and of what kind. */

import { findCell } from '../../data/forms/editions.ts';
import type { CellKey } from '../../data/forms/form-edition.ts';
import { MONEY_CONCEPTS } from '../../data/forms/money.ts';
import { JOINS_OR_LISTS, ONLY_APART } from '../../data/glossary/adding-words.ts';
import { HOW_MANY, HOW_MANY_EACH, HOW_MUCH_MONEY } from '../../data/glossary/asking-words.ts';
import { APPLICATION_WORDS } from '../../data/glossary/subject-words.ts';
import type { Reading } from './reading.ts';
import type { ConceptTree } from './select-cells.ts';
import { joinsReadings } from './split-joined.ts';

/** Whether the question speaks of applications. */
export function speaksOfApplications(reading: Reading): boolean {
  return APPLICATION_WORDS.test(reading.normalized);
}

/** "收到几件，办结几件": two words for "how many" ask for two figures. */
export function asksSeveral(reading: Reading): boolean {
  return reading.normalized.split(HOW_MANY).length > 2 || HOW_MANY_EACH.test(reading.normalized);
}

/** Whether several metrics can be meant: something joins two of them (和, 与, "and"), or the question computes with them. */
export function namesSeveral(reading: Reading): boolean {
  if (reading.operations.some((operation) => !['breakdown', 'disposition', 'definition', 'holdings', 'affirm'].includes(operation)))
    return true;
  if (reading.spans.some(joinsReadings)) return true;
  const concepts = reading.spans.filter((span) => span.meanings.some((meaning) => meaning.kind === 'concept'));
  return concepts.slice(1).some((span, index) => {
    const before = concepts[index]!;
    const between = reading.normalized.slice(reading.tokens[before.to - 1]!.end, reading.tokens[span.from]!.start);
    return JOINS_OR_LISTS.test(between);
  });
}

/** "宿迁和平潭分别多少件", "新收和结转各多少": one figure for each organ or metric, not the parts of one. */
export function isDistributive(reading: Reading, targets: readonly unknown[], tree: ConceptTree): boolean {
  const asking = reading.spans.filter((span) =>
    span.meanings.some((meaning) => meaning.kind === 'operation' && meaning.operation === 'breakdown'),
  );
  const onlyEach = asking.every((span) => ONLY_APART.test(span.surface));
  const measures = new Set(
    tree.prune(reading.concepts.flatMap((readings) => readings[0] ?? []).filter((key) => tree.facet(key) === 'measure')),
  );
  return onlyEach && (targets.length > 1 || measures.size > 1);
}

/** "How much money" of cells that hold no money: the form counts something else there. */
export function asksForMoneyOnly(reading: Reading, readings: { cells: CellKey[] }[][]): boolean {
  if (!HOW_MUCH_MONEY.test(reading.normalized)) return false;
  const cells = readings.flat().flatMap((request) => request.cells);
  return cells.every(
    (key) =>
      key.edition !== 'local' &&
      !(findCell(key)?.unit ?? '').endsWith('元') &&
      !MONEY_CONCEPTS.includes(findCell(key)?.concepts.at(-1) ?? ''),
  );
}
