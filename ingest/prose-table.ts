/** I8: what the running text states against what the table states. */
import { cellLabel, listCells } from '../data/forms/editions.ts';
import type { FormEdition } from '../data/forms/form-edition.ts';
import { YUAN_PER_UNIT } from '../data/forms/money.ts';
import { PROSE_CLAIMS } from '../data/forms/prose-claims.ts';
import { type ConceptSum, PROSE_COUNTS, type ProseCount } from '../data/forms/prose-patterns.ts';
import { NAMED_ORGAN, PERIOD_WORDS, SCOPE_WORDS, SENTENCE_SCOPE_WORDS } from '../data/forms/prose-words.ts';
import { joinNote } from './finding-note.ts';
import { clauseBefore, compileWording, proseSide, type SentenceTemplate, type TemplateNumber } from './prose-template.ts';
import type { Figure, Finding, FindingSide } from './report.ts';

/** A count that a wording found in a sentence. */
export interface StatedCount {
  rule: ProseCount;
  template: SentenceTemplate;
  number: TemplateNumber;
  /** The clause narrows the count to a part of the organs or to another time. */
  scoped: boolean;
  /** The clause says that the count is one of a whole year. */
  wholePeriod: boolean;
}

function readScope(text: string, start: number, match: string): Pick<StatedCount, 'scoped' | 'wholePeriod'> {
  const lead = clauseBefore(text, start);
  const scoped =
    new RegExp(SCOPE_WORDS, 'u').test(lead + match) ||
    new RegExp(NAMED_ORGAN, 'u').test(lead) ||
    new RegExp(SENTENCE_SCOPE_WORDS, 'u').test(text);
  return { scoped, wholePeriod: new RegExp(PERIOD_WORDS, 'u').test(lead + match) };
}

/** What the table says: a sum of printed cells, in the unit of the cells brought to pieces or 元. */
interface TableSide {
  value: number;
  side: FindingSide;
  subject: Finding['subject'];
}

const inYuan = (unit: string): number => YUAN_PER_UNIT[unit] ?? 1;

/** Every count that the sentences state, each number once per rule. `paragraph` gives the words of a sentence's passage. */
export function findStatedCounts(templates: readonly SentenceTemplate[], paragraph: (template: SentenceTemplate) => string): StatedCount[] {
  return templates.flatMap((template) =>
    PROSE_COUNTS.flatMap((rule) => {
      if (rule.near && !new RegExp(rule.near, 'u').test(paragraph(template))) return [];
      if (rule.nearSentence && !new RegExp(rule.nearSentence, 'u').test(template.text)) return [];
      const found = new Map<number, StatedCount>();
      for (const wording of rule.wordings) {
        for (const match of template.text.matchAll(compileWording(wording))) {
          const index = Number(match[1]);
          const number = template.numbers[index];
          if (!number || number.unit.includes('%')) continue;
          found.set(index, { rule, template, number, ...readScope(template.text, match.index, match[0]) });
        }
      }
      return [...found.values()];
    }),
  );
}

/** The printed cells with exactly these concepts, added up; undefined where one is missing or holds no number. */
function readTable(figures: readonly Figure[], edition: FormEdition, sum: ConceptSum): TableSide | undefined {
  const cells = listCells(edition);
  const held = sum.flatMap((concepts) => {
    const cell = cells.find(
      (candidate) =>
        candidate.concepts.length === concepts.length && concepts.every((key, position) => candidate.concepts[position] === key),
    );
    const index = figures.findIndex(
      (figure) =>
        cell && figure.table === cell.table && figure.rowKey === cell.row && figure.columnKey === cell.column && figure.state === 'number',
    );
    const figure = figures[index];
    return cell && figure ? [{ cell, figure, index }] : [];
  });
  const unit = held[0]?.figure.unit ?? '';
  if (held.length < sum.length || held.length === 0 || held.some(({ figure }) => figure.unit !== unit)) return undefined;
  const printed = held.reduce((total, { figure }) => total + (figure.value ?? Number.NaN), 0);
  const zh = held.map(({ figure }) => [figure.row.at(-1), figure.column].join('·')).join(' + ');
  const en = held.map(({ cell }) => cellLabel(cell).en).join(' + ');
  const side: FindingSide = { label: zh, value: printed, unit, figures: held.map(({ index }) => index) };
  return { value: printed * inYuan(unit), side, subject: { zh, en } };
}

const firstTable = (figures: readonly Figure[], edition: FormEdition, sums: readonly ConceptSum[]): TableSide | undefined => {
  for (const sum of sums) {
    const side = readTable(figures, edition, sum);
    if (side) return side;
  }
  return undefined;
};

/** Equal up to the printed decimals; never equal to a cell without a number. */
function agrees(number: TemplateNumber, table: number | undefined): boolean {
  if (table === undefined) return false;
  return Math.abs(number.value * inYuan(number.unit) - table) <= number.tolerance * inYuan(number.unit) + 1e-6;
}

/**
 * Each stated count against its cell: holds, or (strict rules, unscoped and exact numbers) a contradiction. Silent where the cell has no
 * number, and where another sentence states the cell's number: the differing one then speaks of something narrower.
 */
export function checkCounts(counts: readonly StatedCount[], figures: readonly Figure[], edition: FormEdition): Finding[] {
  const confirmed = new Set(
    counts
      .filter(({ rule, number }) => agrees(number, firstTable(figures, edition, rule.cells)?.value))
      .map(({ rule }) => JSON.stringify(rule.cells)),
  );
  return counts.flatMap(({ rule, template, number, scoped }): Finding[] => {
    const table = firstTable(figures, edition, rule.cells);
    if (!table) return [];
    const { subject } = table;
    const left = proseSide(template, number.mention.value, number.mention.unit);
    if (agrees(number, table.value)) return [{ identity: 'I8', verdict: 'holds', subject, left, right: table.side }];
    const other = (rule.alsoMeans ?? []).map((sum) => readTable(figures, edition, sum)).find((side) => agrees(number, side?.value));
    if (other) {
      const note = joinNote('正文的数与几格之和相符', 'the prose agrees with the sum of several cells');
      return [{ identity: 'I8', verdict: 'holds', subject, left, right: other.side, note }];
    }
    if (!rule.strict || scoped || number.approximate || confirmed.has(JSON.stringify(rule.cells))) return [];
    return [{ identity: 'I8', verdict: 'contradiction', subject, left, right: table.side }];
  });
}

/** Statements without a number against the table: 未收到 beside a number above 0, 全部按时办结 beside 延期办结数 1. */
export function checkClaims(
  templates: readonly SentenceTemplate[],
  figures: readonly Figure[],
  edition: FormEdition,
  paragraph: (template: SentenceTemplate) => string,
): Finding[] {
  return templates.flatMap((template) =>
    PROSE_CLAIMS.flatMap((claim) => {
      if (claim.near && !new RegExp(claim.near, 'u').test(paragraph(template))) return [];
      if (!claim.wordings.some((wording) => new RegExp(wording, 'u').test(template.text))) return [];
      const table = firstTable(figures, edition, claim.cells);
      if (!table) return [];
      const holds = claim.claims === 'none' ? table.value === 0 : table.value > 0;
      const verdict = holds ? ('holds' as const) : ('contradiction' as const);
      const { subject } = table;
      return [{ identity: 'I8', verdict, subject, left: proseSide(template, null), right: table.side }];
    }),
  );
}
