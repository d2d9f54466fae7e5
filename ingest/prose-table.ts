/** I8: what the running text states against what the table states. */
import { listCells } from '../data/forms/editions.ts';
import type { FormEdition } from '../data/forms/form-edition.ts';
import { YUAN_PER_UNIT } from '../data/forms/money.ts';
import { PROSE_CLAIMS } from '../data/forms/prose-claims.ts';
import { type ConceptSum, PROSE_COUNTS, type ProseCount } from '../data/forms/prose-patterns.ts';
import { SCOPE_WORDS } from '../data/forms/prose-words.ts';
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
}

/** What the table says: a sum of printed cells, in the unit of the cells brought to pieces or 元. */
interface TableSide {
  value: number;
  side: FindingSide;
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
          const clause = clauseBefore(template.text, match.index) + match[0];
          found.set(index, { rule, template, number, scoped: new RegExp(SCOPE_WORDS, 'u').test(clause) });
        }
      }
      return [...found.values()];
    }),
  );
}

/** The printed cells with exactly these concepts, added up; undefined where one is missing or holds no number. */
function readTable(figures: readonly Figure[], edition: FormEdition, sum: ConceptSum): TableSide | undefined {
  const cells = listCells(edition);
  const indexes = sum.map((concepts) => {
    const cell = cells.find(
      (candidate) => candidate.concepts.length === concepts.length && concepts.every((key, i) => candidate.concepts[i] === key),
    );
    return figures.findIndex(
      (figure) =>
        cell && figure.table === cell.table && figure.rowKey === cell.row && figure.columnKey === cell.column && figure.state === 'number',
    );
  });
  const held = indexes.flatMap((index) => figures[index] ?? []);
  if (held.length < indexes.length || held.length === 0) return undefined;
  const label = held.map((figure) => [figure.row.at(-1), figure.column].join('·')).join(' + ');
  const printed = held.reduce((total, figure) => total + (figure.value ?? Number.NaN), 0);
  return {
    value: printed * inYuan(held[0]?.unit ?? ''),
    side: { label, value: printed, unit: held[0]?.unit, figures: indexes },
  };
}

const firstTable = (figures: readonly Figure[], edition: FormEdition, sums: readonly ConceptSum[]): TableSide | undefined => {
  for (const sum of sums) {
    const side = readTable(figures, edition, sum);
    if (side) return side;
  }
  return undefined;
};

/** Equal up to the printed decimals. */
function agrees(number: TemplateNumber, table: number): boolean {
  return Math.abs(number.value * inYuan(number.unit) - table) <= number.tolerance * inYuan(number.unit) + 1e-6;
}

/** Each stated count against its cell: holds, or (strict rules, unscoped and exact numbers) a contradiction. Silent where the cell has no number. */
export function checkCounts(counts: readonly StatedCount[], figures: readonly Figure[], edition: FormEdition): Finding[] {
  return counts.flatMap(({ rule, template, number, scoped }): Finding[] => {
    const table = firstTable(figures, edition, rule.cells);
    if (!table) return [];
    const subject = { zh: table.side.label, en: rule.name };
    const left = proseSide(template, number.mention.value, number.mention.unit);
    if (agrees(number, table.value)) return [{ identity: 'I8', verdict: 'holds', subject, left, right: table.side }];
    const other = (rule.alsoMeans ?? []).map((sum) => readTable(figures, edition, sum)).find((side) => side && agrees(number, side.value));
    if (other) {
      const note = joinNote('正文的数与几格之和相符', 'the prose agrees with the sum of several cells');
      return [{ identity: 'I8', verdict: 'holds', subject, left, right: other.side, note }];
    }
    if (!rule.strict || scoped || number.approximate) return [];
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
      const subject = { zh: table.side.label, en: claim.name };
      return [{ identity: 'I8', verdict, subject, left: proseSide(template, null), right: table.side }];
    }),
  );
}
