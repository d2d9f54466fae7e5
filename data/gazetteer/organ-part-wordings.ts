/** How people say each part of an organ's name: its places, its own level, its body. Whoever puts parts together finds the name. */
import { findKindByName } from './find-kind.ts';
import { BRANCHES } from './local-levels.ts';
import { romanise } from './organ-english-name.ts';
import { chineseKindNames, ENGLISH_ENDINGS, englishKindNames, findOrganKind, type OrganKind, predecessorsOf } from './organ-kinds.ts';
import type { OrganIdentity } from './organ-name.ts';
import { type LocalPlace, type OrganParts, readOrganParts, spokenStems } from './organ-parts.ts';
import { placeForms, placePinyin, spellings } from './place-wordings.ts';
import type { Place } from './places.ts';
import { splitSubjects, subjectEnglish } from './subject-english.ts';

export interface PartWording {
  text: string;
  /** `own`: the organ's own level, which a name of it must say; an organ of 番禺 is no organ of 广州. */
  part: 'outer' | 'own' | 'body' | 'branch';
  /** Position in the Chinese name: 0 province, 1 prefecture, 2 county or zone, 3 town or street, 4 body, 5 branch. */
  rank: number;
  /** The word without its suffix (木渎, 公安): it counts only beside other parts, or where nothing else can be meant. */
  bare?: true;
}

export interface OrganWordings {
  parts: OrganParts;
  wordings: PartWording[];
  /** Whether its body must be said beside its place: 番禺 alone is the district, 木渎镇 is its government. */
  needsBody: boolean;
  /** An area's own government, which its place alone names. */
  isGovernment: boolean;
}

const PLACE_RANKS: Record<Place['level'], number> = { province: 0, prefecture: 1, county: 2, functional: 2 };
const LOCAL_RANK = 3;
const BODY_RANK = 4;
const BRANCH_RANK = 5;
/** A government, where its levels are said from the inside out: "Nanhu District People's Government, Jiaxing". */
const GOVERNMENTS = ['人民政府', "People's Government", 'Government', 'Administrative Committee', 'Management Committee'];
const ENDING = /(?:委员会|办公室|办公厅|管理局|[厅局委办])$/u;

/** All wordings of all parts of an organ's name; several hundred. */
export function organPartWordings(organ: OrganIdentity): OrganWordings {
  const parts = readOrganParts(organ);
  const { places, local, body, branch } = parts;
  const wordings: PartWording[] = places.flatMap((place, at) =>
    placeWordings(place).map((text) => ({
      text,
      part: !local && at === places.length - 1 ? ('own' as const) : ('outer' as const),
      rank: PLACE_RANKS[place.level],
    })),
  );
  const isLocalBody =
    local !== undefined && !branch && (body === '' || (local.level?.bodies.includes(body) ?? /^(?:人民)?政府$/u.test(body)));
  if (local) wordings.push(...localWordings(local, isLocalBody ? body : ''));
  const isGovernment = organ.organKind === 'government' && !local;
  if (!isLocalBody && !isGovernment) wordings.push(...bodyWordings(body, organ.organKind));
  if (isGovernment) wordings.push(...GOVERNMENTS.map((text): PartWording => ({ text, part: 'body', rank: BODY_RANK })));
  if (branch) wordings.push(...branchWordings(branch));
  return { parts, wordings: wordings.filter(({ text }) => text.length > 1), needsBody: !isLocalBody && !isGovernment, isGovernment };
}

const placeCache = new Map<string, string[]>();

function placeWordings(place: Place): string[] {
  const before = placeCache.get(place.code);
  if (before) return before;
  const pinyin = placePinyin(place).flatMap((text) => spellings(text));
  const made = [...new Set([...placeForms(place, 'zh'), ...placeForms(place, 'en'), ...pinyin].map((text) => text.trim()))];
  placeCache.set(place.code, made);
  return made;
}

const PINYIN_SUFFIXES: Readonly<Record<string, string>> = { 镇: 'zhen', 街道: 'jiedao', 乡: 'xiang', 民族乡: 'xiang', 苏木: 'sumu' };
const AREA_ENGLISH: Readonly<Record<string, string>> = {
  市: 'City',
  区: 'District',
  县: 'County',
  旗: 'Banner',
  州: 'Prefecture',
  盟: 'League',
};

/** 木渎镇, 木渎镇政府, 木渎; "Mudu Town", "the town of Mudu", "mudu zhen". */
function localWordings(local: LocalPlace, body: string): PartWording[] {
  const own = (text: string, bare?: true): PartWording => ({ text, part: 'own', rank: LOCAL_RANK, ...(bare ? { bare } : {}) });
  const { suffix, level } = local;
  const wordings: PartWording[] = [];
  const bodies = ['', ...(level?.bodies ?? ['人民政府', '政府']), ...(body === '' ? [] : [body])];
  const english = level?.english ?? (AREA_ENGLISH[suffix] ? [AREA_ENGLISH[suffix]] : []);
  const englishBodies = level?.englishBodies ?? ["People's Government", 'Government'];
  for (const stem of spokenStems(local)) {
    const latin = [...new Set([romanise(stem), ...spellings(romaniseApart(stem))])];
    if (suffix !== '') {
      for (const end of bodies) wordings.push(own(stem + suffix + end));
      for (const other of level?.suffixes ?? []) for (const end of bodies) wordings.push(own(stem + other + end));
      if (suffix === '街道') wordings.push(own(`${stem}街办`), own(`${stem}办事处`));
      if (suffix === '镇' || suffix.endsWith('乡')) wordings.push(own(`${stem}政府`));
    }
    wordings.push(own(stem, true));
    for (const name of latin) {
      for (const word of english) {
        wordings.push(own(`${name} ${word}`), own(`${word} of ${name}`));
        for (const end of englishBodies) wordings.push(own(`${name} ${word} ${end}`), own(`${end} of ${name} ${word}`));
      }
      for (const end of englishBodies) wordings.push(own(`${name} ${end}`));
      if (PINYIN_SUFFIXES[suffix]) wordings.push(own(`${name} ${PINYIN_SUFFIXES[suffix]}`), own(`${name}${PINYIN_SUFFIXES[suffix]}`));
      wordings.push(own(name, true));
    }
  }
  // 高新区 by itself is the zone of any city: its city must stand beside it.
  if (local.stem === '') {
    for (const word of level?.suffixes ?? []) for (const end of bodies) wordings.push(own(word + end, true));
    for (const word of english) wordings.push(own(word, true), ...englishBodies.map((end) => own(`${word} ${end}`, true)));
  }
  return wordings;
}

