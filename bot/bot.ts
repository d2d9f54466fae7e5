/** What every answer is made from. */
import type { Corpus } from '../retrieval/corpus.ts';

export interface Bot {
  corpus: Corpus;
  /** ISO date that 去年 and "last year" are counted from. */
  today: string;
}
