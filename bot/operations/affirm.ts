/** Yes, no or partly, then the figures: what the question claims of cells, held against what they say. */

import { COUNTS_THINGS } from '../../data/glossary/counting-units.ts';
import { say } from '../../data/wording/answer-texts.ts';
import type { OperationText } from '../../data/wording/operation-texts.ts';
import { sayOperation } from '../../data/wording/operation-texts.ts';
import { type Draft, formatNumber, formatValue } from '../answer/draft.ts';
import { namesApplicantFirst } from '../question/applicant-first.ts';
import { type Claim, readClaim } from '../question/read-claim.ts';
import type { Reading } from '../question/reading.ts';
import { type AskedNumber, inUnit, type Match, matchNumber, readBound } from './asked-number.ts';
import { type Condition, meets } from './condition.ts';
import { listOperands } from './list-operands.ts';
import { nameOperands, type Operand, readCell } from './operand.ts';
import { shareOperands } from './share.ts';
import { findWhole } from './whole.ts';

/** Other parts of a whole that are shown beside one of them. */
const SIBLINGS = 4;

export interface ClaimToJudge {
  claim: Claim;
  /** One operand for each number of the question, in its order. */
  inOrder: boolean;
}

/**
 * A blank cell bears out nothing. A question that takes a thing for granted gets a verdict only where it is wrong. `true` where the claim is
 * borne out, undefined where the cells say nothing either way.
 */
export function affirmOperands(
  operands: Operand[],
  reading: Reading,
  draft: Draft,
  { claim, inOrder }: Partial<ClaimToJudge> = { claim: readClaim(reading) },
): boolean | undefined {
  if (operands.length === 0 || !claim) {
    listOperands(operands, nameOperands(operands, draft), draft);
    return undefined;
  }
  const verdict = judge(operands, reading, { claim, inOrder: inOrder ?? false }, draft);
  const wrong = verdict.wrong ?? [];
  if (verdict.says && (claim.form === 'asked' || verdict.holds !== true)) {
    const premise = claim.form === 'presupposed' && verdict.holds === false && wrong.length === 0 ? ['premise-wrong' as const] : [];
    draft.lines.push([verdict.says, ...premise].map((key) => sayOperation(draft.lang, key)).join(say(draft.lang, 'sentence-space')));
  }
  if (verdict.share) shareOperands(...verdict.share, draft);
  else listWithScope(verdict.shown ?? operands, draft);
  for (const { surface } of wrong) wordWrongNumber(surface, draft);
  return verdict.holds;
}

/** Whose figures these are, then each: a bare list would leave open which organ and year a yes is about. */
export function listWithScope(operands: Operand[], draft: Draft): void {
  const targets = new Set(operands.map(({ target }) => target.report));
  const { target } = operands[0]!;
  if (targets.size === 1) {
    const scope = sayOperation(draft.lang, 'scope', { organ: draft.organ(target.organ), year: String(target.year) });
    draft.lines.push(sayOperation(draft.lang, 'scope-head', { scope }));
  }
  listOperands(operands, nameOperands(operands, draft), draft);
}

interface Verdict {
  /** Undefined where nothing can be said. */
  holds?: boolean;
  says?: OperationText;
  /** Numbers of the question that no cell bears out. */
  wrong?: AskedNumber[];
  /** What is listed, where it is not the operands themselves. */
  shown?: Operand[];
  share?: [part: Operand, whole: Operand];
}

