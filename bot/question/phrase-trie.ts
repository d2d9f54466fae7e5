/** Longest-match recognition of phrases over tokens, tolerant of generic words in between. */
import type { Meaning } from './span.ts';
import { type Token, tokenize } from './token.ts';

interface Node {
  next: Map<string, Node>;
  entries: { rule: string; meaning: Meaning }[];
}

export interface PhraseMatch {
  from: number;
  to: number;
  /** Tokens of the phrase itself; the rest of the range are generic words skipped over. */
  matched: number;
  rule: string;
  meaning: Meaning;
}

/** Words that join two things: never a part of one organ's name (自治区和自然资源厅 are two). */
const JOINS = new Set(['和', '与', '及', '跟', 'and', 'or', 'plus']);

/** Marks phrases of one English word, which are compared by lemma: a stem alone says too little. */
const LONE = '=';

const newNode = (): Node => ({ next: new Map(), entries: [] });

export class PhraseTrie {
  private readonly root = newNode();
  private readonly base: PhraseTrie | undefined;

  /** Over a base, it finds the phrases of the base, too, and adds nothing to it. */
  constructor(base?: PhraseTrie) {
    this.base = base;
  }

  /** Adds a phrase as it would be normalised and tokenised in a question; a phrase without a token is ignored. */
  add(phrase: string, rule: string, meaning: Meaning): void {
    const tokens = tokenize(phrase);
    if (tokens.length === 0) return;
    let node = this.root;
    const lone = tokens.length === 1 && tokens[0]!.kind === 'word';
    for (const token of tokens) {
      const key = lone ? LONE + token.lemma : token.key;
      let child = node.next.get(key);
      if (!child) {
        child = newNode();
        node.next.set(key, child);
      }
      node = child;
    }
    const known = JSON.stringify(meaning);
    if (!node.entries.some((entry) => JSON.stringify(entry.meaning) === known)) node.entries.push({ rule, meaning });
  }

  /** Matches that start at `from`. With `skippable`, up to two runs of generic tokens may stand inside a phrase of two tokens or more. */
  matchesAt(tokens: Token[], from: number, skippable?: (index: number) => number): PhraseMatch[] {
    const found: PhraseMatch[] = this.base?.matchesAt(tokens, from, skippable) ?? [];
    const walk = (node: Node, at: number, matched: number, skips: number, joins = false): void => {
      for (const { rule, meaning } of node.entries)
        if (!joins || meaning.kind !== 'organ') found.push({ from, to: at, matched, rule, meaning });
      const token = tokens[at];
      if (!token || (matched > 0 && token.apart)) return;
      const child = node.next.get(token.key);
      if (child) walk(child, at + 1, matched + 1, skips, joins);
      const alone = matched === 0 ? node.next.get(LONE + token.lemma) : undefined;
      if (alone) for (const { rule, meaning } of alone.entries) found.push({ from, to: at + 1, matched: 1, rule, meaning });
      if (matched === 0 || skips >= 2 || !skippable) return;
      const length = skippable(at);
      const skipped = tokens.slice(at, at + length);
      if (length > 0 && length <= 4 && !skipped.some(({ apart }) => apart))
        walk(node, at + length, matched, skips + 1, joins || skipped.some(({ key }) => JOINS.has(key)));
    };
    walk(this.root, from, 0, 0);
    return found;
  }
}
