/** What every answer is made from. */
import type { Corpus } from '../retrieval/corpus.ts';
import type { LanguageModel } from './model/language-model.ts';

export interface Bot {
  corpus: Corpus;
  /** ISO date that 去年 and "last year" are counted from. */
  today: string;
  /** Left out where none is configured: every answer is then made without. */
  model?: LanguageModel;
}
