/** Sentences in the form that wordings are matched on: no white space, each number a token `⟦k⟧`, dates left as words. */
import { DATE_UNITS, GAP_STOPS, UNIT_FACTORS } from '../data/forms/prose-words.ts';
import { escapePattern } from './parse-number.ts';
import type { FindingSide, NumberMention, Sentence } from './report.ts';

/** A count or share of a sentence. */
export interface TemplateNumber {
  mention: NumberMention;
  /** In `unit`, after the multiplier: 70.67 万条 → 706700. */
  value: number;
  /** Without a multiplier: 条. */
  unit: string;
  /** The multiplier: 10000 for 万条. */
  factor: number;
  /** Half of the last printed digit, in `unit`: what rounding may hide. */
  tolerance: number;
  /** 余, 约, 近 … was printed: the value is not exact. */
  approximate: boolean;
}

export interface SentenceTemplate {
  sentence: Sentence;
  /** Numbers are `⟦k⟧`, k an index into `numbers`. */
  text: string;
  numbers: TemplateNumber[];
}

const compact = (text: string): string => text.replace(/[\s*]+/gu, '');

function readTemplateNumber(mention: NumberMention): TemplateNumber {
  const printed = compact(mention.unit);
  const [prefix, factor] = UNIT_FACTORS.find(([word]) => printed.startsWith(word)) ?? ['', 1];
  const decimals = /\.(\d+)/.exec(mention.raw)?.[1]?.length ?? 0;
  return {
    mention,
    value: Number((mention.value * factor).toFixed(6)),
    unit: printed.slice(prefix.length),
    factor,
    tolerance: Number.isInteger(mention.value * factor) && factor === 1 && decimals === 0 ? 0 : 0.5 * 10 ** -decimals * factor,
    approximate: mention.qualifier !== '',
  };
}

/** The template of one sentence; a mention that cannot be found in its words is left out, never guessed. */
export function buildTemplate(sentence: Sentence, mentions: readonly NumberMention[]): SentenceTemplate {
  const source = compact(sentence.text);
  const numbers: TemplateNumber[] = [];
  let text = '';
  let cursor = 0;
  for (const mention of [...mentions].sort((first, second) => first.start - second.start)) {
    const raw = compact(mention.raw);
    const match = new RegExp(`(?<![\\d.])${escapePattern(raw)}(?!\\d)`, 'u').exec(source.slice(cursor));
    if (!raw || !match) continue;
    const start = cursor + match.index;
    let end = start + raw.length;
    for (const rest of [compact(mention.qualifier), compact(mention.unit)]) {
      if (rest && !raw.includes(rest) && source.startsWith(rest, end)) end += rest.length;
    }
    const isDate = (DATE_UNITS as readonly string[]).includes(compact(mention.unit)) || /^[年月日]/.test(source.slice(end));
    text += source.slice(cursor, start) + (isDate ? source.slice(start, end) : `⟦${numbers.length}⟧`);
    if (!isDate) numbers.push(readTemplateNumber(mention));
    cursor = end;
  }
  return { sentence, text: text + source.slice(cursor), numbers };
}

const GAP = `(?:(?!${GAP_STOPS.join('|')})[^⟦⟧，。；：、,;:]){0,14}?`;
const compiled = new Map<string, RegExp>();

/** A wording of `data/forms/prose-patterns.ts` as a global regular expression over templates; each `#` becomes a capturing group. */
export function compileWording(wording: string): RegExp {
  const known = compiled.get(wording);
  if (known) return known;
  const expression = new RegExp(wording.replaceAll('…', GAP).replaceAll('#', '⟦(\\d+)⟧'), 'gu');
  compiled.set(wording, expression);
  return expression;
}

/** A share, as opposed to a count. */
export function isShare(number: TemplateNumber): boolean {
  return /[%％]/.test(number.unit) || /[%％]/.test(number.mention.raw);
}

/** The numbers whose tokens stand in a piece of a template's text, in order. */
export function numbersIn(template: SentenceTemplate, text: string): TemplateNumber[] {
  return [...text.matchAll(/⟦(\d+)⟧/gu)].flatMap((match) => template.numbers[Number(match[1])] ?? []);
}

/** As printed, without white space. */
export function writeNumber(number: TemplateNumber): string {
  return compact(number.mention.raw);
}

/** The clause around a match: from the last 。；： or ， before it to its end. */
export function clauseBefore(text: string, end: number): string {
  const start = Math.max(...['。', '；', '，', '：'].map((mark) => text.slice(0, end).lastIndexOf(mark)));
  return text.slice(start + 1, end);
}

/** The sentence as one side of a finding. */
export function proseSide(template: SentenceTemplate, value: number | null, unit?: string): FindingSide {
  return { label: template.sentence.text, value, unit, figures: [], sentence: template.sentence.index };
}