const romaniseApart = (stem: string): string =>
  Array.from(stem)
    .map((character) => romanise(character).toLowerCase())
    .join(' ');

const bodyCache = new Map<string, PartWording[]>();

/** 住房和建设局, 住建局, 住建; "housing bureau", "bureau of housing and construction"; names of before and after a reform. */
function bodyWordings(body: string, organKind: string | undefined): PartWording[] {
  const key = `${body} ${organKind ?? ''}`;
  const before = bodyCache.get(key);
  if (before) return before;
  const ending = ENDING.exec(body)?.[0] ?? '';
  const stem = ending === '' ? '' : body.slice(0, -ending.length);
  const kinds = kindsOf(body, stem, organKind);
  const say = (text: string, bare?: true): PartWording => ({ text, part: 'body', rank: BODY_RANK, ...(bare ? { bare } : {}) });
  const own = [body, ...(stem.length >= 2 ? [stem] : [])];
  const zh = [
    say(body),
    ...(stem.length >= 2 ? [say(stem, true)] : []),
    ...kinds.flatMap((kind) =>
      chineseKindNames(kind).flatMap(({ text }) =>
        own.includes(text) ? [] : [say(text), ...bareStem(text).map((bare) => say(bare, true))],
      ),
    ),
  ];
  const subject = subjectEnglish(stem)?.toLowerCase();
  const nouns = Object.keys(ENGLISH_ENDINGS);
  const en = [
    ...(subject ? nouns.flatMap((noun) => [`${subject} ${noun}`, `${noun} of ${subject}`]) : []),
    ...kinds.flatMap((kind) => [...englishKindNames(kind).map(({ text }) => text), ...(kind.display ? [kind.display.toLowerCase()] : [])]),
    ...(kinds.length === 0 ? [romanise(body)] : []),
  ].flatMap((text) => (text.includes(' and ') ? [text, text.replaceAll(' and ', ' ')] : [text]));
  const latin = kinds.flatMap((kind) => [...kind.en, ...(subject ? [subject] : [])]).map((text) => say(text, true));
  const made = tidy([...zh, ...en.map((text) => say(text)), ...latin]);
  bodyCache.set(key, made);
  return made;
}

/** The same text once; the wording that says more by itself wins. */
function tidy(wordings: PartWording[]): PartWording[] {
  const byText = new Map<string, PartWording>();
  for (const wording of wordings) {
    const known = byText.get(wording.text);
    if (!known || (known.bare && !wording.bare)) byText.set(wording.text, wording);
  }
  return [...byText.values()];
}

/** 住建局 → 住建, 公安局 → 公安; nothing where one character would be left. */
export function bareStem(text: string): string[] {
  const stem = text.replace(ENDING, '');
  return stem.length >= 2 && stem !== text ? [stem] : [];
}

/** The kinds that a body is: a body of several subjects (农业农村和水务局) is each of them; with what reforms made of each. */
function kindsOf(body: string, stem: string, organKind: string | undefined): OrganKind[] {
  const keys = [
    findKindByName(body),
    organKind,
    ...(splitSubjects(stem) ?? []).flatMap((subject) => ['局', '委员会', '厅'].map((end) => findKindByName(subject + end))),
  ];
  const kinds = [...new Set(keys)].flatMap((key) => (key ? (findOrganKind(key) ?? []) : []));
  const related = kinds.flatMap((kind) => [
    ...predecessorsOf(kind.key),
    ...(kind.successor ? [findOrganKind(kind.successor)].flatMap((later) => later ?? []) : []),
  ]);
  return [...new Set([...kinds, ...related])].filter(({ key }) => key !== 'government');
}

function branchWordings(branch: string): PartWording[] {
  const english = BRANCHES.find(({ word }) => word === branch)?.english ?? [];
  return [branch, ...english].map((text) => ({ text, part: 'branch', rank: BRANCH_RANK }));
}

/**
 * What stands behind a subject that is no organ there: 财政收入, 公安机关, 信访举报. A subject alone (番禺公安) stands for its organ, and one
 * with such a word behind it does not.
 */
export const NOT_BEHIND_SUBJECT =
  /^(?:局|厅|委|办|领域|方面|系统|行业|部门|机关|事业|经费|投入|信息|政策|收入|支出|预算|决算|拨款|资金|人员|干部|队伍|表|年鉴|数据|资料|法|法规|规划|建设|安全|保障|服务|管理|事务|执法|监督|机构|单位|举报|投诉|类|业|工程|项目|部|厅长|局长|所|站|网)/u;
