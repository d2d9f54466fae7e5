/** Reconciles the figures of one report by the identities of its form. Knows no identity by name: they are data of the edition. */
import { findCell, findColumn, findRow, findTable } from '../data/forms/editions.ts';
import type { FormEdition } from '../data/forms/form-edition.ts';
import { MONEY_CONCEPTS, YUAN_PER_UNIT } from '../data/forms/money.ts';
import { joinNote } from './finding-note.ts';
import { compareSums, expandIdentity, type IdentityCase, indexFigures, type PrintedSum, sumPrinted, type Term } from './identity-terms.ts';
import type { Figure, Finding, FindingSide } from './report.ts';

type Ruling = Pick<Finding, 'verdict' | 'note'>;
const hasValue = (sum: PrintedSum): sum is PrintedSum & { value: number } => sum.value !== null;

/**
 * All findings of one report in the order of the edition's identities, then those of I5 (whole numbers ≥ 0), which appear only when broken.
 * An identity none of whose cells the report prints gives no finding. Nothing is repaired: a violated identity is shown with both sides.
 */
export function reconcile(figures: readonly Figure[], edition: FormEdition): Finding[] {
  const index = indexFigures(figures);
  const cases = edition.identities.flatMap((identity) => expandIdentity(edition, identity, index));
  const findings = cases
    .filter((candidate) => [...candidate.left, ...candidate.right].some((term) => term.figure))
    .flatMap((candidate) => {
      const sums = { left: sumPrinted(candidate.left), right: sumPrinted(candidate.right) };
      const ruling = rule(candidate, cases, sums.left, sums.right);
      const finding = describe(edition, candidate, ruling, sums.left, sums.right);
      const substituted = ruling.verdict === 'unverifiable' ? findSubstituted(edition, candidate, cases) : undefined;
      return substituted ? [finding, substituted] : [finding];
    });
  return [...findings, ...checkWholeNumbers(figures, edition)];
}

/** The cases whose whole (the only term on the right) is this cell: they say which parts the cell adds up. */
function findDefinitions(term: Term, cases: readonly IdentityCase[]): IdentityCase[] {
  return cases.filter(({ identity, right: [whole, ...others] }) => {
    const sameCell = whole?.table === term.table && whole.row === term.row && whole.column === term.column;
    return identity.relation === 'equals' && others.length === 0 && sameCell;
  });
}

/** A whole that is missing, as opposed to an addend: the identity's own, or, taken per column, one that another identity adds up from rows. */
function isBlankWhole(candidate: IdentityCase, term: Term, cases: readonly IdentityCase[]): boolean {
  if (term.figure?.state === 'number') return false;
  const definitions = findDefinitions(term, cases);
  return definitions.includes(candidate) || (candidate.column !== undefined && definitions.some((other) => other.column !== undefined));
}

/** The verdict on one identity: blank wholes make it unverifiable, blank addends only where the printed ones do not already come out. */
function rule(candidate: IdentityCase, cases: readonly IdentityCase[], left: PrintedSum, right: PrintedSum): Ruling {
  const terms = [...candidate.left, ...candidate.right];
  const unverifiable = (zh: string, en: string): Ruling => ({ verdict: 'unverifiable', note: joinNote(zh, en) });
  if (left.illegible + right.illegible > 0) return unverifiable('有单元格无法辨认', 'a cell cannot be read');
  if (terms.some((term) => isBlankWhole(candidate, term, cases))) return unverifiable('总计一格没有填数', 'the total is blank');
  if (!hasValue(left) || !hasValue(right)) return unverifiable('一侧没有任何数字', 'one side has no number at all');
  const order = compareSums(left, right);
  const comesOut = candidate.identity.relation === 'equals' ? order === 0 : order >= 0;
  const blanks = left.blanks + right.blanks;
  if (blanks === 0) return { verdict: comesOut ? 'holds' : 'violated' };
  if (comesOut && (candidate.identity.relation === 'equals' || right.blanks === 0)) {
    return {
      verdict: 'holds',
      note: joinNote(`${blanks} 格空白；已填各数恰好成立`, `${blanks} blank; the printed numbers already come out`),
    };
  }
  return unverifiable(`${blanks} 格空白，已填各数不足以核对`, `${blanks} blank; the printed numbers do not settle it`);
}

