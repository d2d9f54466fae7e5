/** The operators of a PDF page → its characters and ruling lines, each character at its exact place. */
import { ILLEGIBLE_MARK } from '../../data/forms/cell-marks.ts';
import { foldCharacter } from './fold-character.ts';
import type { Glyph, Rule } from './page-marks.ts';
import { apply, compose, IDENTITY, type Matrix, matrixOf } from './pdf-matrix.ts';
import { readReach, readRules } from './pdf-paths.ts';

/** What is needed of a font that the page uses. */
export interface FontMetrics {
  /** Thousandths of the type's size per unit of a glyph's width. */
  scale: number;
  vertical: boolean;
}

export interface Operators {
  codes: readonly number[];
  arguments: readonly (readonly unknown[] | null)[];
  /** Numbers of the operators by name. */
  names: Readonly<Record<string, number>>;
  font: (id: string) => FontMetrics;
}

/** A glyph with its font and the direction in which its line runs: quarter turns clockwise, −1 for a slanted line. */
export interface TurnedGlyph extends Glyph {
  font: string;
  turn: 0 | 1 | 2 | 3 | -1;
}

interface State {
  matrix: Matrix;
  size: number;
  fontDirection: number;
  font: FontMetrics;
  fontId: string;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  invisible: boolean;
  /** Whether something was drawn since the state was saved, and whether only a place for it was set. */
  drawn: boolean;
  placed: boolean;
  /** What is shown of the page, from left to right: a path that cuts off what is drawn beyond it. */
  shown: { left: number; right: number };
}

/** Share of its width by which a character may reach over the edge of what is shown: its own room is wider than its print. */
const OVER_THE_EDGE = 0.1;

/** The text rendering mode that paints nothing: a layer of recognised text over the picture of a page, made by another program. */
const INVISIBLE = 3;

/** Room that a picture takes on the page. The library leaves pictures out, so that only their place is seen: one is set, and nothing drawn. */
export interface Picture {
  width: number;
  height: number;
}

function boxOfUnit(matrix: Matrix): Picture {
  return { width: Math.hypot(matrix[0], matrix[1]), height: Math.hypot(matrix[2], matrix[3]) };
}

interface PrintedGlyph {
  unicode?: unknown;
  width?: unknown;
  isSpace?: unknown;
  vmetric?: unknown;
}

const numberOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

function turnOf(x: number, y: number): TurnedGlyph['turn'] {
  const quarter = Math.atan2(y, x) / (Math.PI / 2);
  const turn = Math.round(quarter);
  return Math.abs(quarter - turn) > 0.03 ? -1 : (((turn + 4) % 4) as TurnedGlyph['turn']);
}

/**
 * Walks the operators with the state that PDF defines. `most` glyphs at the most are read; whether there were more is said. Invisible
 * characters are only counted, digits that are cut off are illegible. `edge` is the right edge of what the page shows.
 */
