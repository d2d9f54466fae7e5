/** Every way in which people name an organ, with how much each wording says by itself. */

import { organEnglishName, romanise } from './organ-english-name.ts';
import {
  chineseKindNames,
  englishKindNames,
  findOrganKind,
  type KindName,
  type OrganKind,
  pinyinKindNames,
  predecessorsOf,
} from './organ-kinds.ts';
import type { OrganIdentity } from './organ-name.ts';
import { readOrganParts, spokenStems } from './organ-parts.ts';
import { areaWords, placeForms, placePinyin, spellings } from './place-wordings.ts';
import { findPlaceByCode, type Place } from './places.ts';

/**
 * `full`: names one organ by itself (青海自然资源厅) · `short`: a place and a rank (青海厅, "Qinghai department") · `bare-kind`: a kind
 * without a place (地质局), good only where one held organ fits · `bare-place`: a place by itself (宁夏).
 */
export type AliasStrength = 'full' | 'short' | 'bare-kind' | 'bare-place';

export interface OrganAlias {
  text: string;
  strength: AliasStrength;
  /** The wording is that of the kind before ('predecessor') or after ('successor') a reform; undefined for today's. */
  era?: 'predecessor' | 'successor';
}

export interface OrganAliases {
  zh: OrganAlias[];
  en: OrganAlias[];
  pinyin: OrganAlias[];
}

const STRENGTHS: readonly AliasStrength[] = ['full', 'short', 'bare-kind', 'bare-place'];
const SHORT_ENDINGS: Record<string, string> = { 厅: '厅', 局: '局', 委员会: '委', 委: '委', 办公室: '办', 办: '办' };
const ENGLISH_RANKS: Record<string, string[]> = {
  厅: ['department', 'dept', 'bureau'],
  局: ['bureau', 'department', 'dept', 'administration'],
  委: ['commission', 'committee', 'department'],
  办: ['office'],
};

/** Keeps the strongest of equal wordings, in the order of strength. */
function tidy(aliases: OrganAlias[]): OrganAlias[] {
  const byText = new Map<string, OrganAlias>();
  for (const strength of STRENGTHS) {
    for (const alias of aliases) if (alias.strength === strength && !byText.has(alias.text)) byText.set(alias.text, alias);
  }
  return [...byText.values()];
}

/**
 * All wordings of an organ. Without a known place only the printed name, its pinyin and what the kind gives are known. Wordings of
 * different organs may be equal (地质局 of two regions); whoever holds several organs must collect them.
 */
export function organAliases(organ: OrganIdentity): OrganAliases {
  const place = organ.placeCode ? findPlaceByCode(organ.placeCode) : undefined;
  const kind = organ.organKind ? findOrganKind(organ.organKind) : undefined;
  const { local, body } = readOrganParts(organ);
  const own: OrganAliases = {
    zh: [{ text: organ.organ, strength: place && organ.organ === place.name ? 'bare-place' : 'full' }],
    en: [
      {
        text: organEnglishName(organ),
        strength: organ.organKind === 'government' && !/政府|管委会|管理委员会/.test(organ.organ) ? 'bare-place' : 'full',
      },
    ],
    pinyin: [],
  };
  if (local) {
    // 吴中区's town is not 吴中区: its place alone is no name of it. All orders of its parts are read where names are taken apart.
    const isWhole = body === '' || (local.level?.bodies.includes(body) ?? false);
    for (const stem of isWhole && local.level ? spokenStems(local) : []) {
      own.zh.push({ text: stem + local.suffix, strength: 'full' });
      own.en.push({ text: `${romanise(stem)} ${local.level?.english[0] ?? ''}`, strength: 'full' });
    }
    const kinds = place && kind && kind.key !== 'government' ? kindAliases(place, kind, '') : undefined;
    // 街道 by itself is any street, 街道办 an office.
    const bare = (aliases: OrganAlias[] = []) => aliases.filter(({ strength, text }) => strength === 'bare-kind' && text !== '街道');
    return { zh: tidy([...own.zh, ...bare(kinds?.zh)]), en: tidy([...own.en, ...bare(kinds?.en)]), pinyin: [] };
  }
  if (!place) return own;
  const parts = [own, placeAliases(place), kind?.key === 'government' ? governmentAliases(place) : undefined];
  if (kind && kind.key !== 'government') {
    const ending = SHORT_ENDINGS[/(?:委员会|办公室|[厅局委办])$/.exec(organ.organ)?.[0] ?? ''] ?? '';
    parts.push(kindAliases(place, kind, ending));
    for (const earlier of predecessorsOf(kind.key)) parts.push(kindAliases(place, earlier, ending, 'predecessor'));
    const later = kind.successor ? findOrganKind(kind.successor) : undefined;
    if (later) parts.push(kindAliases(place, later, ending, 'successor'));
  }
  const all = (script: keyof OrganAliases) => tidy(parts.flatMap((part) => part?.[script] ?? []));
  return { zh: all('zh'), en: all('en'), pinyin: all('pinyin') };
}

function placeAliases(place: Place): OrganAliases {
  const strength = 'bare-place';
  return {
    zh: placeForms(place, 'zh').map((text) => ({ text, strength })),
    en: placeForms(place, 'en').map((text) => ({ text, strength })),
    pinyin: placePinyin(place)
      .flatMap((text) => spellings(text))
      .map((text) => ({ text, strength })),
  };
}

