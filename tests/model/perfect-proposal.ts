/** What a model would propose that reads perfectly: the keys that the whole vocabulary has for the words which a thinner one cannot read. */
import type { Plan } from '../../bot/plan.ts';
import { NEVER_EXPLAINED } from '../../bot/question/explain-words.ts';
import type { Reading } from '../../bot/question/reading.ts';
import type { Meaning, QuestionSpan } from '../../bot/question/span.ts';
import { NARROWING_WORDS } from '../../data/glossary/narrowing-words.ts';

export interface PerfectProposal {
  kind: 'figures';
  organs: string[];
  years: number[];
  metrics: string[];
  operations: string[];
  dimensions: string[];
  words: { words: string; means: string }[];
}

/**
 * Why a check may refuse even a perfect proposal: its words hold a negation or a word that narrows (rule 3: no model explains those away), a key
 * is for words that the rules took for common ones, or for more words than one key may account for.
 */
export type Doubt = 'negation' | 'narrowing' | 'common-words' | 'long';

/** Ideographs. */
const LONGEST = 10;

/**
 * `full` and `poor` are readings of the same words, `plan` is what the whole vocabulary leads to. Undefined where no word is left over that a key
 * could be named for.
 */
export function proposePerfectly(full: Reading, plan: Plan, poor: Reading): { proposal: PerfectProposal; doubts: Doubt[] } | undefined {
  if (!asksForFigures(plan)) return undefined;
  const lost = full.spans.filter((span) => hasKey(span) && !poor.spans.some((other) => isSame(span, other)));
  const beneath = (span: QuestionSpan) => poor.spans.filter((other) => overlaps(span, other));
  const open = lost.filter((span) => beneath(span).some(isOpen));
  if (open.length === 0) return undefined;
  const known = JSON.stringify([poor.concepts, poor.weakConcepts, open.map(({ meanings }) => meanings)]);
  const common = lost.filter(
    (span) => beneath(span).every(isCommon) && keysOf(span, plan).some((keys) => keys.some((key) => !known.includes(`"${key}"`))),
  );
  const needed = [...open, ...common].map((span) => ({ words: textOf(full, span), means: meansOf(span, plan), span }));
  const words = needed.flatMap(({ words: stretch, means }) => (means === undefined ? [] : [{ words: stretch, means }]));
  if (words.length < needed.length) return undefined;
  const kept = poor.spans.filter((span) => !needed.some((other) => overlaps(span, other.span)));
  const read = poor.earlier
    ? poor.concepts.flatMap((readings) => readings[0] ?? [])
    : kept.flatMap(({ meanings }) => meanings.flatMap((meaning) => (isStrong(meaning) ? (meaning.readings[0] ?? []) : [])));
  const said = words.flatMap(({ means }) => (means.includes(':') ? [] : means.split('+')));
  const doubts: Doubt[] = [
    ...(needed.some(({ span }) => full.tokens.slice(span.from, span.to).some(({ lemma, surface }) => isNever(lemma, surface)))
      ? (['negation'] as const)
      : []),
    ...(words.some(({ words: stretch }) => NARROWING_WORDS.zh.some((word) => stretch.includes(word))) ? (['narrowing'] as const) : []),
    ...(words.some(({ words: stretch }) => [...stretch.replace(/[^\p{Script=Han}]/gu, '')].length > LONGEST) ? (['long'] as const) : []),
    ...(common.length > 0 ? (['common-words'] as const) : []),
  ];
  const metrics = [...new Set([...read, ...said])];
  return { proposal: { kind: 'figures', organs: [], years: poor.years, metrics, operations: [], dimensions: [], words }, doubts };
}

/** Figures, or the admission that the form has none; in anything else there is nothing for a key to say. */
function asksForFigures(plan: Plan): boolean {
  const reason = plan.kind === 'decline' ? plan.reason : plan.kind === 'passages' ? plan.otherwise : undefined;
  return ['figures', 'operation', 'claim', 'agreement'].includes(plan.kind) || reason?.kind === 'metric-absent';
}

const textOf = ({ normalized, tokens }: Reading, { from, to }: QuestionSpan) => normalized.slice(tokens[from]?.start, tokens[to - 1]?.end);
const overlaps = (a: QuestionSpan, b: QuestionSpan) => a.from < b.to && b.from < a.to;
const isSame = (a: QuestionSpan, b: QuestionSpan) =>
  a.from === b.from && a.to === b.to && JSON.stringify(a.meanings) === JSON.stringify(b.meanings);
const isOpen = ({ meanings }: QuestionSpan) => meanings.every(({ kind }) => kind === 'unknown' || kind === 'extent');
const isCommon = ({ meanings }: QuestionSpan) => meanings.every(({ kind }) => kind === 'generic');
const hasKey = ({ meanings }: QuestionSpan) => meanings.some(({ kind }) => ['concept', 'operation', 'dimension'].includes(kind));
const isNever = (lemma: string, surface: string) => NEVER_EXPLAINED.test(lemma) || NEVER_EXPLAINED.test(surface);
const isStrong = (meaning: Meaning): meaning is Extract<Meaning, { kind: 'concept' }> => meaning.kind === 'concept' && !meaning.weak;

/** The readings of a concept span that the plan uses. */
function keysOf({ meanings }: QuestionSpan, plan: Plan): string[][] {
  const used = JSON.stringify(plan);
  const readings = meanings.flatMap((meaning) => (meaning.kind === 'concept' ? meaning.readings : []));
  return readings.filter((keys) => keys.every((key) => used.includes(`"${key}"`)));
}

/** Undefined where the words mean two things at once, or a term that no cell holds. */
function meansOf(span: QuestionSpan, plan: Plan): string | undefined {
  const [meaning] = span.meanings;
  if (meaning?.kind === 'operation') return `operation:${meaning.operation}`;
  if (meaning?.kind === 'dimension') return `dimension:${meaning.dimension}`;
  if (meaning?.kind !== 'concept' || meaning.term) return undefined;
  const used = keysOf(span, plan);
  return used.length > 1 ? undefined : (used[0] ?? meaning.readings[0])?.join('+');
}
