/** Plan → Answer: evidence is gathered, worded and, as the only way out, passed through the last gate. */
import { createHash } from 'node:crypto';
import { say } from '../../data/wording/answer-texts.ts';
import type { SearchHit } from '../../retrieval/search-hit.ts';
import type { Answer } from '../answer.ts';
import type { Bot } from '../bot.ts';
import type { ChosenReading } from '../model/choose-reading.ts';
import type { Understood } from '../model/proposal.ts';
import type { Knowledge } from '../open-bot.ts';
import type { Plan } from '../plan.ts';
import { readQuestion } from '../question/read-question.ts';
import type { Reading } from '../question/reading.ts';
import { readVersion } from '../version.ts';
import { Draft } from './draft.ts';
import { findDanglingCitations, findUngroundedNumbers } from './gate.ts';
import { findUnsupportedSentences, withoutPhrased } from './gate-phrased.ts';
import type { Evidence, PhrasedSentence } from './phrased-sentence.ts';
import { findQuotedLines } from './quoted-lines.ts';
import { suggestQuestions } from './suggest.ts';
import { wordAgreement } from './word-agreement.ts';
import { wordClaim } from './word-claim.ts';
import { wordCorrections } from './word-corrections.ts';
import { wordDecline } from './word-decline.ts';
import { wordDefinition } from './word-definition.ts';
import { wordFigures } from './word-figures.ts';
import { wordHoldings } from './word-holdings.ts';
import { wordNearby } from './word-nearby.ts';
import { wordOperation } from './word-operation.ts';
import { wordPassages } from './word-passages.ts';
import { wordPhrased } from './word-phrased.ts';
import { wordTable } from './word-table.ts';
import { wordChosen, wordUnderstood } from './word-understood.ts';

/** Longest answer, in characters: short enough for a phone. */
export const TEXT_LIMIT = 1500;

/** `closed`: what the last gate found without a source; the answer then says so and nothing else. */
export interface Composed {
  answer: Answer;
  closed: string[];
  /** The quotations of running text that the answer consists of; empty where it states figures. */
  quotations: Evidence[];
}

/** What a language model has to do with the answer; left out where none is asked. */
export interface ModelShare {
  /** Words that it read; said aloud, and part of the receipt. */
  understood?: readonly Understood[];
  /** The reading of several that it put first, and why; said aloud. */
  chosen?: ChosenReading;
  /** It was asked and gave no usable reply. */
  failed?: boolean;
  /** Sentences of its own in place of the quotations. The last gate checks each of them. */
  phrased?: readonly PhrasedSentence[];
  /** Sentences near by that terms of the model found, after a refusal. */
  nearby?: { terms: readonly string[]; hits: readonly SearchHit[] };
}

export async function composeAnswer(
  plan: Plan,
  reading: Reading,
  turns: string[],
  bot: Bot,
  knowledge: Knowledge,
  { understood = [], chosen, failed = false, phrased = [], nearby }: ModelShare = {},
): Promise<Composed> {
  const draft = new Draft({
    corpus: bot.corpus,
    lang: reading.lang,
    today: bot.today,
    tree: knowledge.tree,
    question: reading.raw,
    organs: knowledge.held.organs,
    organEnglish: knowledge.organEnglish,
    chineseWordings: knowledge.chineseWordings,
    conceptsIn: (text) => readQuestion(text, { ...knowledge, today: bot.today, lang: 'zh' }).concepts,
  });
  await wordPlan(plan, reading, draft);
  if (reading.asTable) wordTable(draft);
  if (plan.kind !== 'decline') wordCorrections(reading, draft);
  wordUnderstood(understood, draft);
  if (chosen) wordChosen(chosen, draft);
  if (failed) draft.lines.push(say(draft.lang, 'model-failed'));
  const quotations = findQuotedLines(draft);
  wordPhrased(phrased, draft);
  if (nearby) wordNearby(nearby, draft);
  const answer: Answer = {
    question: reading.raw,
    lang: reading.lang,
    today: bot.today,
    status: draft.status,
    text: draft.lines.join('\n'),
    figures: draft.figures,
    citations: draft.citations.citations,
    findings: draft.findings,
    suggestions: suggestQuestions(plan, draft, knowledge),
    receipt: receiptId(turns, reading.lang, bot, knowledge.hash, understood),
  };
  return { ...passGate(answer, draft, turns, knowledge), quotations };
}

async function wordPlan(plan: Plan, reading: Reading, draft: Draft): Promise<void> {
  switch (plan.kind) {
    case 'figures':
      return wordFigures(plan, reading, draft);
    case 'operation':
      return wordOperation(plan, reading, draft);
    case 'claim':
      return wordClaim(plan, reading, draft, (other) => wordPlan(other, reading, draft));
    case 'agreement':
      return wordAgreement(plan, reading, draft);
    case 'passages':
      return wordPassages(plan, draft, (other) => wordPlan(other, reading, draft));
    case 'definition':
      return wordDefinition(plan, draft);
    case 'holdings':
      return wordHoldings(plan, draft);
    case 'decline':
      return wordDecline(plan.reason, draft);
  }
}

function passGate(answer: Answer, draft: Draft, turns: string[], knowledge: Knowledge): Omit<Composed, 'quotations'> {
  const { organs } = knowledge.held;
  const unsupported = findUnsupportedSentences(draft, knowledge.cutWords);
  const ungrounded = findUngroundedNumbers(
    { ...answer, text: withoutPhrased(draft) },
    {
      workings: draft.workings,
      quoted: draft.quoted,
      counts: draft.counts,
      years: organs.flatMap((organ) => organ.years),
      asked: turns,
      names: organs.flatMap(({ organ }) => [organ, knowledge.organEnglish(organ)]),
      sourceTexts: () => [...new Set(answer.citations.map(({ report }) => report))].map((report) => draft.context.corpus.textOf(report)),
    },
  );
  const dangling = findDanglingCitations(answer);
  const overlong = answer.text.length > TEXT_LIMIT ? [`${answer.text.length} characters`] : [];
  const closed = [...unsupported, ...ungrounded, ...dangling.map((id) => `[${id}]`), ...overlong];
  if (closed.length === 0) return { answer, closed };
  return {
    answer: { ...answer, status: 'error', text: say(answer.lang, 'gate-closed'), figures: [], citations: [], findings: [] },
    closed,
  };
}

const VERSION = readVersion();

/** Twelve hexadecimal digits over what determines an answer: turns, language, today, corpus and version, and what a model read. */
function receiptId(turns: string[], lang: string, bot: Bot, corpusHash: string, understood: readonly Understood[]): string {
  return createHash('sha256')
    .update(JSON.stringify([turns, lang, bot.today, corpusHash, VERSION, ...understood]))
    .digest('hex')
    .slice(0, 12);
}
