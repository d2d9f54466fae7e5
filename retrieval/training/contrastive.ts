/**
 * Contrastive training of one vector per token. A text is the sum of its tokens' vectors; symmetric InfoNCE pulls two wordings of
 * one concept together and pushes the other concepts of the batch away. Plain typed arrays, seeded, one thread.
 */
import { seededRandom, shuffled } from './random.ts';

/** Token ids of one wording; `stemmed` is the same wording with inflected words cut into stem and ending. */
export interface TrainingText {
  plain: readonly number[];
  stemmed: readonly number[];
}

/** Wordings of one concept. `weight`: how often per epoch it is drawn. */
export interface TrainingGroup {
  zh: readonly TrainingText[];
  en: readonly TrainingText[];
  weight: number;
}

export interface TrainingOptions {
  dimensions: number;
  epochs: number;
  batchSize: number;
  temperature: number;
  learningRate: number;
  tokenDropout: number;
  /** Share of wordings set into a carrier sentence, and share given as stems and endings. */
  carrierShare: number;
  stemShare: number;
  seed: number;
}

export const TRAINING_DEFAULTS: TrainingOptions = {
  dimensions: 128,
  epochs: 60,
  batchSize: 128,
  temperature: 0.15,
  learningRate: 0.01,
  tokenDropout: 0.25,
  carrierShare: 0.5,
  stemShare: 0.25,
  seed: 20260101,
};

export interface TrainingSet {
  vocabularySize: number;
  groups: readonly TrainingGroup[];
  /** Token ids of the carrier sentences without their slot. */
  carriers: { zh: readonly (readonly number[])[]; en: readonly (readonly number[])[] };
  /** Whether a token id is trained; the others keep the zero vector. */
  trainable: (id: number) => boolean;
}

export interface TrainingResult {
  /** vocabularySize × dimensions, row by row. Tokens that no text holds are zero. */
  table: Float32Array;
  /** Mean loss of each epoch. */
  losses: number[];
}

type Language = 'zh' | 'en';

/** Trains the table. `onEpoch` is told how many epochs are done and the last one's mean loss. */
export function trainContrastive(
  set: TrainingSet,
  given: Partial<TrainingOptions> = {},
  onEpoch?: (done: number, loss: number) => void,
): TrainingResult {
  const options = { ...TRAINING_DEFAULTS, ...given };
  const random = seededRandom(options.seed);
  const table = initialTable(set, options.dimensions, random);
  const step = createStep(table, options);
  const draws = set.groups.flatMap((group, index) => Array<number>(group.weight).fill(index));
  const stepsPerEpoch = Math.max(1, Math.floor(draws.length / options.batchSize));
  const losses: number[] = [];
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const order = shuffled(draws, random);
    let sum = 0;
    for (let batch = 0; batch < stepsPerEpoch; batch++) {
      const members = [...new Set(order.slice(batch * options.batchSize, (batch + 1) * options.batchSize))];
      const progress = (epoch * stepsPerEpoch + batch) / (options.epochs * stepsPerEpoch);
      const pairs = members.map((member) => drawPair(set, member, options, random));
      sum += step(pairs, options.learningRate * (0.05 + 0.95 * 0.5 * (1 + Math.cos(Math.PI * progress))));
    }
    losses.push(sum / stepsPerEpoch);
    onEpoch?.(epoch + 1, sum / stepsPerEpoch);
  }
  return { table, losses };
}

/** Small random rows for the tokens that occur in the training set, zero for all others. */
function initialTable(set: TrainingSet, dimensions: number, random: () => number): Float32Array {
  const occurring = new Set<number>();
  for (const group of set.groups)
    for (const text of [...group.zh, ...group.en]) for (const id of [...text.plain, ...text.stemmed]) occurring.add(id);
  for (const carrier of [...set.carriers.zh, ...set.carriers.en]) for (const id of carrier) occurring.add(id);
  const table = new Float32Array(set.vocabularySize * dimensions);
  for (let id = 0; id < set.vocabularySize; id++) {
    if (!occurring.has(id) || !set.trainable(id)) continue;
    for (let d = 0; d < dimensions; d++) table[id * dimensions + d] = (random() + random() + random() - 1.5) * 0.1;
  }
  return table;
}

