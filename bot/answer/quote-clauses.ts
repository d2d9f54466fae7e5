/** Long sentences are quoted by the clauses that answer, verbatim and in order, with … for what is left out. */

/** Quoted whole up to this many characters. */
const WHOLE = 200;
/** A clause list stops here, in characters. */
const LONGEST = 340;

/** Clauses with the mark that ends each; joined they are the text. */
export function clausesOf(text: string): string[] {
  return text.match(/[^，,；;：。]+[，,；;：。]*|[，,；;：。]+/g) ?? [];
}

/**
 * The text itself where it is short; else verbatim pieces of it, in order, around the clauses that hold a wanted word. `wanted` are words
 * as they may stand in the text, white space aside.
 */
export function quotePieces(text: string, wanted: readonly string[]): string[] {
  if (text.length <= WHOLE) return [text];
  const clauses = clausesOf(text);
  const squeezed = clauses.map((clause) =>
    clause
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s、（）()“”"]+/g, ''),
  );
  const holds = squeezed.map((clause) => wanted.some((word) => word !== '' && clause.includes(word)));
  if (!holds.includes(true)) return [cutAt(text, LONGEST)];
  const keep = clauses.map((_, at) => holds[at] || holds[at - 1] || (holds[at + 1] ?? false));
  const pieces: string[] = [];
  let length = 0;
  for (let at = 0; at < clauses.length; at++) {
    const clause = clauses[at] as string;
    if (!keep[at]) continue;
    if (length > 0 && length + clause.length > LONGEST) break;
    length += clause.length;
    if (at > 0 && keep[at - 1] && pieces.length > 0) pieces[pieces.length - 1] += clause;
    else pieces.push(clause);
  }
  return pieces.map((piece) => cutAt(piece.trim(), LONGEST));
}

function cutAt(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // Never inside a number: half of one would be another number.
  return text.slice(0, limit).replace(/[\d.,]+$/, '');
}

/** The pieces as one quotation, with … where something was left out. */
export function joinPieces(pieces: readonly string[], text: string): string {
  const joined = pieces.join('…');
  const start = pieces[0] !== undefined && text.trimStart().startsWith(pieces[0]) ? '' : '…';
  const last = pieces.at(-1);
  return start + joined + (last !== undefined && text.trimEnd().endsWith(last) ? '' : '…');
}
