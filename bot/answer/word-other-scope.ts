/**
 * A number that the prose gives for the same thing in another scope (the region's own gazette beside all gazettes of the region): quoted
 * beside the cell, so that nobody takes one for the other. Sentences that bear the cell out, or that are quoted already, are left out.
 */
import { findCell } from '../../data/forms/editions.ts';
import { PROPOSALS } from '../../data/forms/prose-words.ts';
import { say } from '../../data/wording/answer-texts.ts';
import { unitClass } from '../../data/wording/unit-classes.ts';
import type { HeldFigure, HeldMention, HeldSentence } from '../../retrieval/store/held.ts';
import type { CellRequest, Plan } from '../plan.ts';
import { clipAround } from './clip-around.ts';
import type { Draft } from './draft.ts';
import { unitFactor } from './unit-factor.ts';

/** How far before a number, in characters, its name may begin. */
const REACH = 24;

export function wordOtherScope(plan: Extract<Plan, { kind: 'figures' }>, draft: Draft): void {
  const other = otherScopeOf(plan.readings.flat(), draft);
  if (!other) return;
  const { found, isReadable } = other;
  const citation = draft.citations.citeSentence(found.sentence);
  const quote = clipAround(found.sentence.text, found.mention.raw);
  draft.quoted.push(quote);
  draft.lines.push(say(draft.lang, isReadable ? 'prose-other' : 'prose-instead', { quote, citation: `[${citation.id}]` }));
}

/** What the text says for another scope beside the one cell of the requests; undefined for any other number of cells. */
export function otherScopeOf(
  requests: CellRequest[],
  draft: Draft,
): { found: { sentence: HeldSentence; mention: HeldMention }; isReadable: boolean } | undefined {
  const only = requests.length === 1 && requests[0]!.cells.length === 1 ? requests[0]! : undefined;
  const key = only?.cells[0];
  const cell = key && findCell(key);
  if (!only || !key || !cell) return undefined;
  // What came in is told in many scopes and words; its own checks (I8) say where the text disagrees.
  if (key.table === 'applications' || /^(?:applications|disclosure\/information)/.test(key.row)) return undefined;
  const figure = draft.context.corpus.findFigure(only.target.report, { table: key.table, rowKey: key.row, columnKey: key.column });
  const concept = cell.concepts[0];
  if (!figure || !concept) return undefined;
  const isReadable = figure.state === 'number' && cell.total && cell.concepts.length === 1;
  if (!isReadable && figure.state !== 'illegible') return undefined;
  const found = findOtherScope(cell.concepts, figure, draft);
  return found && { found, isReadable };
}

/** `concepts`: of the row and, where the cell has a column of its own, of the column; the clause must name them all. */
function findOtherScope(
  concepts: string[],
  figure: HeldFigure,
  draft: Draft,
): { sentence: HeldSentence; mention: HeldMention } | undefined {
  const { corpus } = draft.context;
  // A wording that has nothing of the cell's own label (立案 for 行政诉讼) is too loose to tell another scope by.
  const label = [...figure.row, figure.column].join('');
  const isOfLabel = (wording: string) => [...wording].some((_, at) => at > 0 && label.includes(wording.slice(at - 1, at + 1)));
  const wordings = concepts.map((key) => draft.context.chineseWordings(key).filter(isOfLabel));
  const mentions = new Map<number, HeldMention[]>();
  for (const mention of corpus.mentionsOf(figure.report))
    mentions.set(mention.sentence, [...(mentions.get(mention.sentence) ?? []), mention]);
  const tables = corpus.figuresOf(figure.report);
  const sentences = corpus.sentencesOf(figure.report);
  const agreeing = new Set(
    sentences.filter(({ index }) => mentions.get(index)?.some((mention) => agrees(mention, figure))).map(({ passage }) => passage),
  );
  for (const sentence of sentences) {
    const within = mentions.get(sentence.index) ?? [];
    if (within.length === 0 || within.some((mention) => agrees(mention, figure))) continue;
    // Beside the cell's own number a smaller one in the same paragraph is a part of it, and no other scope.
    if (agreeing.has(sentence.passage)) continue;
    const isTable = tables.some((other) => other.start >= sentence.start && other.end <= sentence.end);
    if (isTable || draft.quoted.some((quote) => quote.includes(sentence.text))) continue;
    const mention = within.find(
      (candidate) =>
        unitClass(candidate.unit) === unitClass(figure.unit) &&
        !isShareOfWhole(candidate, draft) &&
        wordings.every((names) => isNamed(candidate, sentence, names, draft)) &&
        isAbout(concepts[0]!, candidate, sentence, draft),
    );
    if (mention) return { sentence, mention };
  }
  return undefined;
}

/** 市县经费2163万元，占83.1%: a part of the whole is no other scope of it. */
function isShareOfWhole({ report, end }: HeldMention, draft: Draft): boolean {
  return /^\s*\S{0,3}[，,]\s*(?:约|共)?占/.test(draft.context.corpus.textOf(report).slice(end, end + 12));
}

/** Whether one of the wordings stands in the clause before the number, at most a few words away. */
function isNamed(mention: HeldMention, sentence: HeldSentence, wordings: string[], draft: Draft): boolean {
  const before = draft.context.corpus.textOf(sentence.report).slice(Math.max(sentence.start, mention.start - REACH), mention.start);
  const clause =
    before
      .replace(/\s+/g, '')
      .split(/[，。；,;]/u)
      .at(-1) ?? '';
  return !PROPOSALS.test(clause) && wordings.some((wording) => clause.includes(wording));
}

/**
 * Whether the last thing counted that the sentence names before the number is the concept (行政诉讼 … 驳回9件 is no refusal of an application).
 * A wording of several concepts that are all counted (培训) may mean it too.
 */
function isAbout(concept: string, mention: HeldMention, sentence: HeldSentence, draft: Draft): boolean {
  const { corpus, tree, conceptsIn } = draft.context;
  const before = corpus.textOf(sentence.report).slice(sentence.start, mention.start).replace(/\s+/g, '');
  const counted = conceptsIn(before).filter((readings) => readings.every((keys) => keys.every((key) => tree.facet(key) === 'measure')));
  const related = (key: string) => tree.distance(concept, key) !== undefined || tree.distance(key, concept) !== undefined;
  return counted.at(-1)?.some((keys) => keys.some(related)) ?? true;
}

/** Equal after scaling, or equal once the cell is rounded to the decimals that the prose prints (70.67万 for 706668). */
function agrees(mention: HeldMention, figure: HeldFigure): boolean {
  if (figure.value === null) return false;
  const said = unitFactor(mention.unit).factor;
  const held = unitFactor(figure.unit).factor;
  const decimals = /\.(\d+)/.exec(mention.raw)?.[1]?.length ?? 0;
  return Math.abs(mention.value * said - figure.value * held) <= (said > held ? 0.5 * said * 10 ** -decimals : 0) + 1e-9;
}