/** Puts the parts of a blank whole in its place, where the whole is one of several terms. A finding only where that decides: it holds, or it fails with every part printed. */
function findSubstituted(edition: FormEdition, candidate: IdentityCase, cases: readonly IdentityCase[]): Finding | undefined {
  if (candidate.right.length === 1) return undefined;
  let replaced = false;
  const substitute = (term: Term): Term[] => {
    if (term.figure?.state === 'number' || term.figure?.state === 'illegible') return [term];
    const byBlanks = findDefinitions(term, cases)
      .map((definition) => ({ parts: definition.left, sum: sumPrinted(definition.left) }))
      .filter(({ sum }) => hasValue(sum) && sum.illegible === 0)
      .sort((first, second) => first.sum.blanks - second.sum.blanks);
    if (!byBlanks[0]) return [term];
    replaced = true;
    return byBlanks[0].parts.map((part) => ({ ...part, sign: part.sign === term.sign ? 1 : -1 }));
  };
  const filled = { ...candidate, left: candidate.left.flatMap(substitute), right: candidate.right.flatMap(substitute) };
  const [left, right] = [sumPrinted(filled.left), sumPrinted(filled.right)];
  if (!replaced || left.illegible + right.illegible > 0 || !hasValue(left) || !hasValue(right)) return undefined;
  const equal = compareSums(left, right) === 0;
  if (!equal && left.blanks + right.blanks > 0) return undefined;
  const note = joinNote('总计空白，以已填各项之和代替', 'the total is blank; the sum of its printed parts stands in for it');
  return describe(edition, filled, { verdict: equal ? 'holds' : 'violated', note }, left, right);
}

function describe(edition: FormEdition, candidate: IdentityCase, ruling: Ruling, left: PrintedSum, right: PrintedSum): Finding {
  const [leftLabel = '', rightLabel = ''] = candidate.identity.zh.split(/ [=≥] /);
  const side = (label: string, terms: Term[], sum: PrintedSum): FindingSide => ({
    label,
    value: sum.value,
    unit: sum.unit,
    figures: terms.flatMap((term) => (term.index === undefined ? [] : [term.index])),
  });
  return {
    identity: candidate.identity.id.split('/')[0] ?? candidate.identity.id,
    ...ruling,
    subject: nameSubject(edition, candidate),
    left: side(leftLabel, candidate.left, left),
    right: side(rightLabel, candidate.right, right),
  };
}

/** The column that the identity was taken for, else (a form with one column, or an identity along a row) the row of the whole. */
function nameSubject(edition: FormEdition, candidate: IdentityCase): Finding['subject'] {
  const whole = candidate.identity.right[0];
  const table = whole && findTable(edition, whole.table);
  const row = table && findRow(table, whole.row);
  const column = table && candidate.column && table.columns.length > 1 ? findColumn(table, candidate.column) : undefined;
  if (column) return { zh: column.label, en: column.en };
  return { zh: row?.path.join('·') ?? candidate.identity.zh, en: row?.en ?? candidate.identity.en };
}

/** I5: counts are whole numbers ≥ 0; only a signed column may be negative and only money may have decimals. Broken cases only. */
function checkWholeNumbers(figures: readonly Figure[], edition: FormEdition): Finding[] {
  return figures.flatMap((figure, index) => {
    if (figure.state !== 'number' || figure.value === null || !figure.rowKey || !figure.columnKey) return [];
    const cell = findCell({ edition: edition.id, table: figure.table, row: figure.rowKey, column: figure.columnKey });
    if (!cell) return [];
    const money = figure.unit in YUAN_PER_UNIT || cell.concepts.some((concept) => MONEY_CONCEPTS.includes(concept));
    const negative = figure.value < 0 && !cell.signed;
    const fractional = !Number.isInteger(figure.value) && !money;
    if (!negative && !fractional) return [];
    const subject = { zh: [...figure.row, figure.column].join('·'), en: `${figure.table} · ${figure.rowKey} · ${figure.columnKey}` };
    const rule = fractional ? '应为整数' : '应不小于 0';
    return [
      {
        identity: 'I5',
        verdict: 'violated' as const,
        subject,
        left: { label: subject.zh, value: figure.value, unit: figure.unit, figures: [index] },
        right: { label: rule, value: null, figures: [] },
        note: joinNote(
          `${figure.raw}：${rule}`,
          fractional ? `${figure.raw}: should be a whole number` : `${figure.raw}: should not be negative`,
        ),
      },
    ];
  });
}
