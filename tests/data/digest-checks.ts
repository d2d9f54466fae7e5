/** What a digest must be to its original: different words, the same facts. */

/** A fact of the originals' prose as the gold states it: a number with its unit, or a text. */
export interface NarrativeFact {
  id: string;
  report: string;
  fact: string;
  value: number | null;
  unit: string;
  qualifier: string;
  anchor: string;
  text?: string;
}

const HAN_RUN = /\p{Script=Han}/gu;
const HEADING_OR_TABLE_LINE = /^(?:#|\|).*$/gmu;
const DOCUMENT_TITLE = /《(?:[^《》]|《[^《》]*》)*》/gu;
const SEPARATOR = '|';

/** Han characters only: punctuation, digits, letters and white space do not count. */
function hanOf(text: string): string {
  return (text.match(HAN_RUN) ?? []).join('');
}

/**
 * The prose of a digest's body as stretches of Han characters, cut where something stands that may be worded as in the original:
 * table lines (labels and cells), headings and document titles in 《…》.
 */
function retoldStretches(body: string): string[] {
  return body.replace(HEADING_OR_TABLE_LINE, SEPARATOR).replace(DOCUMENT_TITLE, SEPARATOR).split(SEPARATOR).map(hanOf);
}

/** Every maximal run of at least `minimum` Han characters that the prose of `body` shares with `original`. */
export function sharedRuns(body: string, original: string, minimum: number): string[] {
  const source = hanOf(original);
  const runs: string[] = [];
  for (const stretch of retoldStretches(body)) {
    for (let start = 0; start + minimum <= stretch.length; start += 1) {
      if (!source.includes(stretch.slice(start, start + minimum))) continue;
      let end = start + minimum;
      while (end < stretch.length && source.includes(stretch.slice(start, end + 1))) end += 1;
      runs.push(stretch.slice(start, end));
      start = end - 1;
    }
  }
  return runs;
}

/** White space, quotation marks and the width of signs set aside. */
function folded(text: string): string {
  return text.normalize('NFKC').replace(/[\s“”‘’"']/gu, '');
}

/** '3.2' + '万户' also as 3.2万余户; '篇（条）' as printed. A digit or point right before or after is another number. */
function numberPattern(value: number, unit: string): RegExp {
  const letters = [...folded(unit)].map((letter) => letter.replace(/[().]/gu, '\\$&'));
  return new RegExp(`(?<![\\d.])${String(value).replace('.', '\\.')}${letters.map((letter) => `余?${letter}`).join('')}`, 'gu');
}

/** Pairs of neighbouring Han characters. */
function bigrams(text: string): Set<string> {
  const han = hanOf(text);
  return new Set([...han].slice(1).map((_, index) => han.slice(index, index + 2)));
}

const WINDOW = 60;

/** Share (0–1) of the words of the fact's label, or of its anchor, that stand within `WINDOW` characters of the best mention. */
function closeness(body: string, fact: NarrativeFact, mention: RegExp): number {
  let best = 0;
  for (const match of body.matchAll(mention)) {
    const near = bigrams(body.slice(Math.max(0, match.index - WINDOW), match.index + match[0].length + WINDOW));
    for (const words of [bigrams(fact.fact), bigrams(fact.anchor)]) {
      if (words.size > 0) best = Math.max(best, [...words].filter((word) => near.has(word)).length / words.size);
    }
  }
  return best;
}

/**
 * Whether the fact stands in the digest: a number with its unit near its noun, or a text word for word.
 * `reworded` gives, per fact id, the words that must stand instead where the original's own sentence is too long to repeat.
 */
export function factStands(body: string, fact: NarrativeFact, reworded: Readonly<Record<string, readonly string[]>>): boolean {
  const text = folded(body);
  const words = reworded[fact.id];
  if (words) return words.every((word) => text.includes(folded(word)));
  if (fact.text !== undefined) return text.includes(folded(fact.text));
  return fact.value !== null && closeness(text, fact, numberPattern(fact.value, fact.unit)) >= 0.5;
}