function judge(operands: Operand[], reading: Reading, { claim, inOrder }: ClaimToJudge, draft: Draft): Verdict {
  const first = operands[0]!;
  if (claim.state) return judgeState(operands);
  if (operands.every(({ value }) => value === null)) return { says: 'unknown-blank' };
  const named = reading.numbers.filter((number) => !COUNTS_THINGS.test(number.unit) && !isNotEvenOne(number, claim));
  // "Were all of the 22 granted?": a number that the report does have is said of the whole, and what is claimed is that it was all.
  const asked = claim.extent === 'all' ? named.filter((number) => !standsIn(number, operands, draft)) : named;
  const percent = asked.find(({ unit }) => unit === '%');
  if (percent && first.unit !== '%') return judgeShare(first, readBound(reading, percent, '%') ?? equalTo(percent.value), draft);
  if (claim.extent === 'over-half') return judgeShare(first, { comparison: 'more-than', threshold: 50, unit: '' }, draft);
  if (claim.extent === 'under-half') return judgeShare(first, { comparison: 'less-than', threshold: 50, unit: '' }, draft);
  if (asked.length > 0) {
    const fitting = operands.filter(({ unit }) => asked.some((number) => inUnit(number, unit) !== undefined));
    return judgeNumbers(fitting.length > 0 && !inOrder ? fitting : operands, asked, reading, { claim, inOrder }, draft);
  }
  const some = operands.filter(({ value }) => value !== null && value !== 0);
  if (claim.extent === 'all' && operands.length > 1 && !claim.negated)
    return {
      holds: some.length === operands.length,
      says: some.length === operands.length ? 'yes-each' : some.length > 0 ? 'partly' : 'no-none',
    };
  if (claim.extent === 'all') {
    const whole = findWhole(first, draft, { withinColumn: namesApplicantFirst(reading, draft.context.tree) });
    return whole ? judgeAll(first, whole, claim, draft) : {};
  }
  if (claim.negated) return { holds: some.length === 0, says: some.length > 0 ? 'no-some' : 'yes-none' };
  return { holds: some.length > 0, says: some.length > 0 ? 'yes-some' : 'no-none' };
}

/** 一件都没有, "not a single one": the one is no number that is claimed. */
const isNotEvenOne = ({ value, surface }: AskedNumber, { negated }: Claim): boolean => negated && value === 1 && !/1/.test(surface);

/** "Zero or blank?": what the cell holds, in words. */
function judgeState(operands: Operand[]): Verdict {
  const states = new Set(
    operands.flatMap(({ figures }) =>
      figures.map(({ figure }) => (figure.state === 'number' && figure.value === 0 ? 'zero' : figure.state)),
    ),
  );
  const [state, ...others] = states;
  if (state === undefined || others.length > 0) return {};
  return { says: `state-${state}` };
}

const equalTo = (threshold: number): Condition => ({ comparison: 'equal', threshold, unit: '' });

/** 超过一半, 占80%以上: the first operand as a share of the total that it is a part of. */
function judgeShare(part: Operand, condition: Condition, draft: Draft): Verdict {
  const whole = findWhole(part, draft);
  if (!whole || part.value === null || !whole.value) return {};
  const share = (100 * part.value) / whole.value;
  const holds = condition.comparison === 'equal' ? Math.abs(share - condition.threshold) < 0.5 : meets(share, condition);
  return { holds, says: holds ? 'yes-number' : 'no-number', share: [part, whole] };
}

/** A whole that is left blank is smaller than nothing only in print: another part that is not zero still shows that it was not all. */
function judgeAll(part: Operand, whole: Operand, { negated }: Claim, draft: Draft): Verdict {
  if (part.value === null) return { says: 'unknown-blank' };
  const others = siblingsOf(part, whole, draft).filter(({ value }) => value !== null && value !== 0);
  const shown = [part, ...others.slice(0, SIBLINGS), whole];
  if (whole.value === null && others.length === 0) return { says: 'unknown-blank', shown: [part, whole] };
  if (whole.value === 0) return { says: 'all-of-none', shown: [part, whole] };
  const all = whole.value === null ? false : part.value === whole.value;
  if (negated) return { holds: !all, says: all ? 'no-but-all' : 'yes-not-all', shown };
  return { holds: all, says: all ? 'yes-all' : part.value === 0 ? 'no-none-of-all' : 'no-all', shown };
}

/**
 * Numbers and cells in the order in which the question names them, where there are as many of the one as of the other; else a number is borne
 * out by any of the cells, and one that stands elsewhere in the report is only context ("of the 22, …").
 */
