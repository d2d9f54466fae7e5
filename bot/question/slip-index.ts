/** Wordings by their ends: a single slip leaves the first or the last character as it is. */
export class SlipIndex<T extends { characters: readonly string[] }> {
  private readonly byEnd = new Map<string, T[]>();

  constructor(entries: readonly T[]) {
    for (const entry of entries) {
      const { characters } = entry;
      for (const key of [`${characters[0]}…`, `…${characters.at(-1)}`]) {
        const known = this.byEnd.get(key);
        if (known) known.push(entry);
        else this.byEnd.set(key, [entry]);
      }
    }
  }

  /** Entries that can be one slip away, each once or twice. */
  near(typed: readonly string[]): T[] {
    const found = [...(this.byEnd.get(`${typed[0]}…`) ?? []), ...(this.byEnd.get(`…${typed.at(-1)}`) ?? [])];
    return found.filter(({ characters }) => Math.abs(characters.length - typed.length) <= 1);
  }
}
