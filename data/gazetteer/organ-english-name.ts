/** English names of organs for display: every level that the name prints, and its own stem, in pinyin where no English is known. */
import { createRequire } from 'node:module';
import { findKindByName } from './find-kind.ts';
import { BRANCHES, UNKNOWN_AREAS } from './local-levels.ts';
import { findOrganKind, type OrganKind } from './organ-kinds.ts';
import type { OrganIdentity } from './organ-name.ts';
import { type LocalPlace, type OrganParts, readOrganParts, spokenStems } from './organ-parts.ts';
import type { Place } from './places.ts';
import { subjectEnglish } from './subject-english.ts';

/** The head noun that translates an organ's ending; longer endings first. */
const HEAD_NOUNS: readonly [ending: string, noun: string][] = [
  ['办公厅', 'General Office'],
  ['办公室', 'Office'],
  ['委员会', 'Commission'],
  ['中心', 'Centre'],
  ['总队', 'Corps'],
  ['支队', 'Detachment'],
  ['大队', 'Brigade'],
  ['厅', 'Department'],
  ['委', 'Commission'],
  ['办', 'Office'],
  ['局', 'Bureau'],
  ['处', 'Division'],
  ['馆', 'Institution'],
  ['站', 'Station'],
  ['所', 'Office'],
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

/** Place as a level behind a name: 'Wuzhong District', 'Suzhou', 'Gansu'. */
const placeName = (place: Place): string => (place.level === 'county' && !place.name.endsWith('市') ? place.formal : place.english);

/** A name without tones, as one capitalised word per run of characters; loaded only when a name is not in the gazetteer. */
export function romanise(name: string): string {
  const { pinyin } = createRequire(import.meta.url)('pinyin-pro') as typeof import('pinyin-pro');
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  // Xi'an is two syllables, xian one: an apostrophe before a vowel inside of a word.
  return capitalise(
    syllables
      .map((syllable, at) => (at > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable))
      .join('')
      .toLowerCase(),
  );
}

/**
 * A department: "Bureau of Education and Sports". Where only the end of its name is known (…规划局), what is printed stands beside it, so
 * that two bodies never have one name.
 */
function bodyEnglish(body: string, kind: OrganKind | undefined): string {
  const [ending, noun] = HEAD_NOUNS.find(([word]) => body.endsWith(word)) ?? ['', ''];
  const whole = findKindByName(body) !== undefined;
  if (kind?.display && whole) return kind.display;
  const known = noun === '' ? undefined : subjectEnglish(body.slice(0, -ending.length));
  const subject = known ?? kind?.display ?? (kind?.en[0] && capitalise(kind.en[0]));
  if (!subject) return romanise(body);
  const name = known || !kind?.display ? withNoun(subject, noun || 'Bureau') : subject;
  return known || whole ? name : `${name} (${body})`;
}

const withNoun = (subject: string, noun: string): string =>
  noun === 'Bureau' || noun === 'Department' || noun === 'Division' ? `${noun} of ${subject}` : `${subject} ${noun}`;

/** A town, street or zone: "Mudu Town". */
function localEnglish({ stem, suffix, level }: LocalPlace): string {
  const area = UNKNOWN_AREAS.find((word) => word.suffix === suffix)?.english;
  const [, shortest] = spokenStems({ stem, suffix });
  if (shortest && suffix.endsWith('乡')) return `${romanise(shortest)} Ethnic Township`;
  return [stem === '' ? '' : romanise(stem), level?.english[0] ?? area ?? romanise(suffix)].filter(Boolean).join(' ');
}

/** What stands before its outer levels: "Mudu Town People's Government", "Siming District Bureau of Urban Management". */
function ownEnglish(parts: OrganParts, organ: OrganIdentity): string {
  const { local, body } = parts;
  const place = parts.places.at(-1);
  const kind = findOrganKind(findKindByName(body) ?? organ.organKind ?? '');
  if (local) {
    const name = localEnglish(local);
    if (body === '') return name;
    if (local.level?.bodies.includes(body)) return `${name} ${local.level.englishBodies[0]}`;
    return /^(?:人民)?政府$/u.test(body) ? `${name} People's Government` : `${name} ${bodyEnglish(body, kind)}`;
  }
  if (!place) return kind && body.length <= 14 ? unplacedEnglish(body, kind) : romanise(organ.organ);
  const former = organ.organ.includes(place.name) || findKindByName(body) ? undefined : /^[市县区]/u.exec(body)?.[0];
  if (former) {
    const area = UNKNOWN_AREAS.find(({ suffix }) => suffix === former)?.english;
    return `${place.english} ${area} ${/政府$/u.test(body) ? "People's Government" : bodyEnglish(body.slice(1), findOrganKind(findKindByName(body.slice(1)) ?? ''))}`;
  }
  if (organ.organKind === 'government' || body === '') {
    if (/(?:管委会|管理委员会)$/u.test(body)) return `${place.formal} Administrative Committee`;
    return /政府$/u.test(body) ? `${placeAdjective(place)} People's Government` : place.formal;
  }
  return `${placeAdjective(place)} ${bodyEnglish(body, kind)}`;
}

/** 自治区地质局 of no known place: its kind, and what is printed. */
function unplacedEnglish(body: string, kind: OrganKind): string {
  const name = bodyEnglish(body, kind);
  return name.endsWith(')') ? name : `${name} (${body})`;
}

/** 广州市公安局番禺区分局: "Panyu District Branch of the Guangzhou Municipal Bureau of Public Security". */
function branchEnglish(parts: OrganParts): string {
  const word = BRANCHES.find((branch) => branch.word === parts.branch)?.english[0] ?? 'Branch';
  const office = findOrganKind(findKindByName(parts.body) ?? '');
  const inner = parts.local ? undefined : parts.places.at(-1);
  const outer = parts.printed.filter((place) => place !== inner).at(-1);
  const own = parts.local ? romanise(parts.local.stem) : inner ? placeName(inner) : '';
  const whole = `${outer ? `${placeAdjective(outer)} ` : ''}${bodyEnglish(parts.body, office)}`;
  return own === '' ? `${whole} ${word}` : `${own} ${word} of the ${whole}`;
}

/**
 * English name of an organ: "Qinghai Provincial Department of Natural Resources", "Ningxia Hui Autonomous Region" for an area's own
 * report, "Mudu Town People's Government, Wuzhong District, Suzhou". Levels that the Chinese name does not print are left out.
 */
export function organEnglishName(organ: OrganIdentity): string {
  const parts = readOrganParts(organ);
  if (parts.branch) return branchEnglish(parts);
  const own = parts.local ? undefined : parts.places.at(-1);
  const outer = parts.printed.filter((place) => place !== own).reverse();
  return [ownEnglish(parts, organ), ...outer.map(placeName)].join(', ');
}
