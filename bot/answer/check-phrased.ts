/**
 * Whether a sentence says only what its quotations say. It may leave words out and join clauses; every number, name, negation and content word
 * must be theirs, and a number must keep the words around it. Strict on purpose: what cannot be shown to be right is not said.
 */
import { NEGATIONS } from '../../data/glossary/joining-words.ts';
import type { WordCutter } from '../question/read-question.ts';
import { checkClauses } from './check-clauses.ts';
import { contentWords, withoutLeadingJoins } from './content-words.ts';
import { findWrittenNumbers } from './numbers-in-words.ts';
import type { PhrasedSentence } from './phrased-sentence.ts';

/** Longest sentence, in characters. */
const LONGEST = 240;
/** Letters, ideographs, digits and the marks of running text; no markup, no links, no control characters, nothing that sits on another character. */
const PLAIN = /^[\p{L}\p{N} ，。；：、？！（）《》〈〉〔〕“”‘’"'%‰℃,.;:?!()+＋\-—–·…/～]+$/u;
/** Of these a sentence has none that its quotations do not have. */
const RARE_MARKS = /[+＋～/…·〈〉〔〕'%‰℃]/gu;
const LINK = /(?:https?:|www\.|:\/\/|\w\.(?:com|cn|net|org|gov)\b)\S*/gi;
/** A negation reaches this far into its clause. */
const REACH = 4;

/** What of it the quotations do not support, each in words that the model can mend it by; empty when it may be said. */
export function findUnsupported({ text, evidence }: PhrasedSentence, cutWords: WordCutter): string[] {
  if (text.trim() === '' || text.length > LONGEST) return [`a sentence has 1 to ${LONGEST} characters`];
  const plain = text.normalize('NFC');
  if (!PLAIN.test(plain) || hasForeignLink(text, evidence) || hasForeignMark(plain, evidence))
    return ['plain text only: no markup, no links, no line breaks'];
  if (evidence.length === 0) return [`"${text}" cites no key`];
  if (new Set(evidence.map(({ report }) => report)).size > 1) return [`"${text}" cites several reports; write one sentence for each`];
  const said = squeeze(withoutGiven(text, evidence));
  const sources = evidence.flatMap(({ quote }) => quote.split('…').map((piece) => squeeze(withoutGiven(piece, evidence))));
  return [
    ...checkQuotations(said, sources),
    ...checkNumbers(said, sources, cutWords),
    ...checkWords(said, sources, cutWords),
    ...checkNegations(said, sources, cutWords),
    ...checkClauses(said, sources, cutWords),
  ];
}

function hasForeignLink(text: string, evidence: PhrasedSentence['evidence']): boolean {
  const plain = (words: string) => words.replace(/\s+/g, '');
  return (text.match(LINK) ?? []).some(
    (link) => !evidence.some(({ quote }) => plain(quote).includes(plain(link).replace(/[）。，]+$/u, ''))),
  );
}

function hasForeignMark(text: string, evidence: PhrasedSentence['evidence']): boolean {
  return (text.match(RARE_MARKS) ?? []).some(
    (mark) => !evidence.some(({ quote }) => quote.normalize('NFKC').includes(mark.normalize('NFKC'))),
  );
}

/** Width and white space make no difference; between Latin words one space stays. */
function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Mn}]+/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<![a-z]) | (?![a-z])/giu, '')
    .replace(/[“”„]/g, '"')
    .toLowerCase();
}

/** The sentence without the name of the organ whose report is cited and its year: they are given with the key. */
function withoutGiven(text: string, [first]: PhrasedSentence['evidence']): string {
  if (!first) return text;
  return text
    .split(first.organ)
    .join('')
    .replaceAll(new RegExp(`(?<!\\d)${first.year}\\s*年(?:度)?(?!\\s*[\\d一二三四五六七八九十])`, 'g'), '');
}

