/** Reading + what is held → Plan. Every way a question can go stands in `makePlan`, in order. */
import type { HeldReport } from '../retrieval/store/held.ts';
import type { DeclineReason, Plan, Remark, Target } from './plan.ts';
import { planFigures } from './plan-figures.ts';
import type { Reading } from './question/reading.ts';
import { type HeldOrgan, type OrganResolution, type PlaceContains, resolveOrgans } from './question/resolve-organs.ts';
import type { ConceptTree } from './question/select-cells.ts';
import type { Operation } from './question/span.ts';

export interface Held {
  /** Reports that are answered from: one per organ and year. */
  reports: HeldReport[];
  organs: HeldOrgan[];
  contains: PlaceContains;
}

/** Operations that this version computes; the others are named and declined. */
const KNOWN_OPERATIONS: readonly Operation[] = ['breakdown', 'disposition', 'definition', 'holdings'];

export function makePlan(reading: Reading, held: Held, tree: ConceptTree): Plan {
  if (reading.operations.includes('definition')) {
    const definition = planDefinition(reading);
    if (definition) return definition;
  }
  if (held.reports.length === 0) return decline({ kind: 'corpus-empty' });
  if (reading.operations.includes('holdings') && reading.concepts.length === 0) {
    const organs = resolveOrgans(reading, held.organs, held.contains, false);
    if (organs.kind === 'none' || organs.kind === 'held') {
      return { kind: 'holdings', organs: organs.kind === 'held' ? organs.organs.map((o) => o.organ) : [], years: reading.years };
    }
  }
  const asksForFigure = reading.unexplained.length === 0 && isFigureQuestion(reading);
  const organs = resolveOrgans(reading, held.organs, held.contains, reading.scope && asksForFigure);
  if (organs.kind === 'absent') return decline({ kind: 'organ-absent', surface: organs.surface, nearest: organs.nearest });
  if (asksForFigure) return planFigureQuestion(reading, organs, held, tree);
  return planPassages(reading, organs, held);
}

const decline = (reason: DeclineReason): Plan => ({ kind: 'decline', reason });

function isFigureQuestion(reading: Reading): boolean {
  if (reading.asks.some((ask) => ask !== 'who')) return false;
  return reading.concepts.length > 0 || reading.weakConcepts.length > 0 || reading.dimensions.length > 0 || reading.operations.includes('disposition');
}

function planDefinition(reading: Reading): Plan | undefined {
  const concepts = [...new Set(reading.concepts.flatMap((readings) => readings.map((reading) => reading[0]!)))];
  const difference = concepts.length > 1 && /区别|不同|差别|差异|区分|differ|distin/.test(reading.normalized);
  if (concepts.length > 0 && reading.organs.length === 0) return { kind: 'definition', concepts: difference ? concepts : concepts.slice(0, 2), difference };
  if (concepts.length > 0 && reading.unexplained.length === 0) return { kind: 'definition', concepts: concepts.slice(0, 2), difference };
  return undefined;
}

function planFigureQuestion(reading: Reading, organs: OrganResolution, held: Held, tree: ConceptTree): Plan {
  const isRow = reading.dimensions.includes('quantity');
  const missing = isRow ? undefined : reading.operations.find((operation) => !KNOWN_OPERATIONS.includes(operation));
  if (missing) return decline({ kind: 'operation-absent', operation: missing });
  if (organs.kind === 'ambiguous') return decline({ kind: 'organ-unclear', surface: organs.surface, candidates: organs.candidates });
  if (organs.kind === 'none' && held.organs.length > 1) return decline({ kind: 'organ-unclear', candidates: held.organs });
  const chosen = organs.kind === 'held' ? organs.organs : held.organs;
  const { targets, remarks, absent } = chooseTargets(reading, chosen, organs, held);
  if (absent) return decline(absent);
  const plan = planFigures(reading, targets, remarks, tree);
  if (plan.kind !== 'decline') return plan;
  // What the form has no cell for may stand in the report's prose, in the asker's own words.
  return { kind: 'passages', targets, query: reading.searchText, wantsNumber: asksForNumber(reading), literal: true, remarks, otherwise: plan.reason };
}

/** The reports meant: the years named, or else the latest of each organ. */
export function chooseTargets(
  reading: Reading,
  organs: HeldOrgan[],
  resolution: OrganResolution,
  held: Held,
): { targets: Target[]; remarks: Remark[]; absent?: DeclineReason } {
  const remarks: Remark[] = [];
  const targets: Target[] = [];
  for (const organ of organs) {
    const latest = organ.years.at(-1);
    const years = reading.years.length > 0 ? reading.years : latest === undefined ? [] : [latest];
    for (const year of years) {
      const report = held.reports.find(({ masthead }) => masthead.organ === organ.organ && masthead.placeCode === organ.placeCode && masthead.year === year);
      if (report) targets.push({ report: report.id, organ: organ.organ, year, edition: report.masthead.edition });
    }
    if (reading.years.length === 0 && latest !== undefined) remarks.push({ kind: 'year-latest', year: latest, organ: organ.organ });
  }
  if (targets.length === 0) return { targets, remarks, absent: { kind: 'year-absent', years: reading.years, organs, relative: reading.relativeYear } };
  if (reading.relativeYear) remarks.push({ kind: 'year-relative', wording: reading.relativeYear, year: reading.years[0]! });
  if (resolution.kind === 'held' && resolution.assumed) remarks.push({ kind: 'organ-assumed', wording: resolution.assumed, organ: organs[0]!.organ });
  for (const { surface, meaning } of reading.organs) {
    if (meaning.kind === 'organ' && meaning.corrected) remarks.push({ kind: 'organ-corrected', wording: surface, organ: meaning.corrected });
  }
  return { targets, remarks };
}

/** Numbers and facts in running text: searched in the reports meant, or in all where none is named. */
function planPassages(reading: Reading, organs: OrganResolution, held: Held): Plan {
  const words = reading.unexplained.length > 0 ? reading.unexplained : [reading.searchText];
  if (organs.kind === 'none' && reading.years.length === 0 && reading.concepts.length === 0 && reading.searchText.trim() === '') {
    return decline({ kind: 'off-topic' });
  }
  const chosen = organs.kind === 'held' ? organs.organs : organs.kind === 'ambiguous' ? organs.candidates : held.organs;
  const named = organs.kind === 'held';
  const everywhere = named || reading.years.length > 0 ? chooseTargets(reading, chosen, organs, held) : allTargets(held);
  if (everywhere.absent) return decline(everywhere.absent);
  return {
    kind: 'passages',
    targets: everywhere.targets,
    query: reading.searchText,
    wantsNumber: asksForNumber(reading),
    literal: false,
    remarks: named ? everywhere.remarks : [],
    otherwise: { kind: reading.unexplained.length > 0 && reading.concepts.length > 0 ? 'not-understood' : 'prose-silent', words, organs: named ? chosen : [] },
  };
}

function allTargets(held: Held): { targets: Target[]; remarks: Remark[]; absent?: DeclineReason } {
  const targets = held.reports.map(({ id, masthead }) => ({ report: id, organ: masthead.organ, year: masthead.year, edition: masthead.edition }));
  return { targets, remarks: [] };
}

/** 多少, 几, how many …: the sentence that answers must hold a number. */
function asksForNumber(reading: Reading): boolean {
  return /多少|几[^乎]|百分之|how many|how much|number of|percent|what share|count/.test(reading.normalized);
}