export function readMarks(
  operators: Operators,
  viewport: Matrix,
  most: number,
): { glyphs: TurnedGlyph[]; rules: Rule[]; complete: boolean; hidden: number; edge: number; pictures: Picture[] } {
  const { names: op } = operators;
  const glyphs: TurnedGlyph[] = [];
  const rules: Rule[] = [];
  const font = { scale: 0.001, vertical: false };
  let state: State = {
    matrix: viewport,
    size: 1,
    fontDirection: 1,
    font,
    fontId: '',
    characterSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    invisible: false,
    drawn: true,
    placed: false,
    shown: { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY },
  };
  let hidden = 0;
  let edge = Number.NEGATIVE_INFINITY;
  let cutsOff = false;
  const pictures: Picture[] = [];
  const stack: State[] = [];
  let text: Matrix = IDENTITY;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];
  const move = (byX: number, byY: number) => {
    lineX += byX;
    lineY += byY;
    [x, y] = [lineX, lineY];
  };

  const show = (entries: readonly unknown[]) => {
    const matrix = compose(state.matrix, text);
    const { size, fontDirection } = state;
    for (const entry of entries) {
      if (typeof entry === 'number') {
        const shift = (-entry * size) / 1000;
        if (state.font.vertical) y += shift;
        else x += shift * state.scale * fontDirection;
        continue;
      }
      const glyph = (entry ?? {}) as PrintedGlyph;
      const width = numberOf(glyph.width) * size * state.font.scale;
      const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.characterSpacing;
      const raw = typeof glyph.unicode === 'string' ? glyph.unicode : '';
      // Control characters are no print: they tell that the font's glyphs are not known.
      const characters = /^\p{Cc}+$/u.test(raw) ? raw : foldCharacter(raw);
      const vertical = state.font.vertical;
      const advance = width * state.scale * fontDirection;
      const height = Math.hypot(matrix[2], matrix[3]) * size;
      if (characters.trim() !== '' && state.invisible) hidden += 1;
      else if (characters.trim() !== '' && glyphs.length < most) {
        const [left, top] = apply(matrix, vertical ? x - size / 2 : x, vertical ? y - size * 0.88 : y + state.rise);
        const [right, bottom] = apply(
          matrix,
          (vertical ? x - size / 2 : x) + (vertical ? size : advance),
          vertical ? y - size * 0.88 : y + state.rise,
        );
        const turn = turnOf(right - left, bottom - top);
        const over = OVER_THE_EDGE * (right - left);
        const cut = right > state.shown.right + over || left < state.shown.left - over;
        // A digit that is cut off may be another one.
        const shown = cut && turn === 0 && /^\p{Nd}$/u.test(characters) ? ILLEGIBLE_MARK : characters;
        glyphs.push({
          text: shown,
          x: left,
          y: top,
          width: Math.hypot(right - left, bottom - top),
          size: height,
          turn,
          font: state.fontId,
        });
        edge = Math.max(edge, state.shown.right);
      }
      if (vertical) {
        const metric = Array.isArray(glyph.vmetric) ? numberOf(glyph.vmetric[0]) : -1000;
        y += metric * size * state.font.scale - spacing;
      } else x += advance + spacing * state.scale * fontDirection;
    }
  };

  for (const [index, code] of operators.codes.entries()) {
    const given = operators.arguments[index] ?? [];
    switch (code) {
      case op.save:
      case op.paintFormXObjectBegin:
        stack.push(state);
        state = { ...state, drawn: false, placed: false };
        if (code === op.paintFormXObjectBegin && given[0]) state.matrix = compose(state.matrix, matrixOf(given[0]));
        break;
      case op.restore:
      case op.paintFormXObjectEnd:
        if (state.placed && !state.drawn) pictures.push(boxOfUnit(state.matrix));
        state = { ...(stack.pop() ?? state), drawn: true };
        break;
      case op.transform:
        state.matrix = compose(state.matrix, matrixOf(given));
        state.placed = true;
        break;
      case op.beginText:
        text = IDENTITY;
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case op.setTextMatrix:
        text = matrixOf(given.length === 1 ? given[0] : given);
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case op.moveText:
        move(numberOf(given[0]), numberOf(given[1]));
        break;
      case op.setLeadingMoveText:
        state.leading = numberOf(given[1]);
        move(numberOf(given[0]), numberOf(given[1]));
        break;
      case op.nextLine:
        move(0, state.leading);
        break;
      case op.setLeading:
        state.leading = -numberOf(given[0]);
        break;
      case op.setFont:
        state.fontId = String(given[0]);
        state.font = operators.font(state.fontId);
        state.fontDirection = numberOf(given[1]) < 0 ? -1 : 1;
        state.size = Math.abs(numberOf(given[1]));
        break;
      case op.setCharSpacing:
        state.characterSpacing = numberOf(given[0]);
        break;
      case op.setWordSpacing:
        state.wordSpacing = numberOf(given[0]);
        break;
      case op.setHScale:
        state.scale = numberOf(given[0]) / 100;
        break;
      case op.setTextRenderingMode:
        state.invisible = numberOf(given[0]) === INVISIBLE;
        break;
      case op.setTextRise:
        state.rise = numberOf(given[0]);
        break;
      case op.showText:
        state.drawn = true;
        if (Array.isArray(given[0])) show(given[0]);
        break;
      case op.clip:
      case op.eoClip:
        cutsOff = true;
        break;
      case op.constructPath: {
        const data = Array.isArray(given[1]) ? given[1][0] : undefined;
        const reach = cutsOff && ArrayBuffer.isView(data) ? readReach(data as Float32Array, state.matrix) : undefined;
        if (reach) state.shown = { left: Math.max(state.shown.left, reach.left), right: Math.min(state.shown.right, reach.right) };
        cutsOff = false;
        const stroked = [op.stroke, op.closeStroke, op.fillStroke, op.eoFillStroke, op.closeFillStroke, op.closeEOFillStroke].includes(
          numberOf(given[0]),
        );
        const filled = [op.fill, op.eoFill, op.fillStroke, op.eoFillStroke, op.closeFillStroke, op.closeEOFillStroke].includes(
          numberOf(given[0]),
        );
        state.drawn ||= stroked || filled;
        if (ArrayBuffer.isView(data) && (stroked || filled))
          rules.push(...readRules(data as Float32Array, state.matrix, { stroked, filled }));
        break;
      }
    }
  }
  return { glyphs, rules, complete: glyphs.length < most, hidden, edge, pictures };
}
