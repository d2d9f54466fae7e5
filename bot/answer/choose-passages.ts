/** Among the sentences found, the one that answers: it speaks of what was asked and holds the kind of thing that was asked for. */
import { TELLING_CHARACTERS, UNIT_TERMS } from '../../data/glossary/answer-kinds.ts';
import type { PlacedTerm } from '../../retrieval/coverage.ts';
import { coveredShares } from '../../retrieval/relevance.ts';
import type { SearchHit } from '../../retrieval/search-hit.ts';
import { type AnswerNeed, holdsFittingNumber, satisfiesNeed, squeeze } from '../question/answer-need.ts';
import { ENOUGH, trustIn, weighEvidence } from './evidence.ts';
import { clausesOf } from './quote-clauses.ts';

/** Share of the question's content, rare terms weighing more, that must stand in the sentence or right around it. */
const COVERED = 0.7;
/** Share that must stand in the sentence itself. */
const OWN = 0.34;
/** What stands in a neighbouring sentence or the heading counts a little less. */
const AROUND = 0.85;
/** 在线访谈、发布会等渠道开展互动200余场: what is named among others is not what the number behind it counts. */
const ENUMERATION = /^[^。；]*、[^。；]*?等(?=\p{Script=Han})(?![待候级奖])/u;
/** How much of the question must stand at the number that answers. */
const AT_NUMBER = 0.3;

/** A single character that nobody translates, a numeral or a small number: it helps to rank and proves nothing. */
const SOFT =
  /^(?:share|rate|percent|percentag|proport|ratio|百分之|占比|比例|比重|百分比|date|dai|day|month|日期|时间|[一-龥]|[一二两三四五六七八九十百]+[个大]?|\d{1,3}|(?:19|20)\d\d|one|two|three|four|five|six|seven|eight|nine|ten)$/;

export interface Judged {
  hit: SearchHit;
  score: number;
  /** The terms that the hit was judged by. */
  terms: readonly PlacedTerm[];
  /** Judged word by word; such a hit needs no further trust. */
  strict: boolean;
}

/** `strict`: every term must stand in the sentence or heading in the asker's own words; synonyms do not count. */
export function judgeHit(hit: SearchHit, rank: number, need: AnswerNeed, strict: boolean): Judged | undefined {
  const telling = hit.terms.filter(({ surface }) => TELLING_CHARACTERS.test(surface) || !(SOFT.test(surface) || UNIT_TERMS.test(surface)));
  const beside = telling.filter(({ surface }) => !isAskedThing(surface, need));
  const terms = beside.length > 0 ? beside : telling;
  if (terms.length === 0 && need.quoted.length === 0) return undefined;
  if (isLacking(terms, need, strict) || !satisfiesNeed(hit.text, need)) return undefined;
  if (need.number && need.ofApplications && !`${hit.sectionTitle}${hit.text}`.includes('申请')) return undefined;
  if (strict && !(terms.every(isOwnWord) && coversEnough(terms))) return undefined;
  // A number counts what its sentence says it counts: of what is known by name most must be there.
  if (need.number && !coversEnough(terms) && !coversEnough(terms.filter(({ known }) => known))) return undefined;
  const all = sum(terms);
  const own = terms.filter(({ place }) => place === 'sentence');
  const ownShare = all === 0 ? 1 : sum(own) / all;
  if (ownShare < OWN && (strict || need.number)) {
    const goesOn = coversEnough(terms) && continues(terms, need);
    return goesOn ? { hit, score: 0.4 + 0.05 / (1 + rank), terms, strict: true } : undefined;
  }
  const atNumber = need.number && need.kinds.length === 0 ? shareAtNumber(hit.text, own, need) : 1;
  if (atNumber < AT_NUMBER) return undefined;
  const text = squeeze(hit.text);
  const asserted = need.numbers.some((number) => number.length > 1 && text.includes(number)) ? 0.15 : 0;
  const defined = need.defines && explains(hit.text, own, need) ? 0.3 : 0;
  const soft = hit.terms.filter((term) => !terms.includes(term) && term.place === 'sentence').length;
  return { hit, score: hit.score + 0.5 * ownShare + 0.35 * atNumber + asserted + defined + 0.03 * soft, terms, strict };
}

/** A thing that has many names here and stands under none of them in the report: what is said of something else is no answer to it. */
function isLacking(terms: readonly PlacedTerm[], need: AnswerNeed, strict: boolean): boolean {
  const lacking = terms.filter(({ place }) => place === 'nowhere');
  if (strict) return lacking.length > 0;
  const known = lacking.filter((term) => term.known);
  // Chinese is asked in the words of the report: a word of the question that it lacks altogether is another thing that is counted.
  if (need.number && lacking.some(({ surface }) => /^\p{Script=Han}{2,}$/u.test(surface) || TELLING_CHARACTERS.test(surface))) return true;
  return known.length > 0 && (need.number || terms.length < 3 || known.length > 1);
}

/** Whether enough of the terms stands in the sentence or right around it. */
function coversEnough(terms: readonly PlacedTerm[]): boolean {
  const { own, around } = coveredShares(terms);
  return terms.length === 0 || own + AROUND * around >= COVERED;
}

