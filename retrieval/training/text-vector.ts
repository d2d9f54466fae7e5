/** A text as the sum of its tokens' rows, made a unit vector, and the way back for the derivative. */

export interface EncodedBatch {
  /** size × width unit vectors, and the length of each sum before it was made a unit. */
  units: Float32Array;
  lengths: Float32Array;
}

/** Encodes texts of token ids. */
export function encodeBatch(texts: readonly (readonly number[])[], table: Float32Array, width: number): EncodedBatch {
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

/** Carries the derivative by a unit vector back to the rows of the tokens that it was summed from. */
export function spreadSlope(
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
