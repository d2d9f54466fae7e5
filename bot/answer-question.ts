/** question → normalised text → spans → reading → plan → evidence → answer. */
import type { Corpus } from '../retrieval/corpus.ts';
import type { Answer, Language } from './answer.ts';

export interface Bot {
  corpus: Corpus;
  /** ISO date. */
  today: string;
}

export interface QuestionInput {
  /** One conversation, oldest turn first; the answer is the last turn's. */
  turns: string[];
  lang?: Language;
}

export async function answerQuestion(_bot: Bot, _input: QuestionInput): Promise<Answer> {
  throw new Error('not yet');
}

/** How a question was read, line by line, for `wenbao explain`. */
export async function explainQuestion(_bot: Bot, _input: QuestionInput): Promise<{ heading: string; lines: string[] }[]> {
  throw new Error('not yet');
}