/** What stands between quotation marks is theirs, word for word. */
function checkQuotations(said: string, sources: readonly string[]): string[] {
  const quoted = [...said.matchAll(/"([^"]*)"|《([^》]*)》/g)].map(([, a, b]) => a ?? b ?? '');
  if ((said.match(/"/g) ?? []).length % 2 === 1) return ['a quotation mark is left open'];
  return quoted.filter((words) => !sources.some((source) => source.includes(words))).map((words) => `"${words}" is not a quotation`);
}

function checkNumbers(said: string, sources: readonly string[], cutWords: WordCutter): string[] {
  return withSurroundings(said).flatMap((number) => {
    const { written, before, after } = number;
    const found = sources
      .flatMap((source) => withSurroundings(source).map((other) => ({ ...other, source })))
      .filter((other) => agree(written, other.written));
    if (found.length === 0) return [`the number "${written}" does not stand in the quotations you cite, with that unit`];
    return found.some((other) => isSaidOfTheSame(number, other, cutWords))
      ? []
      : [`"${before}${written}${after}": in the quotation "${written}" is said of something else`];
  });
}

/** Alone in its clause, a number belongs to all words of the clause; beside another number only the very same words will do, but for those that join. */
function isSaidOfTheSame({ before, written, after }: Surrounded, other: Surrounded & { source: string }, cutWords: WordCutter): boolean {
  if (!other.alone) return other.source.includes(`${withoutLeadingJoins(before, cutWords)}${written}${after}`);
  const around = `${other.before} ${other.after}`;
  return isWithin(before, around, cutWords) && isWithin(after, around, cutWords);
}

/** The same qualifier, digits and unit. */
const agree = (said: string, source: string): boolean => knownPart(said) === knownPart(source);

/** Digits with the unit proper; an ideograph further on belongs to the next word. */
function knownPart(written: string): string {
  const parts =
    /^(.*[\p{N}零〇一二两三四五六七八九十百千万亿半双])(\s*[%‰℃]|个百分点|百分点|[余多几]?[万亿千百]*(?:元|[人件场班户台]次|\p{Script=Han})?)/u.exec(
      written,
    );
  return parts ? `${parts[1]}${parts[2]}` : written;
}

interface Surrounded {
  written: string;
  /** From the number before (or, without one, from the start of its clause and the clauses without a number before that). */
  before: string;
  /** Up to the number behind or the end of the clause. */
  after: string;
  /** No other number stands in its clause. */
  alone: boolean;
}

function withSurroundings(text: string): Surrounded[] {
  const numbers = findWrittenNumbers(text);
  const breaks = [...text.matchAll(/[，,；;。:：？?！!]/g)]
    .map(({ index }) => index)
    .filter((at) => !numbers.some(({ start, end }) => start <= at && at < end));
  const clauseStart = (at: number) => (breaks.findLast((mark) => mark < at) ?? -1) + 1;
  const clauseEnd = (at: number) => breaks.find((mark) => mark >= at) ?? text.length;
  return numbers.map(({ start, end, written }, index) => {
    const previous = numbers[index - 1]?.end ?? 0;
    // A clause with a number of its own is over: its words belong to that number.
    const from = previous === 0 ? 0 : previous > clauseStart(start) ? previous : Math.max(clauseStart(start), clauseEnd(previous));
    const next = numbers[index + 1]?.start ?? text.length;
    const [first, last] = [clauseStart(start), clauseEnd(end)];
    const alone = numbers.filter((other) => other.start >= first && other.start < last).length === 1;
    return { written, before: text.slice(from, start), after: text.slice(end, Math.min(next, last)), alone };
  });
}

/** Whether every content word of one stretch stands in the other. */
function isWithin(stretch: string, other: string, cutWords: WordCutter): boolean {
  return (
    contentWords(stretch, cutWords).every((word) => other.includes(word)) || isSubsequence(stretch.replace(/[，,；;。:：]/g, ''), other)
  );
}

/** Words left out between others: a dictionary may cut what is left in another way. */
function isSubsequence(text: string, other: string): boolean {
  let at = -1;
  return [...text].every((character) => {
    at = other.indexOf(character, at + 1);
    return at >= 0;
  });
}

function checkWords(said: string, sources: readonly string[], cutWords: WordCutter): string[] {
  const stands = (word: string) => sources.some((source) => source.includes(word));
  const plain = findWrittenNumbers(said).reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, said);
  return contentWords(plain, cutWords)
    .filter(
      (word) =>
        !stands(word) && !(word.length >= 4 && /^\p{Script=Han}+$/u.test(word) && stands(word.slice(0, 2)) && stands(word.slice(2))),
    )
    .map((word) => `"${word}" does not stand in the quotations you cite`);
}

const CLAUSE = /[，,；;。：:？?！!]/;
const NEGATION = new RegExp(`[${NEGATIONS}]|\\b(?:not|no|never|without|except|only)\\b`, 'u');

/** A negation in the sentence stands before the same ideograph there; a word that they only say negated is not said without. */
function checkNegations(said: string, sources: readonly string[], cutWords: WordCutter): string[] {
  const added = [...said.matchAll(new RegExp(`[${NEGATIONS}].?`, 'gu'))]
    .map(([pair]) => pair)
    .filter((pair) => !sources.some((source) => source.includes(pair)));
  const clauses = said.split(CLAUSE);
  const lost = clauses.flatMap((clause) =>
    contentWords(clause, cutWords)
      .filter((word) => word.length > 1 && !NEGATION.test(word))
      .filter((word) => isOnlyNegated(word, sources) && !NEGATION.test(clause)),
  );
  const missing = clauses.flatMap((clause) => negationsLost(clause, sources, cutWords));
  return [
    ...missing,
    ...added.map((pair) => `"${pair}" turns the sentence round and does not stand in the quotations`),
    ...lost.map((word) => `"${word}" is negated in the quotation`),
  ];
}

function isOnlyNegated(word: string, sources: readonly string[]): boolean {
  const before = sources.flatMap((source) => {
    const found: string[] = [];
    for (let at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + 1))
      found.push(source.slice(Math.max(0, at - REACH), at).replace(/^.*[，,；;。、]/u, ''));
    return found;
  });
  return before.length > 0 && before.every((text) => NEGATION.test(text));
}

/** A negation or limiter of the clause that this one repeats, where it is left out. */
function negationsLost(clause: string, sources: readonly string[], cutWords: WordCutter): string[] {
  const words = contentWords(clause, cutWords);
  const repeated = sources
    .flatMap((source) => source.split(CLAUSE))
    .map((other) => ({ other, shared: words.filter((word) => other.includes(word)).length }))
    .filter(({ shared }) => shared > 0);
  const most = Math.max(...repeated.map(({ shared }) => shared));
  const lost = repeated
    .filter(({ shared }) => shared === most)
    .map(({ other }) => negationsOf(other).filter((one) => !negationsOf(clause).includes(one)));
  return lost.length > 0 && lost.every((missing) => missing.length > 0)
    ? (lost[0] ?? []).map((one) => `"${one}" of the quotation is left out`)
    : [];
}

const negationsOf = (text: string): string[] => text.match(new RegExp(NEGATION, 'gu')) ?? [];
