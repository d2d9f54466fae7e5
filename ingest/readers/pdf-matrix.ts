/** Affine maps as PDF writes them: [a b c d e f], (x, y) → (a·x + c·y + e, b·x + d·y + f). */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

export function apply(matrix: Matrix, x: number, y: number): readonly [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** Six numbers of any list; what is missing or no number is the identity's. */
export function matrixOf(values: unknown): Matrix {
  const list = ArrayBuffer.isView(values) || Array.isArray(values) ? (values as ArrayLike<unknown>) : [];
  const at = (index: number): number => (Number.isFinite(list[index]) ? (list[index] as number) : (IDENTITY[index] as number));
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}
