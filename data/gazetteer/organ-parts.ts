/** An organ's name taken apart: its places, its own level below the gazetteer, its body, the part of a larger office that it is. */
import { findKindByName } from './find-kind.ts';
import { BRANCHES, FORMER_AREAS, LOCAL_LEVELS, type LocalLevel, NATIONALITIES, UNKNOWN_AREAS } from './local-levels.ts';
import { findPlaceByCode, findPlaces, isWithin, type Place, parentsOf } from './places.ts';
import { splitSubjects } from './subject-english.ts';

/** The place of an organ that no code of the gazetteer stands for. */
export interface LocalPlace {
  /** 木渎 of 木渎镇; '' where the suffix alone is its name (常熟高新技术产业开发区, behind its city). */
  stem: string;
  /** 镇, 街道, 区; '' for the part of an office that is called by no place (经开分局). */
  suffix: string;
  /** Undefined for an area of unknown place and for the part of an office. */
  level?: LocalLevel;
}

export interface OrganParts {
  /** Places of the gazetteer that the organ lies in, outermost first; its own last, unless `local` is set. */
  places: readonly Place[];
  /** Those of them that the name prints. */
  printed: readonly Place[];
  local?: LocalPlace;
  /** What stands behind the places: 人民政府, 街道办事处, 水利局; for a branch the office that it belongs to (公安局); '' for an area by itself. */
  body: string;
  /** 分局, 支队: what makes it a part of `body`. */
  branch?: string;
}

const LOCAL_STEM_LENGTH = 10;

/** 人民政府 before the name of a sub-district office: 夷陵区人民政府小溪塔街道办事处. */
const GOVERNMENT_BEFORE = /^人民政府(?=.{2,}(?:街道|办事处|管理委员会|管委会))/u;

/** A town, street or zone with its body: 木渎镇人民政府, 黎托街道办事处, 木渎镇综合行政执法局. Undefined for the name of a department. */
function readLocal(rest: string): { local: LocalPlace; body: string } | undefined {
  if (findKindByName(rest) && !/^(?:街道|镇|乡)/u.test(rest)) return undefined;
  let found: { local: LocalPlace; body: string; rank: number } | undefined;
  for (const level of LOCAL_LEVELS) {
    for (const suffix of level.suffixes) {
      for (let at = rest.indexOf(suffix); at >= 0; at = rest.indexOf(suffix, at + 1)) {
        const stem = rest.slice(0, at);
        const body = rest.slice(at + suffix.length);
        const zone = level.kind === 'administration-committee';
        if (stem.length > LOCAL_STEM_LENGTH || stem.length < (zone ? 0 : 1) || /[局厅委会]/u.test(stem)) continue;
        if (body !== '' && !level.bodies.includes(body) && !findKindByName(body)) continue;
        // 小镇镇, 新街镇: of two suffixes the later one ends the name, and the longer one of two that end together.
        const rank = (at + suffix.length) * 100 + suffix.length;
        if (!found || rank > found.rank) found = { local: { stem, suffix, level }, body, rank };
      }
    }
  }
  return found && { local: found.local, body: found.body };
}

/** 公安局番禺区分局, 自然资源和规划局莲都分局: an office and its part. `within`: where the office is. */
function readBranch(rest: string, within: Place | undefined): { body: string; place?: Place; stem: string; branch: string } | undefined {
  for (const { word: branch } of BRANCHES) {
    if (!rest.endsWith(branch)) continue;
    for (let length = rest.length - branch.length - 1; length >= 3; length -= 1) {
      const body = rest.slice(0, length);
      if (!/[局厅委会署]$|中心$/u.test(body) || !findKindByName(body)) continue;
      const stem = rest.slice(length, -branch.length);
      const place = findPlaces(stem).find((inner) => !within || (inner !== within && isWithin(inner, within)));
      return { body, place, stem, branch };
    }
  }
  return undefined;
}

