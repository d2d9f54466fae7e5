/** What a stretch of the question was recognised as. A span keeps its surface beside its meaning. */

export const OPERATIONS = [
  'breakdown',
  'disposition',
  'definition',
  'holdings',
  'compare',
  'sum',
  'share',
  'rank',
  'filter',
  'change',
  'average',
  'agreement',
  'sameness',
  'affirm',
  'except',
] as const;
export type Operation = (typeof OPERATIONS)[number];

export const DIMENSIONS = ['applicant', 'channel', 'reason', 'result', 'quantity'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const ASKS = ['who', 'when', 'where', 'why', 'how'] as const;
export type Ask = (typeof ASKS)[number];

/** What a claim says of a quantity: more than half of the whole, less than half, none at all; or whether a cell is blank or zero. */
export const EXTENTS = ['over-half', 'under-half', 'none', 'blank', 'zero'] as const;
export type Extent = (typeof EXTENTS)[number];

/** How much an organ's name says by itself (see `organAliases` of the gazetteer). */
export type OrganStrength = 'full' | 'short' | 'bare-kind' | 'bare-place';

export type Meaning =
  /**
   * Readings are alternatives; each is a set of glossary keys that hold together. A weak wording ("received", 金额) counts only as far as
   * it agrees with the others: by itself it is a generic word too. A term names nothing that a cell holds; it can only be explained.
   */
  | { kind: 'concept'; readings: string[][]; weak?: true; term?: true }
  /** `organs`: full names of held organs that the wording can mean. `corrected` carries the right name when a typo was mended. */
  | { kind: 'organ'; organs: string[]; strength: OrganStrength; corrected?: string }
  /** A place or kind of organ that the wording names, held or not; `ending` is a bare rank (厅, 局, "department") where no kind is named, `local` a town or street of which nothing is held. */
  | { kind: 'organ-mention'; placeCodes: string[]; organKind?: string; ending?: string; local?: string }
  /** `latest`: no years of its own, but so many of those that are held, counted back. */
  | { kind: 'year'; years: number[]; relative?: string; latest?: number }
  | { kind: 'number'; value: number; unit: string }
  | { kind: 'operation'; operation: Operation }
  | { kind: 'dimension'; dimension: Dimension }
  | { kind: 'ask'; ask: Ask }
  | { kind: 'scope' }
  /** Explained only in a claim (yes or no, or taken for granted); anywhere else the word is left over. */
  | { kind: 'extent'; extent: Extent }
  | { kind: 'generic' }
  | { kind: 'unknown' };

export interface QuestionSpan {
  /** Half-open range of tokens. */
  from: number;
  to: number;
  surface: string;
  /** Name of the recogniser that found it. */
  rule: string;
  meanings: Meaning[];
  /** The right wording, where the one in the question was mended. */
  corrected?: string;
}

/** All meanings of one kind in a list of spans, in question order. */
export function meaningsOf<K extends Meaning['kind']>(spans: QuestionSpan[], kind: K): Extract<Meaning, { kind: K }>[] {
  return spans.flatMap((span) => span.meanings.filter((meaning): meaning is Extract<Meaning, { kind: K }> => meaning.kind === kind));
}
