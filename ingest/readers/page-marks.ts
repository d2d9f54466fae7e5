/** What a page shows, whatever made it: characters and ruling lines at their places. All lengths in points, y downwards from the top. */

export interface Glyph {
  text: string;
  /** Left edge. */
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  /** Height of the type. */
  size: number;
}

/** A straight line: along x at the height `at`, or along y at the place `at`. */
export interface Rule {
  direction: 'horizontal' | 'vertical';
  at: number;
  from: number;
  to: number;
}

export interface PageMarks {
  width: number;
  height: number;
  /** Right edge of what is shown, where it is known: programs cut off there what is wider. */
  edge?: number;
  glyphs: Glyph[];
  rules: Rule[];
}

/** Middle of a glyph, where it is looked for in a table's cells. */
export function glyphCentre(glyph: Glyph): { x: number; y: number } {
  return { x: glyph.x + glyph.width / 2, y: glyph.y - glyph.size * 0.35 };
}