function judgeNumbers(
  operands: Operand[],
  asked: AskedNumber[],
  reading: Reading,
  { claim, inOrder }: ClaimToJudge,
  draft: Draft,
): Verdict {
  const bound = operands.map((operand) => readBound(reading, asked[0]!, operand.unit));
  if (asked.length === 1 && bound[0]) {
    const holds = operands.some(({ value }, index) => bound[index] !== undefined && meets(value, bound[index]));
    return { holds: claim.negated ? !holds : holds, says: holds !== claim.negated ? 'yes-number' : 'no-number' };
  }
  const match = ({ value, unit }: Operand, number: AskedNumber): Match =>
    value === null ? 'differs' : matchNumber(value, unit, number, claim.approximate);
  const isPaired = asked.length > 1 && asked.length === operands.length;
  const paired = isPaired ? (inOrder ? operands : inQuestionOrder(operands, reading)) : undefined;
  const results = asked.map((number, index): { number: AskedNumber; match: Match } => {
    const found = (paired ? [paired[index]!] : operands).map((operand) => match(operand, number));
    return { number, match: found.find((one) => one === 'equal') ?? found.find((one) => one === 'rounded') ?? found[0]! };
  });
  const added = sumOf(operands, asked, draft);
  const right = results.filter((result) => result.match === 'equal' || result.match === 'rounded' || result.number === added);
  const wrong = results.filter(
    (result) => !right.includes(result) && (right.length === 0 || paired !== undefined || !standsIn(result.number, operands, draft)),
  );
  const says =
    wrong.length === 0
      ? right.some((result) => result.match === 'equal' || result.number === added)
        ? 'yes-number'
        : 'yes-about'
      : right.length > 0
        ? 'partly'
        : 'no-number';
  return { holds: wrong.length === 0, says, wrong: wrong.map(({ number }) => number) };
}

/** 新收22件，结转1件，一共23件: the number that adds up the others; the working is shown. */
function sumOf(operands: Operand[], asked: AskedNumber[], draft: Draft): AskedNumber | undefined {
  const values = operands.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < 2 || values.length < operands.length || new Set(operands.map(({ unit }) => unit)).size > 1) return undefined;
  const total = Number(values.reduce((sum, value) => sum + value, 0).toFixed(6));
  const number = asked.find(({ value }) => value === total && !values.includes(value));
  if (!number) return undefined;
  const working = `${values.map(formatNumber).join(' + ')} = ${formatValue(total, operands[0]!.unit, draft.lang)}`;
  draft.workings.push({ operands: values, result: total });
  draft.lines.push(sayOperation(draft.lang, 'adds-up', { working }));
  return number;
}

function inQuestionOrder(operands: Operand[], reading: Reading): Operand[] {
  const order = reading.concepts.map((readings) => readings.flat());
  const place = ({ concepts }: Operand) => order.findIndex((keys) => keys.some((key) => concepts.includes(key)));
  return operands.toSorted((a, b) => place(a) - place(b));
}

function standsIn({ value }: AskedNumber, operands: Operand[], draft: Draft): boolean {
  const reports = new Set(operands.map(({ target }) => target.report));
  return [...reports].some((report) => draft.context.corpus.figuresOf(report).some((figure) => figure.value === value));
}

/** "The 30 in the question is not what the report says": openly, whatever else is said. */
export function wordWrongNumber(surface: string, draft: Draft): void {
  draft.quoted.push(surface);
  draft.lines.push(say(draft.lang, 'asked-number-differs', { asked: draft.lang === 'zh' ? `“${surface}”` : `"${surface}"` }));
}

/** Numbers that the question gives for the figures, one for each in its order, or for any of them: what the report does not say is corrected. */
export function correctNumbers(operands: Operand[], numbers: AskedNumber[], draft: Draft): void {
  const isPaired = numbers.length === operands.length;
  for (const [index, number] of numbers.entries()) {
    const meant = isPaired ? [operands[index]!] : operands;
    const isRight = meant.some(({ value, unit }) => value !== null && matchNumber(value, unit, number, false) !== 'differs');
    if (!isRight) wordWrongNumber(number.surface, draft);
  }
}

/** The other parts of the same whole, as far as its identity names them (延期办结数 beside 按时办结数). */
function siblingsOf(part: Operand, whole: Operand, draft: Draft): Operand[] {
  const wholeFigure = whole.figures[0]?.figure;
  const key = part.figures[0]?.key;
  if (!wholeFigure || !key || wholeFigure.rowKey === undefined) return [];
  const figures = draft.context.corpus.figuresOf(part.target.report);
  const finding = draft.context.corpus.findingsOn(wholeFigure).find(({ left, right }) => {
    const partIndex = part.figures[0]!.figure.index;
    return right.figures.length === 1 && right.figures[0] === wholeFigure.index && left.figures.includes(partIndex);
  });
  return (finding?.left.figures ?? []).flatMap((index) => {
    const figure = figures[index];
    if (!figure || figure.index === part.figures[0]!.figure.index || figure.rowKey === undefined || figure.columnKey === undefined)
      return [];
    return [
      readCell(
        part.target,
        { key: { edition: key.edition, table: figure.table, row: figure.rowKey, column: figure.columnKey }, figure },
        draft,
      ),
    ];
  });
}
