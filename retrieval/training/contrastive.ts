/**
 * Contrastive training of one vector per token. A text is the sum of its tokens' vectors; symmetric InfoNCE pulls two wordings of
 * one concept together and pushes the other concepts of the batch away. Plain typed arrays, seeded, one thread.
 */
import { seededRandom, shuffled } from './random.ts';
import { encodeBatch, spreadSlope } from './text-vector.ts';
import { type DressOptions, drawPair, type Pair, type TrainingSet } from './training-pair.ts';

export interface TrainingOptions extends DressOptions {
  dimensions: number;
  epochs: number;
  batchSize: number;
  temperature: number;
  learningRate: number;
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
  seed: 20260101,
};

export interface TrainingResult {
  /** vocabularySize × dimensions, row by row. Tokens that no text holds are zero. */
  table: Float32Array;
  /** Mean loss of each epoch. */
  losses: number[];
}

/** Trains the table. `onEpoch` is told how many epochs are done and the last one's mean loss. */
export function trainContrastive(
  set: TrainingSet,
  given: Partial<TrainingOptions> = {},
  onEpoch?: (done: number, loss: number) => void,
): TrainingResult {
  const options = { ...TRAINING_DEFAULTS, ...given };
  const random = seededRandom(options.seed);
  const table = initialTable(set, options.dimensions, random);
  const step = createStep(table, set.relatives, options);
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
  for (const group of set.groups) for (const text of [...group.zh, ...group.en]) for (const id of text) occurring.add(id);
  for (const carrier of [...set.carriers.zh, ...set.carriers.en]) for (const id of carrier) occurring.add(id);
  const table = new Float32Array(set.vocabularySize * dimensions);
  for (let id = 0; id < set.vocabularySize; id++) {
    if (!occurring.has(id) || !set.trainable(id)) continue;
    for (let d = 0; d < dimensions; d++) table[id * dimensions + d] = (random() + random() + random() - 1.5) * 0.1;
  }
  return table;
}

/** One step of Adam over the rows that the batch touches; returns the batch's mean loss. */
function createStep(
  table: Float32Array,
  relatives: TrainingSet['relatives'],
  options: TrainingOptions,
): (pairs: Pair[], learningRate: number) => number {
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
    const related = (i: number, j: number) => relatives[pairs[i]?.group ?? -1]?.has(pairs[j]?.group ?? -1) ?? false;
    const { slope, loss } = similaritySlope(size, related, left.units, right.units, width, temperature);
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
      spreadSlope(pair.left, i, left, leftSlope, gradient, touched, width);
      spreadSlope(pair.right, i, right, rightSlope, gradient, touched, width);
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

/** Loss of a batch and its derivative by each dot product; entries that must not count as negatives are left out. */
function similaritySlope(
  size: number,
  related: (i: number, j: number) => boolean,
  left: Float32Array,
  right: Float32Array,
  width: number,
  temperature: number,
) {
  const exponentials = new Float64Array(size * size);
  const rowSums = new Float64Array(size);
  const columnSums = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (i !== j && related(i, j)) continue;
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
