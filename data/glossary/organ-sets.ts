/** Words for several organs at once: 三家单位, 各单位, "the three organs", "all departments". Read on the normalised question. */
import { readSmallNumber } from './small-numbers.ts';

const ZH_ORGANS = '(?:单位|机关|机构|部门|局|厅|地方|城市|地区|政府)';
const EN_ORGANS = '(?:organs?|agenc(?:y|ies)|departments?|bureaus?|units?|offices?|authorit(?:y|ies)|bodies|governments?|cities)';

/** The first group, where there is one, is how many. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<![几哪多第一二三四五六七八九十百\\d])([两二三四五六七八九十]|\\d{1,2})(?:家|个${ZH_ORGANS})`),
  new RegExp(
    `(?<!哪)(?:各家|各个?${ZH_ORGANS}|所有(?:的)?${ZH_ORGANS}|全部${ZH_ORGANS}|每家${ZH_ORGANS}?|每个${ZH_ORGANS}|(?<!有|哪|共|第)几家(?:单位|机关)?(?=.{0,14}(?:合计|一共|总|平均|加)))`,
  ),
  new RegExp(`\\b(?:the |all |these |of )?(two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}) (?:\\w+ ){0,2}?${EN_ORGANS}\\b`),
  new RegExp(`\\b(?:all|every|each|each of|both)(?: of)?(?: the| these)?(?: held)? ${EN_ORGANS}\\b`),
];

/** The set that a question speaks of; `size` where it says how many. Undefined where it speaks of none. */
export function findOrganSet(normalized: string): { size?: number } | undefined {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(normalized);
    if (!match) continue;
    const number = match[1];
    if (number === undefined) return {};
    return { size: readSmallNumber(number) };
  }
  return undefined;
}

/** The other, the rest: with organs named, the set without them; "A and the other two" is the whole set. */
export const OTHER_ORGANS =
  /(?<!\p{Script=Han}[和与跟同及])(?:其他|另外|其它)(?:的)?(?:[两三四五六几]家|各?家|各?单位|机关|部门)|(?<!\p{Script=Han}[和与跟同及])其余(?:的)?(?:[两三四五六几]家|各?家|各?单位)|\b(?<!\w and (?:the )?)(?:other|remaining) (?:\w+ )?(?:organs|agencies|departments|bureaus|units)\b/u;

/** The same words wherever they stand: they name organs and no row or column of others. */
export const NAMES_OTHER_ORGANS = new RegExp(OTHER_ORGANS.source.replace(/\(\?<!(?:[^()]|\([^()]*\))*\)/g, ''), 'gu');

/** "A and the other two": the organs named and all others. */
export const namesOthersToo = (normalized: string): boolean => normalized.search(NAMES_OTHER_ORGANS) >= 0 && !OTHER_ORGANS.test(normalized);

/** Words before a name that leave it out; nothing but an article may stand between. */
export const LEAVES_OUT =
  /(?:除去?了?|不算上?|不含|不包括|不计|剔除|去掉|排除|撇开|excluding|except(?: for)?|other than|apart from|aside from|besides|not counting|leaving out|without|but not)\s*(?:(?:the|those|that|ones|any|all|applications|requests|from|by|via|sent|filed|made)\s*)*$/;
/** Words behind a name that leave it out: 自然人以外的申请, "natural persons excluded". */
export const LEAVES_OUT_BEHIND =
  /^\s*(?:的?(?:申请人?|件|信息|案件|单位|机关))?(?:之外|以外|除外|不算|不计)|^\s*(?:(?:applications|requests|applicants) )?(?:excluded|left out|aside)\b/;