interface Pair {
  left: number[];
  right: number[];
  /** Two pairs that share a wording are not each other's negatives. */
  identities: [TrainingText, TrainingText];
}

function drawPair(set: TrainingSet, member: number, options: TrainingOptions, random: () => number): Pair {
  const group = set.groups[member] as TrainingGroup;
  const pick = (items: readonly TrainingText[]) => items[Math.floor(random() * items.length)] as TrainingText;
  const crossing = group.zh.length > 0 && group.en.length > 0 && (random() < 0.5 || (group.zh.length < 2 && group.en.length < 2));
  const first: Language = group.zh.length === 0 ? 'en' : group.en.length === 0 ? 'zh' : random() < 0.5 ? 'zh' : 'en';
  const other: Language = first === 'zh' ? 'en' : 'zh';
  const second: Language = crossing || group[first].length < 2 ? (group[other].length > 0 ? other : first) : first;
  const left = pick(group[first]);
  let right = pick(group[second]);
  for (let attempt = 0; right === left && attempt < 8; attempt++) right = pick(group[second]);
  return { left: dress(left, first, set, options, random), right: dress(right, second, set, options, random), identities: [left, right] };
}

/** The tokens of one wording as they are shown in one step: perhaps stemmed, some dropped, perhaps in a carrier sentence. */
function dress(text: TrainingText, language: Language, set: TrainingSet, options: TrainingOptions, random: () => number): number[] {
  const source = random() < options.stemShare ? text.stemmed : text.plain;
  const trainable = source.filter(set.trainable);
  const kept = trainable.filter(() => random() >= options.tokenDropout);
  const tokens = kept.length > 0 ? kept : trainable;
  const carriers = set.carriers[language];
  if (carriers.length === 0 || random() >= options.carrierShare) return tokens;
  const carrier = carriers[Math.floor(random() * carriers.length)] as readonly number[];
  return [...tokens, ...carrier.filter(set.trainable)];
}

/** One step of Adam over the rows that the batch touches; returns the batch's mean loss. */
function createStep(table: Float32Array, options: TrainingOptions): (pairs: Pair[], learningRate: number) => number {
  const { dimensions: width, temperature } = options;
  const first = new Float32Array(table.length);
  const second = new Float32Array(table.length);
  const gradient = new Float32Array(table.length);
  const steps = new Int32Array(table.length / width);
  return (pairs, learningRate) => {
    const size = pairs.length;
    const left = encodeBatch(
      pairs.map((pair) => pair.left),
      table,
      width,
    );
    const right = encodeBatch(
      pairs.map((pair) => pair.right),
      table,
      width,
    );
    const { slope, loss } = similaritySlope(pairs, left.units, right.units, width, temperature);
    const leftSlope = new Float32Array(size * width);
    const rightSlope = new Float32Array(size * width);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        const weight = slope[i * size + j] as number;
        if (weight === 0) continue;
        for (let d = 0, a = i * width, b = j * width; d < width; d++, a++, b++) {
          leftSlope[a] = (leftSlope[a] as number) + weight * (right.units[b] as number);
          rightSlope[b] = (rightSlope[b] as number) + weight * (left.units[a] as number);
        }
      }
    }
    const touched = new Set<number>();
    pairs.forEach((pair, i) => {
      spread(pair.left, i, left, leftSlope, gradient, touched, width);
      spread(pair.right, i, right, rightSlope, gradient, touched, width);
    });
    for (const row of touched) {
      steps[row] = (steps[row] as number) + 1;
      const firstBias = 1 - 0.9 ** (steps[row] as number);
      const secondBias = 1 - 0.999 ** (steps[row] as number);
      for (let k = row * width; k < (row + 1) * width; k++) {
        const g = gradient[k] as number;
        gradient[k] = 0;
        first[k] = 0.9 * (first[k] as number) + 0.1 * g;
        second[k] = 0.999 * (second[k] as number) + 0.001 * g * g;
        const change = (learningRate * (first[k] as number)) / firstBias / (Math.sqrt((second[k] as number) / secondBias) + 1e-8);
        table[k] = (table[k] as number) - change;
      }
    }
    return loss;
  };
}

