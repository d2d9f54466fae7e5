/** Slips in the Chinese terms of the glossary (行政许克, 规犯性文件) and in the few words that every question holds (申情). */
import { type Nearness, type Stretch, slipFrom } from './chinese-slip.ts';
import type { Correction } from './correction.ts';
import type { MeaningFinder } from './recognize-pinyin.ts';
import { SlipIndex } from './slip-index.ts';

/** Two-character words are mended only by sound, and only these: others are too near to other words. */
const SHORT_WORDS = ['申请', '政府', '信息', '公开'];

/** 罚了多少: where most of a wording only asks, another verb is no slip of its verb (投了多少). */
const PHRASED = /[了几]|多少/;

export class TermSpelling {
  private readonly terms: SlipIndex<{ text: string; characters: string[] }>;
  private readonly own: ReadonlySet<string>;
  private known: ReadonlySet<string> | undefined;

  /** `terms`: the glossary's Chinese wordings. `words`: further words that are never touched. */
  constructor(
    terms: readonly string[],
    private readonly words: () => readonly string[],
    private readonly meaningsOf: MeaningFinder,
    private readonly isWord: (text: string) => boolean,
  ) {
    const han = [...new Set(terms)].filter((term) => /^\p{Script=Han}+$/u.test(term));
    const mendable = [...han.filter((term) => term.length >= 3 && !PHRASED.test(term)), ...SHORT_WORDS];
    this.terms = new SlipIndex(mendable.map((text) => ({ text, characters: Array.from(text) })));
    this.own = new Set(han);
  }

  private isKnown(typed: string): boolean {
    this.known ??= new Set(this.words());
    return this.own.has(typed) || this.known.has(typed) || this.isWord(typed);
  }

  correct(stretches: readonly Stretch[]): Correction[] {
    return stretches.flatMap((stretch) => {
      const typed = stretch.characters.join('');
      const right = stretch.names.length > 0 ? undefined : this.nearest(stretch);
      if (!right || this.isKnown(typed)) return [];
      const kinds = SHORT_WORDS.includes(right) ? (['concept', 'generic', 'operation', 'dimension'] as const) : (['concept'] as const);
      return [{ from: stretch.from, to: stretch.to, right, rule: 'concept-corrected', kinds }];
    });
  }

  /** The only concept whose wordings are nearest; several wordings of one concept are as good as one. */
  private nearest(stretch: Stretch): string | undefined {
    const found: { text: string; nearness: Nearness }[] = [];
    for (const { text, characters } of this.terms.near(stretch.characters)) {
      const nearness = slipFrom(stretch, characters);
      if (nearness !== undefined && (nearness === 0 || characters.length >= 4)) found.push({ text, nearness });
    }
    const best = Math.min(...found.map(({ nearness }) => nearness));
    const nearest = found.filter(({ nearness }) => nearness === best);
    const meanings = new Set(nearest.map(({ text }) => JSON.stringify(this.meaningsOf(text))));
    return meanings.size === 1 ? nearest[0]!.text : undefined;
  }
}