/** The rest of a name behind its last place of the gazetteer, and the places that it prints. */
function splitAtPlaces(organ: string, own: Place | undefined): { printed: Place[]; rest: string } {
  const chain = own ? [...parentsOf(own).reverse(), own] : [];
  const printed: Place[] = [];
  let rest = organ;
  for (const place of chain) {
    // 长乐市人民政府 is of before 长乐 was a district: 市 stays before its body.
    const behind = rest.slice(place.short.length);
    const isFormer = place === own && place.level === 'county' && /^[市县区](?=.)/u.test(behind) && !findKindByName(behind);
    const form = [place.name, ...(place.level === 'province' || isFormer ? [place.short] : [])].find((name) => rest.startsWith(name));
    if (!form) continue;
    // 海南省司法厅 begins with a province, 海南藏族自治州 does not: the longest place that begins the name is its own.
    if (place !== own && own && rest.startsWith(own.name) && own.name.length > form.length) continue;
    printed.push(place);
    rest = rest.slice(form.length);
  }
  return { printed, rest };
}

/** 示例区人民政府, 鼓楼区司法局: an area that no place stands for, and what follows it. */
function readUnknownArea(organ: string): { local: LocalPlace; body: string } | undefined {
  const area = /^(.{1,8}?)(自治区|省|市|区|县|州|盟|旗)(.*)$/u.exec(organ);
  const [, stem = '', suffix = '', body = ''] = area ?? [];
  const known = UNKNOWN_AREAS.some((word) => word.suffix === suffix);
  // 自治区地质局 and 市场监督管理局 begin with no name of an area.
  if (!known || stem.length < 2 || findKindByName(organ) || /^(?:全|我|本)?自治$/u.test(stem)) return undefined;
  return { local: { stem, suffix }, body };
}

/** 闸北区人民政府 behind 上海市: an area that is no place of today, and what follows it. Undefined for the name of an office: 住房和城市建设局. */
function readFormerArea(rest: string): { local: LocalPlace; body: string } | undefined {
  const [, stem = '', suffix = '', body = ''] = /^([^和与、]{2,4}?)([区县市旗])(.*)$/u.exec(rest) ?? [];
  const level = FORMER_AREAS.find(({ suffixes }) => suffixes.includes(suffix));
  if (!level || findKindByName(rest) || splitSubjects(stem) || (body !== '' && !level.bodies.includes(body) && !findKindByName(body)))
    return undefined;
  return { local: { stem, suffix, level }, body };
}

/** 国家税务总局 before the place of a tax office: who leads it, and no part of where it is. */
export const LED_FROM_ABOVE = /^国家(?:税务总局|统计局|金融监督管理总局)(?=.)/u;
/** 芜湖市生态环境局(原芜湖市环境保护局): what it was called before. */
const CALLED_BEFORE = /[(（](?:原|曾用名)[^()（）]*[)）]$/u;

/** Takes a full name apart. `placeCode`: the organ's place as `resolveOrganName` found it. Never fails: what is not understood is `body`. */
export function readOrganParts({ organ, placeCode }: { organ: string; placeCode?: string | undefined }): OrganParts {
  const own = placeCode ? findPlaceByCode(placeCode) : undefined;
  const split = splitAtPlaces(organ.replace(LED_FROM_ABOVE, '').replace(CALLED_BEFORE, ''), own);
  const chain = own ? [...parentsOf(own).reverse(), own] : [];
  // A branch carries the code of its own place, of which the beginning of its name says nothing.
  const outer = own && split.printed.length > 0 && !split.printed.includes(own) ? split.printed.at(-1) : own;
  const rest = split.rest.replace(GOVERNMENT_BEFORE, '');
  const branch = readBranch(rest, outer);
  if (branch) {
    const { body, place, stem } = branch;
    const places = place ? [...parentsOf(place).reverse(), place] : chain;
    const printed = place ? [...split.printed, place] : split.printed;
    return { places, printed, body, branch: branch.branch, ...(place || stem === '' ? {} : { local: { stem, suffix: '' } }) };
  }
  const local = readLocal(rest);
  if (local && (own || local.local.stem !== '')) return { places: chain, printed: split.printed, ...local };
  const former = own && own.level !== 'county' ? readFormerArea(rest) : undefined;
  if (former) return { places: chain, printed: split.printed, ...former };
  const area = own ? undefined : readUnknownArea(rest);
  if (area) {
    // 示例区示例镇人民政府: the town is its own place, the area is said no more about.
    return { places: chain, printed: split.printed, ...area };
  }
  return { places: chain, printed: split.printed, body: rest };
}

/** The stem as people say it: without the nationality of an ethnic township, and never less than two characters. */
export function spokenStems({ stem }: LocalPlace): string[] {
  const short = stem.replace(NATIONALITIES, '');
  return [...new Set([stem, ...(short.length >= 2 ? [short] : [])])].filter((name) => name !== '');
}
