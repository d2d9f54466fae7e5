/** How Chinese wordings sound, without tones. */
import { pinyin } from 'pinyin-pro';

const readings = new Map<string, string[]>();

/** All readings of one character without tones: 重 → zhong, chong; ü is written v. Other signs are returned as they are. */
export function readingsOf(character: string): string[] {
  let found = readings.get(character);
  if (!found) {
    found = [...new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }))];
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
  const characters = Array.from(wording);
  const single = characters.map(readingsOf);
  if (single.every((found) => found.length === 1)) return single.join('');
  return pinyin(wording, { toneType: 'none', type: 'array', v: true }).join('');
}
