/** A sentence that a language model wrote, and the quotations that it says it stands on. */
export interface PhrasedSentence {
  text: string;
  evidence: readonly Evidence[];
}

/** One quotation of an answer. */
export interface Evidence {
  /** Id of the citation. */
  citation: string;
  report: string;
  organ: string;
  year: number;
  /** Verbatim, with … where something was left out. */
  quote: string;
}
