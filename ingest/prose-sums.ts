/** Lists in the running text whose parts should make their whole. */
import { ENUMERATION_INTRODUCTIONS } from '../data/forms/prose-words.ts';
import { joinNote } from './finding-note.ts';
import { isShare, numbersIn, proseSide, type SentenceTemplate, type TemplateNumber, writeNumber } from './prose-template.ts';
import type { Finding } from './report.ts';

/** A whole and the numbers listed for it. */
interface Enumeration {
  template: SentenceTemplate;
  whole: TemplateNumber;
  parts: TemplateNumber[];
}

/** A sentence of more characters or numbers than any report's lists no parts that could be told: each list is tried against each of its ends. */
const LONGEST_SENTENCE = 4000;
const MOST_NUMBERS = 150;

/** Whether a sentence is too long, or has too many numbers, to be searched for sums. */
export function isBeyondSums({ text, numbers }: SentenceTemplate): boolean {
  return text.length > LONGEST_SENTENCE || numbers.length > MOST_NUMBERS;
}

const withoutBrackets = (text: string): string => text.replace(/（[^（）]*）|\([^()]*\)/gu, '');
const counts = (template: SentenceTemplate, text: string): TemplateNumber[] =>
  numbersIn(template, text).filter((number) => !isShare(number));

/**
 * The lists of a passage: after 其中, 从…看 or 包括 up to the next such word; in brackets right behind the whole; before 共 N.
 * Brackets inside a list hold parts of parts. A sentence that begins with 从…看 continues the whole of the sentence before it.
 */
function findEnumerations(passage: readonly SentenceTemplate[]): Enumeration[] {
  let carried: TemplateNumber | undefined;
  return passage.flatMap((template) => {
    const { text } = template;
    const found: Enumeration[] = [];
    if (isBeyondSums(template)) return [];
    const introductions = [...text.matchAll(new RegExp(ENUMERATION_INTRODUCTIONS, 'gu'))];
    introductions.forEach((introduction, order) => {
      const another = introduction[0].startsWith('从');
      const head = another ? text.slice(0, introductions[0]?.index) : text.slice(0, introduction.index);
      const whole = counts(template, withoutBrackets(head)).at(-1) ?? (another ? carried : undefined);
      const list = text.slice(introduction.index + introduction[0].length, introductions[order + 1]?.index);
      if (whole) found.push({ template, whole, parts: counts(template, withoutBrackets(list)) });
      if (another) carried = whole;
    });
    for (const match of text.matchAll(/⟦(\d+)⟧（([^（）]*)）/gu)) {
      const whole = template.numbers[Number(match[1])];
      if (whole && !isShare(whole)) found.push({ template, whole, parts: counts(template, match[2] ?? '') });
    }
    for (const match of text.matchAll(/((?:⟦\d+⟧[^⟦⟧，。；：]{0,12}[、和])+⟦\d+⟧[^⟦⟧，。；：]{0,12})共计?⟦(\d+)⟧/gu)) {
      const whole = template.numbers[Number(match[2])];
      if (whole && !isShare(whole)) found.push({ template, whole, parts: counts(template, match[1] ?? '') });
    }
    return found;
  });
}

interface PartSum {
  parts: TemplateNumber[];
  sum: number;
  comesOut: boolean;
}

function addParts(parts: TemplateNumber[], whole: TemplateNumber): PartSum {
  const sum = Number(parts.reduce((total, part) => total + part.value, 0).toFixed(6));
  const slack = parts.reduce((total, part) => total + part.tolerance, whole.tolerance) + 1e-6;
  return { parts, sum, comesOut: parts.length >= 2 && Math.abs(sum - whole.value) <= slack };
}

/** The parts from the first on that make the whole, if any do: what follows them in the list is about something else. */
function findPrefix(parts: TemplateNumber[], whole: TemplateNumber): PartSum | undefined {
  return parts.map((_, index) => addParts(parts.slice(0, parts.length - index), whole)).find((sum) => sum.comesOut);
}

/** Some neighbouring parts make the whole: the list is more than one breakdown of it. */
function hasRun(parts: TemplateNumber[], whole: TemplateNumber): boolean {
  return parts.some((_, start) => findPrefix(parts.slice(start), whole) !== undefined);
}

/**
 * Holds where two or more parts make the whole (all of them, those in its unit, or those with its multiplier too). Violated only where
 * three or more parts in the whole's own unit exceed it by less than half of it: lists are often partial, and kinds that overlap or
 * several breakdowns often stand side by side.
 */
export function checkSums(passage: readonly SentenceTemplate[]): Finding[] {
  return findEnumerations(passage).flatMap(({ template, whole, parts }) => {
    if (whole.approximate || parts.some((part) => part.approximate)) return [];
    const sameUnit = parts.filter((part) => part.unit === whole.unit);
    const samePrinted = sameUnit.filter((part) => part.factor === whole.factor);
    const matching = [parts, sameUnit, samePrinted].map((list) => findPrefix(list, whole)).find((sum) => sum !== undefined);
    if (matching) return [describeSum(template, whole, matching)];
    const own = addParts(samePrinted, whole);
    const plain = samePrinted.length === sameUnit.length && own.parts.length >= 3 && own.parts.every((part) => part.value < whole.value);
    const slightlyMore = own.sum > whole.value && own.sum < whole.value * 1.5;
    return plain && slightlyMore && !hasRun(own.parts, whole) ? [describeSum(template, whole, own)] : [];
  });
}

function describeSum(template: SentenceTemplate, whole: TemplateNumber, { parts, sum, comesOut }: PartSum): Finding {
  const value = Number((sum / whole.factor).toFixed(6));
  const working = `${parts.map(writeNumber).join(' + ')} = ${value}${whole.mention.unit}`;
  return {
    identity: 'prose',
    verdict: comesOut ? 'holds' : 'violated',
    subject: { zh: '各项之和', en: 'sum of the parts' },
    left: proseSide(template, whole.mention.value, whole.mention.unit),
    right: { label: working, value, unit: whole.mention.unit, figures: [], sentence: template.sentence.index },
    note: comesOut
      ? undefined
      : joinNote(`${working}，与 ${writeNumber(whole)} 不符`, `the parts make ${value}, not ${whole.mention.value}`),
  };
}
