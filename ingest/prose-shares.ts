/** Shares and rates of the running text, recomputed to the printed decimals. */
import { RATE_STEMS } from '../data/forms/prose-words.ts';
import { joinNote } from './finding-note.ts';
import { isShare, proseSide, type SentenceTemplate, type TemplateNumber, writeNumber } from './prose-template.ts';
import type { Finding } from './report.ts';

interface Share {
  template: SentenceTemplate;
  share: TemplateNumber;
  numerator: TemplateNumber;
  /** Position among the section's numbers. */
  position: number;
}

/** 占 N %: the number right before it is the numerator. */
function findShares(templates: readonly SentenceTemplate[]): Share[] {
  let position = 0;
  return templates.flatMap((template) => {
    const found = [...template.text.matchAll(/⟦(\d+)⟧[，、]?占[^⟦⟧，。；]{0,8}⟦(\d+)⟧/gu)].flatMap((match) => {
      const [numerator, share] = [template.numbers[Number(match[1])], template.numbers[Number(match[2])]];
      return numerator && share && isShare(share) && !isShare(numerator)
        ? [{ template, share, numerator, position: position + Number(match[1]) }]
        : [];
    });
    position += template.numbers.length;
    return found;
  });
}

const shareOf = (numerator: TemplateNumber, whole: TemplateNumber): number => (numerator.value / whole.value) * 100;
const decimalsOf = (number: TemplateNumber): number => /\.(\d+)/.exec(number.mention.raw)?.[1]?.length ?? 0;

/** Recomputed to the printed decimals; rounded numerators and wholes widen what passes. */
function isShareOf(numerator: TemplateNumber, whole: TemplateNumber, share: TemplateNumber): boolean {
  if (whole.value <= 0 || numerator.value > whole.value) return false;
  const low = ((numerator.value - numerator.tolerance) / (whole.value + whole.tolerance)) * 100;
  const high = ((numerator.value + numerator.tolerance) / Math.max(whole.value - whole.tolerance, 1e-9)) * 100;
  const half = 0.5 * 10 ** -decimalsOf(share) + 1e-9;
  return share.mention.value >= low - half && share.mention.value <= high + half;
}

/**
 * The shares of one section. A share holds where some earlier number of the section is its whole. It is violated where none is, though
 * one number is the whole of two or more of its neighbours and gives a share within 3 points of the printed one: rounded the wrong way.
 */
export function checkShares(section: readonly SentenceTemplate[]): Finding[] {
  const shares = findShares(section);
  const numbers = section.flatMap((template) => template.numbers);
  const wholesOf = ({ numerator, share, position }: Share): TemplateNumber[] =>
    numbers
      .slice(0, position)
      .filter((number) => !isShare(number) && number.unit === numerator.unit && isShareOf(numerator, number, share));
  const explained = shares.map(wholesOf);
  return shares.flatMap((own, index) => {
    const neighbours = explained.slice(Math.max(0, index - 3), index + 4).filter((wholes) => wholes.length > 0);
    const votes = (whole: TemplateNumber): number => neighbours.filter((wholes) => wholes.includes(whole)).length;
    const isPart = (number: TemplateNumber): boolean => shares.some((share) => share.numerator === number);
    const best = [...(explained[index] ?? [])].reverse().sort((a, b) => votes(b) - votes(a) || Number(isPart(a)) - Number(isPart(b)))[0];
    const whole = best ?? numbers.slice(0, own.position).find((number) => votes(number) >= 2 && !isPart(number));
    if (!whole) return [];
    const computed = shareOf(own.numerator, whole);
    const holds = best !== undefined;
    if (!holds && (whole.unit !== own.numerator.unit || Math.abs(computed - own.share.mention.value) > 3)) return [];
    return [describeShare(own.template, own.share, own.numerator, whole, holds)];
  });
}

/** X率 N %: its numerator carries the same stem in the same sentence, and some larger number there must be its whole. Silent where none is. */
export function checkRates(template: SentenceTemplate): Finding[] {
  return [...template.text.matchAll(/([一-鿿]{2})率(?:为|达|达到|均为)?⟦(\d+)⟧/gu)].flatMap((match) => {
    const [rate, stem] = [template.numbers[Number(match[2])], match[1] ?? ''];
    if (!rate || !isShare(rate) || rate.approximate) return [];
    const counts = template.numbers.slice(0, Number(match[2])).filter((number) => !isShare(number) && !number.approximate);
    const pair = counts.flatMap((numerator) =>
      counts
        .filter((whole) => whole !== numerator && whole.unit === numerator.unit && isShareOf(numerator, whole, rate))
        .map((whole) => ({ numerator, whole })),
    )[0];
    if (pair) return [describeShare(template, rate, pair.numerator, pair.whole, true)];
    if (!(RATE_STEMS as readonly string[]).includes(stem)) return [];
    const own = [...template.text.slice(0, match.index).matchAll(new RegExp(`${stem}(?:的)?⟦(\\d+)⟧`, 'gu'))].at(-1);
    const numerator = own && template.numbers[Number(own[1])];
    const whole =
      numerator &&
      template.numbers
        .slice(0, Number(own[1]))
        .filter((number) => number.unit === numerator.unit && number.value > numerator.value && !number.approximate)
        .at(-1);
    return numerator && whole ? [describeShare(template, rate, numerator, whole, false)] : [];
  });
}

function describeShare(
  template: SentenceTemplate,
  share: TemplateNumber,
  numerator: TemplateNumber,
  whole: TemplateNumber,
  holds: boolean,
): Finding {
  const computed = Number(shareOf(numerator, whole).toFixed(2));
  const working = `${writeNumber(numerator)} ÷ ${writeNumber(whole)} = ${computed}%`;
  return {
    identity: 'prose',
    verdict: holds ? 'holds' : 'violated',
    subject: { zh: '占比', en: 'share' },
    left: proseSide(template, share.mention.value, '%'),
    right: { label: working, value: computed, unit: '%', figures: [], sentence: template.sentence.index },
    note: holds ? undefined : joinNote(`${working}，与 ${writeNumber(share)} 不符`, `${computed} % rather than ${share.mention.value} %`),
  };
}
