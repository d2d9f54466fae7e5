/** Long sentences are quoted by the clauses that answer, verbatim and in order, with … for what is left out. */

/** Quoted whole up to this many characters. */
const WHOLE = 200;
/** A clause list stops here, in characters. */
const LONGEST = 340;

/** So many items in a row are an enumeration. */
const ENUMERATION = 5;

/** Clauses with the mark that ends each; joined they are the text. */
export function clausesOf(text: string): string[] {
  return text.match(/[^，,；;：。]+[，,；;：。]*|[，,；;：。]+/g) ?? [];
}

/**
 * The text itself where it is short; else verbatim pieces of it, in order, around the clauses that hold a wanted word. `wanted` are words
 * as they may stand in the text, white space aside.
 */
export function quotePieces(text: string, wanted: readonly string[]): string[] {
  const isWanted = (clause: string) => wanted.some((word) => word !== '' && squeezeClause(clause).includes(word));
  const parts = clausesOf(text).flatMap((clause) => itemsOf(clause, isWanted));
  const clauses = parts.map(({ text: clause }) => clause);
  const isShort = text.length <= WHOLE;
  if (isShort && !parts.some(({ isItem }) => isItem)) return [text];
  const holds = clauses.map(isWanted);
  if (!holds.includes(true)) return [cutAt(text, LONGEST)];
  const keep = parts.map(({ isItem }, at) => holds[at] || (!isItem && (isShort || holds[at - 1] || (holds[at + 1] ?? false))));
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

const squeezeClause = (clause: string): string =>
  clause
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s、（）()“”"]+/g, '');

/** Items of an enumeration of numbers (沭阳县477件、泗阳县301件、…) where one or two of them are asked for; else the clause as it is. */
function itemsOf(clause: string, isWanted: (item: string) => boolean): { text: string; isItem: boolean }[] {
  const items = clause.match(/[^、]+、?/g) ?? [];
  const asked = items.slice(1).filter(isWanted).length;
  const enumerates = items.length >= ENUMERATION && items.slice(1).every((item) => /\d/.test(item));
  if (!enumerates || asked === 0 || asked > 2) return [{ text: clause, isItem: false }];
  // What is counted stands before the list and is kept.
  const [, head = '', first = ''] = /^(.*[（(：:])?(.*)$/su.exec(items[0]!) ?? [];
  return [...(head === '' ? [] : [{ text: head, isItem: false }]), ...[first, ...items.slice(1)].map((text) => ({ text, isItem: true }))];
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
