/** Wordings of a place inside the names of organs, in both scripts and in pinyin. */
import type { Place } from './places.ts';

/** What a place is called in general: the Chinese words that stand for it, and the English ones before a kind of organ. */
export function areaWords(place: Place): { zh: string[]; whole: string[]; en: string[] } {
  if (place.name.endsWith('自治区'))
    return { zh: ['自治区', '区'], whole: ['全区', '全自治区'], en: ['regional', 'autonomous region', 'region'] };
  if (place.name.endsWith('省')) return { zh: ['省'], whole: ['全省'], en: ['provincial', 'province'] };
  if (place.name.endsWith('市')) return { zh: ['市'], whole: ['全市'], en: ['municipal', 'city'] };
  if (place.name.endsWith('州')) return { zh: ['州'], whole: ['全州'], en: ['prefectural', 'prefecture'] };
  if (place.name.endsWith('县')) return { zh: ['县'], whole: ['全县'], en: ['county'] };
  if (place.name.endsWith('盟')) return { zh: ['盟'], whole: ['全盟'], en: ['league'] };
  if (place.name.endsWith('旗')) return { zh: ['旗'], whole: ['全旗'], en: ['banner'] };
  const zone = /(?:实验区|新区|开发区|示范区|园区|管理区)$/.exec(place.name)?.[0];
  return { zh: zone ? [zone, '区'] : ['区'], whole: ['全区'], en: zone ? ['zone'] : ['district'] };
}

const isHan = (text: string) => /\p{Script=Han}/u.test(text);

/** Place wordings in one script, without one-character abbreviations. */
export function placeForms(place: Place, script: 'zh' | 'en'): string[] {
  const zh = [place.name, place.short, ...place.aliases.filter((alias) => isHan(alias) && alias.length > 1)];
  const areas = areaWords(place).en.filter((word) => /^(?:province|city|county|district|prefecture|zone)$/.test(word));
  const en = [
    place.english,
    place.formal,
    ...place.aliases.filter((alias) => !isHan(alias)),
    ...areas.map((word) => `${place.english} ${word}`),
  ];
  if (place.name.endsWith('自治区'))
    en.push(`${place.english} region`, `${place.english} autonomous region`, place.formal.replace(/ autonomous region$/i, ''));
  return [...new Set(script === 'zh' ? zh : en)];
}

/** 'qing hai sheng' → 'qing hai sheng' and 'qinghaisheng'. */
export function spellings(...parts: string[]): string[] {
  const syllables = parts.map((part) => part.trim()).filter(Boolean);
  return [syllables.join(' '), syllables.map((part) => part.replace(/ /g, '')).join(' '), syllables.join('').replace(/ /g, '')];
}

/** Syllables of the full and of the short name: 'qing hai sheng', 'qing hai'. */
export function placePinyin(place: Place): string[] {
  const syllables = place.pinyin.split(' ');
  return [syllables.join(' '), syllables.slice(0, [...place.short].length).join(' ')];
}
