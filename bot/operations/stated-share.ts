/** A share that the report's own text states: it is given in the report's words, with the computation from the table beside it. */
import { STATES_A_SHARE } from '../../data/glossary/subject-words.ts';
import { sayOperation } from '../../data/wording/operation-texts.ts';
import type { HeldMention, HeldSentence } from '../../retrieval/store/held.ts';
import type { Draft } from '../answer/draft.ts';
import { addComputed, type Operand } from './operand.ts';

interface StatedShare {
  sentence: HeldSentence;
  mention: HeldMention;
  /** The words of the clause up to the number and its sign, verbatim. */
  quote: string;
}

/** How far before a percentage, in characters, the clause that names it may begin. */
const REACH = 40;

/**
 * The percentage of the report's text that speaks of `part`: its clause names what the part counts or gives its number, and it is what was
 * computed, to the printed decimals (one in the last place is allowed: reports cut off as often as they round). Undefined where none does.
 */
export function findStatedShare(part: Operand, whole: Operand, computed: number, draft: Draft): StatedShare | undefined {
  const { corpus } = draft.context;
  if (whole.target.report !== part.target.report) return undefined;
  const report = part.target.report;
  const mentions = corpus.mentionsOf(report);
  const sentences = corpus.sentencesOf(report);
  const text = corpus.textOf(report);
  for (const mention of mentions) {
    if (!/[%％]/.test(mention.unit) || Math.abs(mention.value - computed) >= 10 ** -decimalsOf(mention) - 1e-9) continue;
    const sentence = sentences[mention.sentence];
    if (!sentence) continue;
    const start = Math.max(sentence.start, mention.start - REACH);
    const clause = text.slice(start, mention.end);
    const givesNumber = mentions.some(
      (other) => other.sentence === mention.sentence && other.end <= mention.start && other.value === part.value && other.start >= start,
    );
    if (!givesNumber && !names(clause, part, draft)) continue;
    return { sentence, mention, quote: quoteOf(text, sentence, mention) };
  }
  return undefined;
}

const decimalsOf = (mention: HeldMention): number => /\.(\d+)/.exec(mention.raw)?.[1]?.length ?? 0;

/** Whether the last thing counted that the clause names is what the part counts. */
function names(clause: string, part: Operand, draft: Draft): boolean {
  const last =
    clause
      .split(/[，,；;。]/u)
      .at(-1)
      ?.replace(/\s+/g, '') ?? '';
  const concept = part.concepts[0];
  if (concept === undefined || !STATES_A_SHARE.test(last)) return false;
  return draft.context.chineseWordings(concept).some((wording) => last.includes(wording));
}

/** The last clause up to the percentage; white space as printed. */
function quoteOf(text: string, sentence: HeldSentence, mention: HeldMention): string {
  const before = text.slice(sentence.start, mention.start);
  const cut = Math.max(...['，', '；', '：', ',', ';', '。', '\n'].map((mark) => before.lastIndexOf(mark)));
  const behind = /^[\d.\s]*[%％]/u.exec(text.slice(mention.start, mention.end + 2))?.[0] ?? text.slice(mention.start, mention.end);
  return (before.slice(cut + 1) + behind).replace(/\s+/g, ' ').trim();
}

/** The report's words first, then what the table gives. The cells are cited; their numbers stand in the working alone. */
export function sayStatedShare(
  { sentence, mention, quote }: StatedShare,
  [part, whole]: [Operand, Operand],
  computed: { value: number; working: string },
  draft: Draft,
): void {
  const citation = draft.citations.citeSentence(sentence);
  draft.quoted.push(quote);
  const marks = [part, whole].flatMap(({ figures }) => figures.slice(0, 2).map(({ figure }) => draft.mark(figure)));
  draft.lines.push(
    sayOperation(draft.lang, 'share-stated', {
      organ: draft.organ(part.target.organ),
      year: String(part.target.year),
      quote,
      citation: `[${citation.id}]`,
      part: part.label,
      whole: whole.label,
      working: computed.working,
      cells: [...new Set(marks)].join(''),
    }),
  );
  draft.figures.push({
    organ: part.target.organ,
    year: part.target.year,
    metric: 'prose',
    label: quote,
    state: 'number',
    value: mention.value,
    unit: '%',
    raw: mention.raw,
    citation: citation.id,
  });
  addComputed(draft, {
    label: `${part.label} / ${whole.label}`,
    metric: 'share',
    value: computed.value,
    unit: '%',
    working: computed.working,
    from: [part, whole],
  });
}
