/** What a turn of speech around a question is: a rule with a name. */
export interface QuestionFrame {
  key: string;
  /** Why leaving it out changes no figure. */
  reason: string;
  /** Concepts beside which alone the rule holds; left out, it holds everywhere. */
  with?: readonly string[];
  /** It may hold a name or a year, as long as another organ is named after it: where the asker is from, what is studied. */
  mayName?: true;
  zh: readonly RegExp[];
  en: readonly RegExp[];
}

/** English patterns match whole words only. */
export const words = (patterns: RegExp[]): RegExp[] =>
  patterns.map(({ source, flags }) => new RegExp(`(?<![a-z])(?:${source})(?![a-z])`, flags));
