/** Names of held organs as whole wordings: full, short, in English, in pinyin, in two scripts. */
import { mixedAliases } from '../../data/gazetteer/mixed-aliases.ts';
import { organAliases } from '../../data/gazetteer/organ-aliases.ts';
import { organEnglishName } from '../../data/gazetteer/organ-english-name.ts';
import type { OrganWording } from './lexicon.ts';
import { normalizeQuestion } from './normalize-question.ts';
import type { HeldOrgan } from './resolve-organs.ts';

/** Wordings of all held organs; one that several organs share stands for all of them, at the strength of the strongest. */
export function organWordings(organs: HeldOrgan[]): OrganWording[] {
  const wordings = new Map<string, OrganWording>();
  for (const organ of organs) {
    const aliases = organAliases(organ);
    const area = organ.organ.replace(/人民政府$/, '');
    const areaAlias = area !== organ.organ && area.length > 1 ? [{ text: area, strength: 'full' as const }] : [];
    const english = organEnglishName(organ);
    const areaEnglish = english.replace(/ (?:Municipal )?People's Government$/, '');
    if (areaEnglish !== english) areaAlias.push({ text: areaEnglish, strength: 'full' });
    for (const { text, strength } of [...areaAlias, ...aliases.zh, ...aliases.en, ...aliases.pinyin, ...mixedAliases(organ)]) {
      const key = `${normalizeQuestion(text)} ${strength}`;
      const wording = wordings.get(key);
      if (!wording) wordings.set(key, { wording: text, organs: [organ.organ], strength });
      else if (!wording.organs.includes(organ.organ)) wording.organs.push(organ.organ);
    }
  }
  return [...wordings.values()];
}