const sum = (terms: readonly PlacedTerm[]): number => terms.reduce((total, { weight }) => total + weight, 0);

/** English is translated by necessity; a Chinese term must be found as it was worded. */
const isOwnWord = ({ surface, place, found }: PlacedTerm): boolean =>
  place !== 'elsewhere' && place !== 'nowhere' && (!/\p{Script=Han}/u.test(surface) || found.includes(surface));

/** The largest share of the sentence's own terms that stands in the clause of a fitting number or, for less, in the ones beside it. */
function shareAtNumber(text: string, own: readonly PlacedTerm[], need: AnswerNeed): number {
  const all = sum(own);
  if (all === 0) return need.quoted.length > 0 ? 1 : 0;
  const fold = (clause: string): string => squeeze(clause).replace(/["“”、（）()]/g, '');
  const clauses = clausesOf(text).map((clause) => ({ text: clause, folded: fold(clause), counted: fold(clause.replace(ENUMERATION, '')) }));
  const holdsTerm = (folded: string, { found }: PlacedTerm): boolean => found.some((wording) => folded.includes(wording.replace(/ /g, '')));
  const holds = (at: number, term: PlacedTerm): boolean => clauses[at] !== undefined && holdsTerm(clauses[at].folded, term);
  const shares = clauses.map((clause, at) => {
    if (!holdsFittingNumber(clause.text, need)) return 0;
    // One of several ways or things, named alone: the number counts them all together.
    if (own.filter((term) => holds(at, term) && !holdsTerm(clause.counted, term)).length === 1) return 0;
    const near = own.map(
      (term) =>
        term.weight *
        Math.max(
          clauses[at] && holdsTerm(clauses[at].counted, term) ? 1 : 0,
          holds(at - 1, term) ? 0.75 : 0,
          holds(at - 2, term) ? 0.5 : 0,
          holds(at + 1, term) ? 0.3 : 0,
          at > 0 && holds(0, term) ? 0.4 : 0,
        ),
    );
    return near.reduce((total, value) => total + value, 0) / all;
  });
  return Math.max(0, ...shares);
}

/** A sentence that goes on about what the one before it named (开展…活动。活动邀请…20余人参加): only for a count in the very unit asked for. */
const continues = (hard: readonly PlacedTerm[], { number, units }: AnswerNeed): boolean =>
  number && units !== undefined && hard.every(({ place }) => place === 'sentence' || place === 'before');

/** The first word or two after "which", or what follows 哪家: named by the answer itself. */
function isAskedThing(surface: string, { askedThing }: AnswerNeed): boolean {
  if (askedThing === undefined) return false;
  if (/\p{Script=Han}/u.test(surface)) return askedThing.startsWith(surface);
  return askedThing
    .split(' ')
    .slice(0, 2)
    .some((word) => word.startsWith(surface.slice(0, Math.max(4, surface.length - 1))));
}

/** 三级四同（…）, “…”的含义, 是指: the sentence says what the quoted or named term means. */
function explains(text: string, own: readonly PlacedTerm[], { quoted }: AnswerNeed): boolean {
  const folded = squeeze(text).replace(/["“”]/g, '');
  const terms = [...quoted, ...own.flatMap(({ found }) => found)];
  return terms.some((term) => ['(', '的含义', '是指', '即', '指的是', ':'].some((mark) => folded.includes(term + mark)));
}

/** Hits that can answer, best first; equal ones in the order of the search. */
export function rankAnswers(hits: readonly SearchHit[], need: AnswerNeed, strict: boolean): Judged[] {
  return hits.flatMap((hit, rank) => judgeHit(hit, rank, need, strict) ?? []).sort((left, right) => right.score - left.score);
}

/** How close behind the best answer another report's must be for it to be unclear which is meant. */
const CLOSE = 0.12;

/** So close behind the best that both are quoted. */
const EQUAL = 0.15;

/** The best answer and one that is as good; or the reports between which the question does not tell. Nothing where the evidence is weak. */
export function chooseAnswer(ranked: readonly Judged[]): { hits: SearchHit[] } | { unclear: string[] } | undefined {
  const [best, next] = ranked;
  if (!best || !isTrusted(best, best.score - (next?.score ?? 0))) return undefined;
  const rivals = ranked.filter(({ hit, score }) => hit.report !== best.hit.report && score > best.score - CLOSE);
  const equals = ranked.filter((judged) => judged === best || (judged.score > best.score - EQUAL && isTrusted(judged, 0))).slice(0, 2);
  return rivals.length === 0
    ? { hits: equals.map(({ hit }) => hit) }
    : { unclear: [...new Set([best, ...rivals].map(({ hit }) => hit.report))] };
}

const isTrusted = ({ hit, terms, strict }: Judged, margin: number): boolean =>
  strict || isCovered(terms) || trustIn(weighEvidence(hit, terms, margin)) >= ENOUGH;

/** Every word of the question stands in the report and most of them here: evidence enough, however close the next sentence is. */
const isCovered = (terms: readonly PlacedTerm[]): boolean =>
  terms.length === 0 || (coversEnough(terms) && coveredShares(terms).own >= OWN && terms.every(({ place }) => place !== 'nowhere'));