function governmentAliases(place: Place): OrganAliases {
  const area = areaWords(place);
  const committee = place.level === 'functional';
  const bodies = committee ? ['管委会', '管理委员会', '政府'] : ['人民政府', '政府'];
  const englishBodies = committee
    ? ['administrative committee', 'management committee', 'government']
    : ['government', "people's government"];
  const zh: OrganAlias[] = placeForms(place, 'zh').flatMap((form) =>
    [...bodies, ...area.zh.filter((word) => word.length === 1 && !form.endsWith(word)).map((word) => `${word}政府`), ...area.whole].map(
      (body): OrganAlias => ({ text: form + body, strength: 'full' }),
    ),
  );
  for (const word of area.zh) for (const body of bodies) zh.push({ text: word + body, strength: 'bare-kind' });
  // 自治区 alone is said for the one government of that rank; 省 and 市 alone are said for anything.
  if (place.name.endsWith('自治区')) zh.push({ text: '自治区', strength: 'bare-kind' }, { text: `${place.short}自治区`, strength: 'full' });
  for (const text of committee ? [...area.whole, ...bodies.slice(0, 2)] : area.whole) zh.push({ text, strength: 'bare-kind' });
  const en: OrganAlias[] = placeForms(place, 'en').flatMap((form) => [
    ...englishBodies.flatMap((body) =>
      [form, `${form}'s`, ...area.en.map((word) => `${form} ${word}`)].map(
        (left): OrganAlias => ({ text: `${left} ${body}`, strength: 'full' }),
      ),
    ),
    ...[...englishBodies, ...area.en.filter((word) => !word.endsWith('al'))].map(
      (body): OrganAlias => ({ text: `${body} of ${form}`, strength: 'full' }),
    ),
  ]);
  for (const word of area.en) for (const body of englishBodies) en.push({ text: `${word} ${body}`, strength: 'bare-kind' });
  const pinyin = placePinyin(place).flatMap((form) => ['zheng fu', 'ren min zheng fu'].flatMap((body) => spellings(form, body)));
  return { zh, en, pinyin: pinyin.map((text) => ({ text, strength: 'full' })) };
}

/** Chinese wordings fit an organ when they end as it does; English ones also when people would not tell the ranks apart. */
function kindAliases(place: Place, kind: OrganKind, ending: string, era?: OrganAlias['era']): OrganAliases {
  const fits = (name: KindName) => !name.ending || !ending || SHORT_ENDINGS[name.ending] === ending;
  const area = areaWords(place);
  const names = chineseKindNames(kind).filter(fits);
  const alias = (text: string, strength: AliasStrength): OrganAlias => (era ? { text, strength, era } : { text, strength });
  const zhPlaces = placeForms(place, 'zh');
  const zh = names.flatMap(({ text }) => [
    ...zhPlaces.map((form) => alias(form + text, 'full')),
    ...area.zh.map((word) => alias(word + text, 'bare-kind')),
    alias(text, 'bare-kind'),
  ]);
  if (ending && !era) {
    for (const form of [...zhPlaces, ...area.zh.map((word) => place.short + word)]) zh.push(alias(form + ending, 'short'));
    for (const word of area.zh) zh.push(alias(word + ending, 'bare-kind'));
  }
  const ranks = ENGLISH_RANKS[ending] ?? ['department', 'bureau', 'office'];
  const [main = place.english, ...others] = placeForms(place, 'en');
  const en = englishKindNames(kind)
    .filter(({ text, ending: rank }) => !rank || ranks.some((noun) => text.endsWith(` ${noun}`) || text.startsWith(`${noun} of`)))
    .flatMap(({ text }) => [
      ...[`${main} ${text}`, `${main}'s ${text}`, `${text} of ${main}`, `${text} in ${main}`].map((wording) => alias(wording, 'full')),
      ...others
        .flatMap((form) => (text.includes(' of ') ? [`${form} ${text}`] : [`${form} ${text}`, `${text} of ${form}`]))
        .map((wording) => alias(wording, 'full')),
      ...area.en.flatMap((word) => [alias(`${main} ${word} ${text}`, 'full'), alias(`${word} ${text}`, 'bare-kind')]),
      alias(text, 'bare-kind'),
    ]);
  for (const wording of subjectWordings(kind, ranks)) for (const form of [main, ...others]) en.push(alias(`${form} ${wording}`, 'full'));
  if (!era)
    for (const form of [main, ...others])
      for (const rank of ranks) en.push(alias(`${form} ${rank}`, 'short'), alias(`${form}'s ${rank}`, 'short'));
  const kindPinyin = pinyinKindNames(kind)
    .filter(fits)
    .map(({ text }) => text);
  const pinyin = placePinyin(place).flatMap((form) =>
    kindPinyin.flatMap((text) => [...spellings(form, text), `${form.replace(/ /g, '')} ${text}`].map((wording) => alias(wording, 'full'))),
  );
  if (ending && !era) {
    const rank = { 厅: 'ting', 局: 'ju', 委: 'wei', 办: 'ban' }[ending] ?? '';
    for (const form of placePinyin(place)) for (const text of spellings(form, rank)) pinyin.push(alias(text, 'short'));
  }
  return { zh, en, pinyin };
}

/** What stands for an organ behind the name of its place: its subject in two words or more ("Qinghai natural resources"), its initials (DNR). */
function subjectWordings(kind: OrganKind, ranks: string[]): string[] {
  const subjects = kind.en.filter((subject) => subject.includes(' '));
  const initials = subjects.map((subject) =>
    subject
      .split(/[ -]/)
      .filter((word) => !/^(?:and|of|the|&)$/.test(word))
      .map((word) => word[0]),
  );
  const ranked = ranks.filter((rank) => rank === 'department' || rank === 'bureau' || rank === 'commission');
  return [
    ...subjects,
    ...initials.flatMap((letters) =>
      ranked.map((rank) => (rank === 'commission' ? `${letters.join('')}c` : `${rank[0]}${letters.join('')}`)),
    ),
  ];
}
