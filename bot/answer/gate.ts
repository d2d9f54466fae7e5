/**
 * The last gate, the only way out: every number in an answer's text must be a figure of the answer, an operand or result of a shown
 * working, a year or page of what is cited, or stand inside a quotation. Otherwise the answer does not leave.
 */
import type { Answer } from '../answer.ts';
import { readChineseNumeral } from '../question/recognize-number.ts';

export interface GateEvidence {
  workings: { operands: number[]; result: number }[];
  /** Wordings that stand in the text verbatim: the source's, the asker's, labels and titles. */
  quoted: string[];
  /** Counts and limits of the product itself. */
  counts: number[];
  /** Years of what is held. */
  years: number[];
}

const CHINESE_COUNT = /(?<![第\p{N}一二三四五六七八九十百千])([一二两三四五六七八九十百]+)(?=\s*(?:件|条|项|次|人次|元|万元|亿元))/gu;

/** The numbers of `answer.text` that nothing accounts for, as written; empty when the answer may leave. */
export function findUngroundedNumbers(
  answer: Pick<Answer, 'text' | 'figures' | 'citations' | 'question' | 'today'>,
  evidence: GateEvidence,
): string[] {
  const allowed = new Set<number>();
  const allow = (value: number | null) => {
    if (value !== null) allowed.add(Number(value.toFixed(10)));
  };
  for (const figure of answer.figures) for (const value of [figure.value, figure.reading?.value ?? null]) allow(value);
  for (const working of evidence.workings) for (const value of [...working.operands, working.result]) allow(value);
  for (const year of [...evidence.years, ...answer.citations.flatMap((citation) => [citation.year - 1, citation.year, citation.year + 1])])
    allow(year);
  for (const count of evidence.counts) allow(count);
  const own = withoutQuotations(answer, evidence);
  const found = [...own.matchAll(/[-−]?\d[\d,]*(?:\.\d+)?/g)].filter((match) => !isAllowed(match[0], allowed)).map((match) => match[0]);
  for (const match of own.matchAll(CHINESE_COUNT)) {
    const value = readChineseNumeral([...match[1]!]);
    if (value !== undefined && !allowed.has(value)) found.push(match[0]);
  }
  return found;
}

function isAllowed(written: string, allowed: Set<number>): boolean {
  const value = Number(written.replace(/,/g, '').replace('−', '-'));
  return allowed.has(value) || allowed.has(Math.abs(value));
}

/** The answer's own words: without quotations (longest first), citation marks, labels of cited cells, organs' names and today's date. */
function withoutQuotations(answer: Pick<Answer, 'text' | 'citations' | 'question' | 'today'>, evidence: GateEvidence): string {
  const verbatim = [
    ...evidence.quoted,
    ...answer.citations.flatMap((citation) => [
      citation.quote,
      citation.title,
      citation.organ,
      citation.section,
      ...(citation.row ?? []),
      citation.column ?? '',
    ]),
    answer.today,
  ].filter((wording) => /[\d一二三四五六七八九十]/.test(wording) && wording.length > 1);
  let text = answer.text.replace(/\[\d+\](?:…\[\d+\])?/g, ' ');
  for (const wording of [...new Set(verbatim)].sort((a, b) => b.length - a.length)) text = text.split(wording).join(' ');
  return text;
}

/** Whether every citation mark of the text has its citation, and every figure too. */
export function findDanglingCitations(answer: Pick<Answer, 'text' | 'figures' | 'citations'>): string[] {
  const ids = new Set(answer.citations.map((citation) => citation.id));
  const marks = [...answer.text.matchAll(/\[(\d+)\]/g)].map((match) => match[1]!);
  return [...marks, ...answer.figures.map((figure) => figure.citation)].filter((id) => !ids.has(id));
}
