/** How well a printed label fits a label of a form: equal, cut, prefixed, or misprinted by a character or two. */
import { foldLabel, foldNumbering } from './fold-label.ts';

/** A form's label ready to be compared. */
export interface LabelPattern {
  /** Folded canonical label and variants, canonical first. */
  folds: string[];
  numbering: string;
  /** Folded labels above it: a cell may print them in front. */
  ancestors: string[];
}

export const LABEL_THRESHOLD = 0.6;

export function labelPattern(label: string, variants: readonly string[] = [], ancestors: readonly string[] = []): LabelPattern {
  const folds = [...new Set([label, ...variants].map(foldLabel))].filter((fold) => fold !== '');
  return { folds, numbering: foldNumbering(label), ancestors: ancestors.map(foldLabel) };
}

function bigramLikeness(left: string, right: string): number {
  if (left.length < 4 || right.length < 4) return 0;
  const counts = new Map<string, number>();
  for (let at = 0; at + 2 <= left.length; at += 1) {
    const pair = left.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let at = 0; at + 2 <= right.length; at += 1) {
    const pair = right.slice(at, at + 2);
    const left = counts.get(pair) ?? 0;
    if (left > 0) {
      common += 1;
      counts.set(pair, left - 1);
    }
  }
  return (2 * common) / (left.length + right.length - 2);
}

function foldLikeness(printed: string, fold: string, ancestors: readonly string[]): number {
  if (printed === fold) return 1;
  const shorter = Math.min(printed.length, fold.length);
  if (Math.abs(printed.length - fold.length) > 60 || shorter < 3) return 0;
  if (shorter >= 4 && fold.startsWith(printed)) return 0.75 + (0.2 * printed.length) / fold.length;
  if (
    printed.endsWith(fold) &&
    ancestors.some((ancestor) => printed.startsWith(ancestor) && printed.length <= ancestor.length * 2 + fold.length)
  )
    return 0.9;
  if (shorter >= 4 && printed.startsWith(fold)) return 0.7 + (0.2 * fold.length) / printed.length;
  const likeness = bigramLikeness(printed, fold);
  return likeness >= 0.7 ? 0.8 * likeness : 0;
}

/** 0 where the labels differ, up to 1 where they are equal, and 0.1 more where their numbering agrees too. */
export function labelLikeness(printedFold: string, printedNumbering: string, pattern: LabelPattern): number {
  if (printedFold === '') return 0;
  let best = 0;
  for (const fold of pattern.folds) best = Math.max(best, foldLikeness(printedFold, fold, pattern.ancestors));
  if (best < LABEL_THRESHOLD) return 0;
  return best + (printedNumbering !== '' && printedNumbering === pattern.numbering ? 0.1 : 0);
}

/** What the printed label lacks of the form's canonical one, of which it is the beginning: that may stand on the next line. '' where it lacks nothing. */
export function missingTail(printedFold: string, pattern: LabelPattern): string {
  const [canonical = ''] = pattern.folds;
  return canonical.startsWith(printedFold) ? canonical.slice(printedFold.length) : '';
}
