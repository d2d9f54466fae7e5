/** The names of held organs by their parts; made once for a corpus. A name is found by what of it is said, in `recognize-organ-name.ts`. */
import { type OrganWordings, organPartWordings, type PartWording } from '../../data/gazetteer/organ-part-wordings.ts';
import { normalizeQuestion } from './normalize-question.ts';
import type { HeldOrgan } from './resolve-organs.ts';
import { type Token, tokenize } from './token.ts';

/** One wording of one part, and the organs that have it. */
export interface NamePart extends Omit<PartWording, 'text'> {
  keys: readonly string[];
  script: 'han' | 'latin';
  organs: ReadonlySet<number>;
}

export interface NamedOrgan extends Omit<OrganWordings, 'wordings'> {
  organ: HeldOrgan;
}

export class OrganNames {
  readonly organs: readonly HeldOrgan[];
  private held: { named: readonly NamedOrgan[]; byFirst: Map<string, NamePart[]>; ownPlaces: Set<string> } | undefined;

  constructor(organs: readonly HeldOrgan[]) {
    this.organs = organs;
  }

  /** What is known about an organ by its number in `NamePart.organs`. */
  get named(): readonly NamedOrgan[] {
    return this.load().named;
  }

  /** Parts whose wording begins at a token, punctuation inside of it excluded. */
  partsAt(tokens: readonly Token[], at: number): { part: NamePart; to: number }[] {
    const first = tokens[at];
    const parts = first ? (this.load().byFirst.get(first.key) ?? []) : [];
    return parts.flatMap((part) => {
      const to = at + part.keys.length;
      const fits = part.keys.every((key, offset) => tokens[at + offset]?.key === key && (offset === 0 || !tokens[at + offset]!.apart));
      return fits ? [{ part, to }] : [];
    });
  }

  /** Whether the place of this wording is itself the own place of a held organ: then it may be meant beside another one. */
  isOwnPlace(part: NamePart): boolean {
    return this.load().ownPlaces.has(part.keys.join(' '));
  }

  private load() {
    this.held ??= collect(this.organs);
    return this.held;
  }
}

function collect(organs: readonly HeldOrgan[]) {
  const byText = new Map<string, NamePart & { organs: Set<number> }>();
  const byFirst = new Map<string, NamePart[]>();
  const ownPlaces = new Set<string>();
  const keysOf = new Map<string, string[]>();
  const named = organs.map((organ, index): NamedOrgan => {
    const { wordings, ...about } = organPartWordings(organ);
    for (const { text, part, rank, bare } of wordings) {
      let keys = keysOf.get(text);
      if (!keys) {
        keys = tokenize(normalizeQuestion(text)).map(({ key }) => key);
        keysOf.set(text, keys);
      }
      if (keys.length === 0) continue;
      const name = `${part} ${rank} ${bare ?? false} ${keys.join(' ')}`;
      let known = byText.get(name);
      if (!known) {
        const script = /\p{Script=Han}/u.test(text) ? ('han' as const) : ('latin' as const);
        known = { keys, script, part, rank, organs: new Set(), ...(bare ? { bare } : {}) };
        byText.set(name, known);
        const first = byFirst.get(keys[0]!);
        if (first) first.push(known);
        else byFirst.set(keys[0]!, [known]);
      }
      known.organs.add(index);
      if (part === 'own' && rank < 3) ownPlaces.add(keys.join(' '));
    }
    return { organ, ...about };
  });
  return { named, byFirst, ownPlaces };
}
