/** A message that asks nothing: it is answered in kind, and neither a question nor a turn of the conversation. */
import { COURTESIES } from '../../data/wording/courtesies.ts';
import type { Language } from '../answer.ts';
import { normalizeQuestion } from '../question/normalize-question.ts';

export interface Courtesy {
  kind: keyof typeof COURTESIES;
  lang: Language;
}

/** Particles, signs and pictures around the words. */
const AROUND = /[^\p{L}\p{N}\s]+|(?<=\p{Script=Han})[啊呀哦哈呢吧哟嘛啦喔](?!\p{Script=Han})/gu;

const LISTED = (['greeting', 'thanks'] as const)
  .flatMap((kind) =>
    (['zh', 'en'] as const).flatMap((lang) =>
      COURTESIES[kind][lang].map((wording) => ({ kind, lang, wording: normalizeQuestion(wording).replace(AROUND, ' ') })),
    ),
  )
  .sort((a, b) => b.wording.length - a.wording.length);

/** The courtesy that a message consists of, of the first kind that it begins with; undefined where it says anything else. */
export function readCourtesy(text: string): Courtesy | undefined {
  let rest = normalizeQuestion(text).replace(AROUND, ' ').trim();
  let found: Courtesy | undefined;
  while (rest !== '') {
    const next = LISTED.find(
      ({ wording, lang }) => rest.startsWith(wording) && (lang === 'zh' || !/^[a-z]/.test(rest.slice(wording.length))),
    );
    if (!next) return undefined;
    found ??= { kind: next.kind, lang: next.lang };
    rest = rest.slice(next.wording.length).trim();
  }
  return found;
}
