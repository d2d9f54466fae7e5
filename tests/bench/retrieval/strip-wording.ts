/** What is left of a wording without carrier sentence, function words and punctuation: two wordings that leave the same were not written apart. */
import { ENGLISH_FUNCTION_WORDS } from '../../../data/glossary/function-words.ts';
import type { Carriers } from '../../../data/model/lexicon.ts';

const CHINESE_FUNCTION_WORDS =
  /请问|一共|总共|全年|今年|当年|本年度?|这一?年|那一?年|多少|几|哪些|什么|怎么样?|如何|有没有|是不是|是否|的|了|吗|呢|过|着|是|有|都|被|在|把|给|和|与|及|件|个|条|次|份|家|项|数量|总数|件数|数/g;
const english = new Set([...ENGLISH_FUNCTION_WORDS, 'how', 'many', 'much', 'number', 'count', 'total', 'year', 'during']);

/** Wordings are compared by what this leaves of them; empty when nothing but frame was there. */
export function stripWording(text: string, carriers: Carriers): string {
  const plain = text.normalize('NFKC').toLowerCase();
  const bare = [...carriers.zh, ...carriers.en].reduce((left, carrier) => takeOff(left, carrier.toLowerCase()), plain);
  const words = bare.replace(CHINESE_FUNCTION_WORDS, ' ').match(/\p{Script=Han}+|[a-z0-9']+/gu) ?? [];
  return words.filter((word) => !english.has(word)).join(/\p{Script=Han}/u.test(bare) ? '' : ' ');
}

function takeOff(text: string, carrier: string): string {
  const [before = '', after = ''] = carrier.split('{}');
  const fits = text.length > before.length + after.length && text.startsWith(before) && text.endsWith(after);
  return fits ? text.slice(before.length, text.length - after.length) : text;
}

/** The held-out wordings that leave the same as a wording of the lexicon. */
export function findCopies<Wording extends { text: string }>(
  heldOut: readonly Wording[],
  lexicon: readonly string[],
  carriers: Carriers,
): Wording[] {
  const known = new Set(lexicon.map((wording) => stripWording(wording, carriers)));
  return heldOut.filter(({ text }) => known.has(stripWording(text, carriers)));
}
