/** What is a share of what: the words of a question about a share, cut into the part and the whole. */
import { EACH, OF_WHOLE, PART_THEN_WHOLE, VERBS, WITHIN } from '../../data/glossary/share-words.ts';
import type { Reading } from '../question/reading.ts';
import type { ConceptTree } from '../question/select-cells.ts';
import type { Operation, QuestionSpan } from '../question/span.ts';
import { asksFor, namesConcept, namesStrongConcept, subReading, textBetween } from './sub-reading.ts';

export interface ShareSides {
  part: Reading;
  /** Left out: what the form has the part in. */
  whole?: Reading;
  /** The applicant of the whole was named alone: the part is taken within that column, not within its row. */
  withinColumn?: true;
}

/** Undefined where the question names only one thing. */
export function shareSides(reading: Reading, operation: Operation, tree: ConceptTree): ShareSides | undefined {
  const spans = cut(reading, operation);
  if (!spans) return undefined;
  const [part, whole] = [subReading(reading, spans.part), subReading(reading, spans.whole)];
  return completeSides(part, whole, tree);
}

/** What one side names for both: an applicant of the whole holds for the part, and a whole of applicants alone is a column. */
function completeSides(part: Reading, whole: Reading, tree: ConceptTree): ShareSides {
  const facet = (readings: string[][], name: string) => readings.every((keys) => keys.every((key) => tree.facet(key) === name));
  const applicants = whole.concepts.filter((readings) => facet(readings, 'applicant'));
  const measures = whole.concepts.filter((readings) => readings.some((keys) => keys.some((key) => tree.facet(key) === 'measure')));
  const partHasApplicant = part.concepts.some((readings) => facet(readings, 'applicant'));
  const partHasMeasure = part.concepts.some((readings) => readings.some((keys) => keys.some((key) => tree.facet(key) === 'measure')));
  const narrowed = { ...part, concepts: partHasApplicant ? part.concepts : [...part.concepts, ...applicants] };
  if (measures.length === 0 && applicants.length > 0 && partHasMeasure && !partHasApplicant) return { part: narrowed, withinColumn: true };
  if (!partHasMeasure && measures.length > 0) return { part: { ...narrowed, concepts: [...measures, ...narrowed.concepts] }, whole };
  return { part: narrowed, whole };
}

function cut(reading: Reading, operation: Operation): { part: QuestionSpan[]; whole: QuestionSpan[] } | undefined {
  const { spans } = reading;
  const at = spans.findIndex((span) => asksFor(span, operation));
  if (at < 0) return undefined;
  const [before, after] = [spans.slice(0, at), spans.slice(at + 1)];
  if (operation === 'average') return cutPer(reading, before, after);
  if (reading.lang !== 'zh') return cutEnglish(reading, before, after);
  // 纠错率是多少？就是结果纠正除以总计: what only says the part again is no whole.
  const next = after.find(namesStrongConcept);
  const isApart = next !== undefined && /[?？。；;，,]/.test(textBetween(reading, spans[at]!, next));
  const repeats = isApart && keysIn(after).every((key) => keysIn(before).includes(key));
  if (before.some(namesStrongConcept) && after.some(namesStrongConcept) && !repeats) return { part: before, whole: after };
  return cutWithin(reading, before) ?? cutWithin(reading, after);
}

const keysIn = (spans: QuestionSpan[]): string[] =>
  spans
    .filter(namesStrongConcept)
    .flatMap(({ meanings }) => meanings.flatMap((meaning) => (meaning.kind === 'concept' ? meaning.readings.flat() : [])));

/** 自然人中予以公开的比例: the whole before 中, the part behind it. */
function cutWithin(reading: Reading, spans: QuestionSpan[]): { part: QuestionSpan[]; whole: QuestionSpan[] } | undefined {
  const concepts = spans.filter(namesStrongConcept);
  for (const [index, span] of concepts.slice(1).entries()) {
    const before = concepts[index]!;
    if (!WITHIN.test(textBetween(reading, before, span))) continue;
    const at = spans.indexOf(span);
    return { whole: spans.slice(0, at), part: spans.slice(at) };
  }
  return undefined;
}

/** 平均每个 B 配几个 A, "average A per B": the first thing named behind the word is the whole, unless the part stands before it. */
function cutPer(
  reading: Reading,
  before: QuestionSpan[],
  after: QuestionSpan[],
): { part: QuestionSpan[]; whole: QuestionSpan[] } | undefined {
  const [first, second] = after.filter(namesStrongConcept);
  if (!first) return undefined;
  if (before.some(namesStrongConcept)) return { part: before, whole: after };
  if (!second) return undefined;
  const at = after.indexOf(second);
  // "How many people attended each class": the word right before tells which is the whole.
  if (EACH.test(textBetween(reading, first, second))) return { part: after.slice(0, at), whole: after.slice(at) };
  return { whole: after.slice(0, at), part: after.slice(at) };
}

/** "What share of B were A", "the share of A in B", "A as a percentage of B". */
function cutEnglish(
  reading: Reading,
  before: QuestionSpan[],
  after: QuestionSpan[],
): { part: QuestionSpan[]; whole: QuestionSpan[] } | undefined {
  const following = after.filter(namesStrongConcept);
  const isNamed = before.some(namesStrongConcept);
  const start = reading.normalized.slice(0, reading.tokens[before.at(-1)?.to ? before.at(-1)!.to - 1 : 0]?.end ?? 0);
  // "Of B, what share were A": no "of" behind the word, and the whole stands before it.
  const comesFirst =
    before.some(namesConcept) && /^(?:\w+ ){0,3}?(?:of|among|amongst|in|for)\b/.test(start) && !OF_WHOLE.test(behind(reading, after));
  if (comesFirst && following.length > 0 && VERBS.test(textOf(reading, after))) return { whole: before, part: after };
  if (isNamed && after.some(namesConcept)) return { part: before, whole: after };
  for (const [index, span] of following.slice(1).entries()) {
    const between = textBetween(reading, following[index]!, span);
    const at = after.indexOf(span);
    if (VERBS.test(between)) return { whole: after.slice(0, at), part: after.slice(at) };
    if (PART_THEN_WHOLE.test(between)) return { part: after.slice(0, at), whole: after.slice(at) };
  }
  const at = following[1] === undefined ? -1 : after.indexOf(following[1]);
  return at < 0 ? undefined : { whole: after.slice(0, at), part: after.slice(at) };
}

function textOf(reading: Reading, spans: QuestionSpan[]): string {
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? reading.normalized.slice(reading.tokens[first.from]!.start, reading.tokens[last.to - 1]!.end) : '';
}

function behind(reading: Reading, spans: QuestionSpan[]): string {
  const first = spans[0];
  return first ? reading.normalized.slice(Math.max(0, reading.tokens[first.from]!.start - 4)) : '';
}
