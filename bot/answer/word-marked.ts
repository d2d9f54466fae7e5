/** Sentences that state, beside a number of the form, what the form has no cell for (data/glossary/prose-marks.ts): found by words that must stand in order, never by likeness. */
import { PROSE_MARKS, type ProseMark } from '../../data/glossary/prose-marks.ts';
import type { HeldSentence } from '../../retrieval/store/held.ts';
import { DEFAULT_MEASURE } from '../question/default-measures.ts';
import type { Draft } from './draft.ts';
import { clausesOf } from './quote-clauses.ts';

export interface Marked {
  mark: ProseMark;
  /** Keys of what is counted; one of their wordings must stand before the mark. */
  concepts: readonly string[];
}

/** Between what is counted and the mark: the number itself and a word or two, parentheses aside. */
const BETWEEN = 36;
const MOST = 2;

/** The sentences of one report that say it, in order. */
export function findMarked({ mark, concepts }: Marked, report: string, draft: Draft): (HeldSentence & { quote: string })[] {
  const wordings = concepts.flatMap((key) => (key === DEFAULT_MEASURE ? ['申请'] : draft.context.chineseWordings(key)));
  const found = draft.context.corpus.sentencesOf(report).flatMap((sentence) => {
    const quote = statedIn(sentence.text, mark, wordings);
    return quote === undefined ? [] : [{ ...sentence, quote }];
  });
  return found.slice(0, MOST);
}

/** The sentence from its beginning to the end of the clause that holds the mark; undefined where it does not say it. */
function statedIn(text: string, mark: ProseMark, wordings: readonly string[]): string | undefined {
  const { held } = PROSE_MARKS[mark];
  const clauses = clausesOf(text);
  let before = '';
  for (const clause of clauses) {
    const plain = clause.replace(/\s+/g, '');
    const match = held.exec(plain);
    const read = squeeze(before);
    if (match && isSaidOf(`${read}${plain.slice(0, match.index)}`, plain.slice(match.index), mark, wordings)) return `${before}${clause}`;
    before += clause;
  }
  return undefined;
}

function isSaidOf(before: string, from: string, mark: ProseMark, wordings: readonly string[]): boolean {
  const near = before.slice(-BETWEEN);
  const holds = (text: string) => wordings.some((wording) => text.includes(wording));
  return mark === 'departments' ? holds(from.split(/[，,。；;]/)[0] ?? '') || holds(near) : holds(near);
}

/** Without white space and without what stands in parentheses, which lists parts. */
const squeeze = (text: string): string => text.replace(/\s+/g, '').replace(/[（(][^（）()]*[)）]/g, '');