interface EncodedBatch {
  /** size × width unit vectors, and the length of each sum before it was made a unit. */
  units: Float32Array;
  lengths: Float32Array;
}

function encodeBatch(texts: readonly (readonly number[])[], table: Float32Array, width: number): EncodedBatch {
  const units = new Float32Array(texts.length * width);
  const lengths = new Float32Array(texts.length);
  texts.forEach((text, i) => {
    const row = sumOfTokens(text, table, width);
    let squares = 0;
    for (const value of row) squares += value * value;
    const length = Math.sqrt(squares) + 1e-9;
    lengths[i] = length;
    for (let d = 0; d < width; d++) units[i * width + d] = (row[d] as number) / length;
  });
  return { units, lengths };
}

/** The un-normalised vector of a text: the sum of its tokens' rows. */
export function sumOfTokens(ids: readonly number[], table: Float32Array, width: number): Float32Array {
  const sum = new Float32Array(width);
  for (const id of ids) for (let d = 0, k = id * width; d < width; d++, k++) sum[d] = (sum[d] as number) + (table[k] as number);
  return sum;
}

/** Loss of a batch and its derivative by each dot product; entries that must not count as negatives are left out. */
function similaritySlope(pairs: Pair[], left: Float32Array, right: Float32Array, width: number, temperature: number) {
  const size = pairs.length;
  const exponentials = new Float64Array(size * size);
  const rowSums = new Float64Array(size);
  const columnSums = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (i !== j && sharesWording(pairs[i] as Pair, pairs[j] as Pair)) continue;
      let dot = 0;
      for (let d = 0, a = i * width, b = j * width; d < width; d++, a++, b++) dot += (left[a] as number) * (right[b] as number);
      const value = Math.exp((dot - 1) / temperature);
      exponentials[i * size + j] = value;
      rowSums[i] = (rowSums[i] as number) + value;
      columnSums[j] = (columnSums[j] as number) + value;
    }
  }
  const slope = new Float32Array(size * size);
  let loss = 0;
  for (let i = 0; i < size; i++) {
    const own = exponentials[i * size + i] as number;
    loss -= (Math.log(own / (rowSums[i] as number)) + Math.log(own / (columnSums[i] as number))) / 2;
    for (let j = 0; j < size; j++) {
      const value = exponentials[i * size + j] as number;
      const pull = value / (rowSums[i] as number) + value / (columnSums[j] as number) - (i === j ? 2 : 0);
      slope[i * size + j] = pull / (2 * size * temperature);
    }
  }
  return { slope, loss: loss / size };
}

function sharesWording(a: Pair, b: Pair): boolean {
  return a.identities.some((text) => b.identities.includes(text));
}

/** Carries the derivative by a unit vector back to the rows of the tokens that it was summed from. */
function spread(
  ids: readonly number[],
  i: number,
  batch: EncodedBatch,
  slope: Float32Array,
  gradient: Float32Array,
  touched: Set<number>,
  width: number,
) {
  const base = i * width;
  let along = 0;
  for (let d = 0; d < width; d++) along += (slope[base + d] as number) * (batch.units[base + d] as number);
  const length = batch.lengths[i] as number;
  for (const id of ids) {
    touched.add(id);
    for (let d = 0, k = id * width; d < width; d++, k++) {
      gradient[k] = (gradient[k] as number) + ((slope[base + d] as number) - along * (batch.units[base + d] as number)) / length;
    }
  }
}
