/** What one step of training looks at: two wordings of one concept, with tokens dropped and perhaps set into a carrier sentence. */

type Language = 'zh' | 'en';

/** Token ids of one wording. */
export type TrainingText = readonly number[];

/** Wordings of one concept. `weight`: how often per epoch it is drawn. */
export interface TrainingGroup {
  zh: readonly TrainingText[];
  en: readonly TrainingText[];
  weight: number;
}

export interface TrainingSet {
  vocabularySize: number;
  groups: readonly TrainingGroup[];
  /** For each group the places of those that share a wording with it: they are not each other's negatives. */
  relatives: readonly ReadonlySet<number>[];
  /** Token ids of the carrier sentences without their slot. */
  carriers: { zh: readonly (readonly number[])[]; en: readonly (readonly number[])[] };
  /** Whether a token id is trained; the others keep the zero vector. */
  trainable: (id: number) => boolean;
}

export interface DressOptions {
  tokenDropout: number;
  /** Share of wordings set into a carrier sentence. */
  carrierShare: number;
}

/** Two wordings of one concept, as they are shown in one step. */
export interface Pair {
  left: number[];
  right: number[];
  /** The group that both were drawn from. */
  group: number;
}

/** Draws two wordings of a group, half of the time across the languages, and dresses them. */
export function drawPair(set: TrainingSet, member: number, options: DressOptions, random: () => number): Pair {
  const group = set.groups[member] as TrainingGroup;
  const pick = (items: readonly TrainingText[]) => items[Math.floor(random() * items.length)] as TrainingText;
  const crossing = group.zh.length > 0 && group.en.length > 0 && (random() < 0.5 || (group.zh.length < 2 && group.en.length < 2));
  const first: Language = group.zh.length === 0 ? 'en' : group.en.length === 0 ? 'zh' : random() < 0.5 ? 'zh' : 'en';
  const other: Language = first === 'zh' ? 'en' : 'zh';
  const second: Language = crossing || group[first].length < 2 ? (group[other].length > 0 ? other : first) : first;
  const left = pick(group[first]);
  let right = pick(group[second]);
  for (let attempt = 0; right === left && attempt < 8; attempt++) right = pick(group[second]);
  return { left: dress(left, first, set, options, random), right: dress(right, second, set, options, random), group: member };
}

/** The tokens of one wording as they are shown in one step: some dropped, perhaps in a carrier sentence. */
function dress(text: TrainingText, language: Language, set: TrainingSet, options: DressOptions, random: () => number): number[] {
  const trainable = text.filter(set.trainable);
  const kept = trainable.filter(() => random() >= options.tokenDropout);
  const tokens = kept.length > 0 ? kept : trainable;
  const carriers = set.carriers[language];
  if (carriers.length === 0 || random() >= options.carrierShare) return tokens;
  const carrier = carriers[Math.floor(random() * carriers.length)] as readonly number[];
  return [...tokens, ...carrier.filter(set.trainable)];
}
