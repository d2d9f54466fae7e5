/** How Chinese wordings sound, without tones. */
import { createRequire } from 'node:module';

type Romanise = typeof import('pinyin-pro').pinyin;

const readings = new Map<string, string[]>();
let loaded: Romanise | undefined;

/** The library and its dictionary load at the first use: most questions need no pinyin. */
function romanise(): Romanise {
  loaded ??= (createRequire(import.meta.url)('pinyin-pro') as typeof import('pinyin-pro')).pinyin;
  return loaded;
}

/** All readings of one character without tones: 重 → zhong, chong; ü is written v. Other signs are returned as they are. */
export function readingsOf(character: string): string[] {
  let found = readings.get(character);
  if (!found) {
    found = [...new Set(romanise()(character, { toneType: 'none', type: 'array', multiple: true, v: true }))];
    readings.set(character, found);
  }
  return found;
}

/** Whether two characters share a reading (tones aside), as a slip of an input method does. */
export function soundAlike(a: string, b: string): boolean {
  const others = readingsOf(b);
  return readingsOf(a).some((reading) => /^[a-z]/.test(reading) && others.includes(reading));
}

/** A wording in pinyin as one run of letters: 行政复议 → 'xingzhengfuyi'. Characters of several readings are read in their context. */
export function joinedPinyin(wording: string): string {
  const single = Array.from(wording).map(readingsOf);
  if (single.every((found) => found.length === 1)) return single.join('');
  return romanise()(wording, { toneType: 'none', type: 'array', v: true }).join('');
}
