/** English names of organs for display. */
import { createRequire } from 'node:module';
import { findOrganKind, type OrganKind } from './organ-kinds.ts';
import type { OrganIdentity } from './organ-name.ts';
import { findPlaceByCode, type Place } from './places.ts';

/** The head noun that translates an organ's ending; longer endings first. */
const HEAD_NOUNS: readonly [ending: string, noun: string][] = [
  ['厅', 'Department'],
  ['委员会', 'Commission'],
  ['委', 'Commission'],
  ['办公室', 'Office'],
  ['办', 'Office'],
  ['局', 'Bureau'],
];

/** 'natural resources' → 'Natural Resources'; and, of, for stay small. */
function capitalise(words: string): string {
  return words.replace(/[a-z][\w'-]*/g, (word) =>
    /^(?:and|of|for|in|the)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}

/** Place as the first part of an organ's English name: 'Qinghai Provincial', 'Ningxia', 'Zhongwei Municipal', 'Gulou District'. */
function placeAdjective(place: Place): string {
  if (place.level === 'functional') return place.english;
  if (place.name.endsWith('自治区') || place.name.endsWith('特别行政区')) return place.english;
  if (place.level === 'province') return `${place.english} ${place.name.endsWith('市') ? 'Municipal' : 'Provincial'}`;
  return place.name.endsWith('市') ? `${place.english} Municipal` : place.formal;
}

function kindEnglish(kind: OrganKind, organ: string): string {
  if (kind.display) return kind.display;
  const noun = HEAD_NOUNS.find(([ending]) => organ.endsWith(ending))?.[1] ?? 'Bureau';
  const subject = capitalise(kind.en[0] ?? kind.key.replace(/-/g, ' '));
  return noun === 'Commission' ? `${subject} Commission` : `${noun} of ${subject}`;
}

/** A name without tones, as one capitalised word per run of characters; loaded only when a name is not in the gazetteer. */
function romanise(name: string): string {
  const { pinyin } = createRequire(import.meta.url)('pinyin-pro') as typeof import('pinyin-pro');
  return capitalise(pinyin(name, { toneType: 'none', type: 'array' }).join('').toLowerCase());
}

/**
 * English name of an organ: "Qinghai Provincial Department of Natural Resources", "Ningxia Hui Autonomous Region" for an area's own
 * report, "Ningxia Geological Bureau". An unknown place, or an unknown kind, is given in pinyin.
 */
export function organEnglishName(organ: OrganIdentity): string {
  const place = organ.placeCode ? findPlaceByCode(organ.placeCode) : undefined;
  const kind = organ.organKind ? findOrganKind(organ.organKind) : undefined;
  if (!place) return unknownPlaceName(organ, kind);
  if (organ.organKind === 'government') {
    const committee = /(?:管委会|管理委员会)$/.test(organ.organ);
    const government = /政府$/.test(organ.organ);
    return committee
      ? `${place.formal} Administrative Committee`
      : government
        ? `${placeAdjective(place)} People's Government`
        : place.formal;
  }
  if (!kind) {
    const rest = organ.organ.slice(organ.organ.indexOf(place.name) + place.name.length);
    return rest && organ.organ.includes(place.name) ? `${placeAdjective(place)} ${romanise(rest)}` : romanise(organ.organ);
  }
  return `${placeAdjective(place)} ${kindEnglish(kind, organ.organ)}`;
}

const AREA_ENDINGS: readonly [zh: string, en: string][] = [
  ['自治区', 'Autonomous Region'],
  ['省', 'Province'],
  ['市', 'City'],
  ['区', 'District'],
  ['县', 'County'],
  ['州', 'Prefecture'],
  ['旗', 'Banner'],
];

function unknownPlaceName(organ: OrganIdentity, kind: OrganKind | undefined): string {
  const area = /^(.+?)(自治区|省|市|区|县|州|旗)(.*)$/.exec(organ.organ);
  const suffix = AREA_ENDINGS.find(([zh]) => zh === area?.[2])?.[1];
  const [, stem = '', , rest = ''] = area ?? [];
  const place = suffix ? `${romanise(stem)} ${suffix}` : '';
  if (place && rest === '') return place;
  if (place && kind) return `${place} ${kindEnglish(kind, organ.organ)}`;
  if (place) return `${place} ${romanise(rest)}`;
  return kind && organ.organ.length <= 14 && !place ? `${kindEnglish(kind, organ.organ)} (${organ.organ})` : romanise(organ.organ);
}
