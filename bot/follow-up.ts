/**
 * Turns that ask the question before of another organ or year ("and Zhongwei?"), or set another organ beside it (比中卫局多多少): the question
 * is put together anew as one sentence and read as such, so that nothing that it says (a share, a reason, a place to look) is lost.
 */
import { ONLY_FOLLOWS, SETS_BESIDE } from '../data/glossary/follow-up-forms.ts';
import { type ReadOptions, readQuestion } from './question/read-question.ts';
import type { Reading } from './question/reading.ts';

/** The question of a reading in one sentence, with what it took over from the turns before. */
export const askedIn = (reading: Reading): string => reading.asked ?? reading.normalized;

/** Computations over several organs: another organ named after them is no other subject of theirs. */
const OVER_SEVERAL: readonly Reading['operations'][number][] = ['rank', 'filter', 'compare', 'sum', 'holdings', 'definition'];

/** 中卫局呢, "and in 2019?": a turn of nothing but organs and years asks the question before of them. Undefined for any other. */
export function askedOfAnother(turn: Reading, before: Reading, options: ReadOptions): Reading | undefined {
  if (turn.organs.length + turn.years.length === 0 || !ONLY_FOLLOWS.test(restOf(turn))) return undefined;
  if (before.operations.some((operation) => OVER_SEVERAL.includes(operation))) return undefined;
  const base = readQuestion(askedIn(before), options);
  if (turn.organs.length > 1 || base.organs.length > 1 || (turn.organs.length > 0 && base.organs.length === 0)) return undefined;
  const text = exchange(base, turn);
  const read = readQuestion(text, options);
  const years = turn.years.length > 0 ? turn.years : before.years;
  return {
    ...read,
    raw: turn.raw,
    lang: options.lang ?? turn.lang,
    years,
    relativeYear: turn.years.length > 0 ? turn.relativeYear : before.relativeYear,
    corrections: turn.corrections,
    asked: text,
    earlier: before,
  };
}

/** 比中卫局多多少, "how many more than Zhongwei?" after a figure of one organ: a difference of the two. */
export function beside(turn: Reading, before: Reading, options: ReadOptions): Reading | undefined {
  const [other, ...more] = turn.organs;
  const isAlone = before.organs.length === 1 && before.organs[0]?.surface !== other?.surface;
  if (!other || more.length > 0 || !isAlone || turn.concepts.length > 0 || turn.unexplained.length > 0) return undefined;
  if (!turn.operations.includes('compare') || !SETS_BESIDE.test(turn.normalized)) return undefined;
  if (before.operations.some((operation) => OVER_SEVERAL.includes(operation))) return undefined;
  const text = `${askedIn(before).replace(/[?？。.!！\s]+$/u, '')}${turn.lang === 'zh' ? '，' : ', '}${turn.normalized}`;
  const read = readQuestion(text, options);
  return {
    ...read,
    raw: turn.raw,
    lang: options.lang ?? turn.lang,
    years: turn.years.length > 0 ? turn.years : before.years,
    asked: askedIn(before),
    earlier: before,
  };
}

/** The completed reading of a turn with its question in one sentence: organs and years taken over stand before it. */
export function withText(completed: Reading, turn: Reading, before: Reading): Reading {
  if (completed === turn) return completed;
  if (saysNothing(turn)) return { ...completed, asked: askedIn(before) };
  const organ = turn.organs.length === 0 ? before.organs.map(({ surface }) => surface).join(turn.lang === 'zh' ? '和' : ' and ') : '';
  const year = turn.years.length === 0 && completed.years.length > 0 ? completed.years.join(turn.lang === 'zh' ? '、' : ', ') : '';
  const taken = [organ, year === '' ? '' : turn.lang === 'zh' ? `${year}年` : year]
    .filter((part) => part !== '')
    .join(turn.lang === 'zh' ? '' : ' ');
  return { ...completed, asked: taken === '' ? turn.normalized : `${taken}${turn.lang === 'zh' ? '' : ', '}${turn.normalized}` };
}

/** 谢谢, "ok": a turn that names and asks nothing leaves the question before as it is. */
const saysNothing = (turn: Reading): boolean =>
  turn.spans.every(({ meanings }) => meanings.every(({ kind }) => kind === 'generic')) && turn.dimensions.length === 0;

/** The question without its years. */
export function withoutYears(text: string, { years }: Reading): string {
  return years.reduce((left, year) => left.replace(new RegExp(`${year}\\s*年?(?:度)?`, 'g'), ' '), text);
}

/** What a turn says beside organs and years. */
function restOf({ normalized, tokens, spans }: Reading): string {
  return cut(normalized, tokens, spans.filter(isKey), '').replace(/\s+/g, ' ').trim();
}

/** The question of `base` with the organ and the years of `turn` in the place of its own. */
function exchange(base: Reading, turn: Reading): string {
  const surfaceOf = (kind: 'organ' | 'year') =>
    turn.spans
      .filter((span) => isKey(span) && isOrgan(span) === (kind === 'organ'))
      .map(({ surface }) => surface)
      .join(' ');
  let text = base.normalized;
  const organ = surfaceOf('organ');
  if (organ !== '') text = cut(text, base.tokens, base.spans.filter(isOrgan), organ);
  if (turn.years.length === 0) return text;
  const afterwards = organ === '' ? base : undefined;
  const bare = afterwards
    ? cut(
        text,
        base.tokens,
        base.spans.filter((span) => isKey(span) && !isOrgan(span)),
        ' ',
      )
    : withoutYears(text, base);
  return bare.replace(/\s+/g, ' ');
}

type Span = Reading['spans'][number];
const isOrgan = ({ meanings }: Span): boolean => meanings.some(({ kind }) => kind === 'organ' || kind === 'organ-mention');
const isKey = (span: Span): boolean => isOrgan(span) || span.meanings.some(({ kind }) => kind === 'year');

/** `text` with each of the spans exchanged for `put`. */
function cut(text: string, tokens: Reading['tokens'], spans: readonly Span[], put: string): string {
  return spans.toReversed().reduce((left, { from, to }) => {
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    return left.slice(0, start) + put + left.slice(end);
  }, text);
}
