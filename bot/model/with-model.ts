/**
 * The answer of the rules → the answer with a language model's help, where one is configured and can help. The rules' answer comes in and, unless a
 * checked improvement takes its place, goes out as it is.
 */
import { type Composed, composeAnswer } from '../answer/compose-answer.ts';
import type { ModelPart } from '../answer.ts';
import type { Bot } from '../bot.ts';
import { makePlan } from '../make-plan.ts';
import type { Knowledge } from '../open-bot.ts';
import type { Plan } from '../plan.ts';
import type { Reading } from '../question/reading.ts';
import { askForReading } from './ask-for-reading.ts';
import type { Failure } from './chat-model.ts';
import { completeReading, readAsUnderstood } from './complete-reading.ts';
import type { Asker, LanguageModel } from './language-model.ts';
import { isWorthPhrasing, phraseAnswer } from './phrase-answer.ts';
import type { Understood } from './proposal.ts';
import { searchWider } from './search-wider.ts';

export interface Outcome {
  plan: Plan;
  reading: Reading;
  composed: Composed;
}

interface Request {
  turns: string[];
  user?: string;
  model?: boolean;
  understood?: readonly Understood[];
}

export async function withModel(outcome: Outcome, request: Request, bot: Bot, knowledge: Knowledge): Promise<Composed> {
  if (request.understood && request.understood.length > 0) {
    const reading = readAsUnderstood(outcome.reading, request.understood, knowledge);
    return (reading && (await answerAsUnderstood(reading, [...request.understood], request, bot, knowledge))) ?? outcome.composed;
  }
  if (!bot.model || request.model === false) return outcome.composed;
  const asker = bot.model.openAsker(request.user ?? '', knowledge.hash);
  try {
    return await improve(outcome, request, bot.model, asker, bot, knowledge);
  } finally {
    asker.end();
  }
}

async function improve(
  outcome: Outcome,
  request: Request,
  model: LanguageModel,
  asker: Asker,
  bot: Bot,
  knowledge: Knowledge,
): Promise<Composed> {
  if (outcome.composed.answer.status === 'answered') return putInWords(outcome, request, model, asker, bot, knowledge);
  if (leavesWords(outcome)) {
    const reply = await askForReading(model, outcome.reading, knowledge, asker);
    if (reply.kind === 'failed') return withRemark(outcome, reply.failure, request, bot, knowledge);
    const completed = completeReading(outcome.reading, reply.value, knowledge);
    const answered =
      completed.refused === undefined && (await answerAsUnderstood(completed.reading, completed.understood, request, bot, knowledge));
    if (answered) return answered;
  }
  return lookNearby(outcome, request, model, asker, bot, knowledge);
}

/** What stands in the text near by, where the rules found nothing that answers. */
async function lookNearby(
  outcome: Outcome,
  { turns }: Request,
  model: LanguageModel,
  asker: Asker,
  bot: Bot,
  knowledge: Knowledge,
): Promise<Composed> {
  const { plan, reading, composed } = outcome;
  if (plan.kind !== 'passages' || plan.topics || composed.answer.status !== 'not_found') return composed;
  const found = await searchWider(model, plan, reading, bot.corpus, asker);
  if (found.kind === 'failed') return withRemark(outcome, found.failure, { turns }, bot, knowledge);
  if (found.value.hits.length === 0) return composed;
  const wider = await composeAnswer(plan, reading, turns, bot, knowledge, { nearby: found.value });
  return wider.closed.length > 0 ? composed : withPart(wider, { searched: found.value.terms });
}

/** The rules' own answer with one quiet remark, unless the remark would make it too long. */
async function withRemark(
  { plan, reading, composed }: Outcome,
  failure: Failure,
  { turns }: Request,
  bot: Bot,
  knowledge: Knowledge,
): Promise<Composed> {
  const remarked = await composeAnswer(plan, reading, turns, bot, knowledge, { failed: true });
  return withPart(remarked.closed.length > 0 ? composed : remarked, { failed: failure });
}

/** Words are left over, and the rules found no answer in spite of them. Where every word is read, a model has nothing to add: two readings are both answered. */
export function leavesWords({ plan, reading, composed }: Outcome): boolean {
  if (reading.unexplained.length === 0 || composed.answer.status === 'answered') return false;
  return plan.kind !== 'decline' || ['organ-unclear', 'not-understood', 'prose-silent', 'metric-absent'].includes(plan.reason.kind);
}

/** The same quotations as a few plain sentences. */
async function putInWords(
  outcome: Outcome,
  { turns }: Request,
  model: LanguageModel,
  asker: Asker,
  bot: Bot,
  knowledge: Knowledge,
): Promise<Composed> {
  const { plan, reading, composed } = outcome;
  if (!isWorthPhrasing(composed.quotations, reading)) return composed;
  const phrasing = await phraseAnswer(model, composed.quotations, reading, knowledge.cutWords, asker);
  if (phrasing.kind === 'failed') return withRemark(outcome, phrasing.failure, { turns }, bot, knowledge);
  if (phrasing.kind === 'unsupported') return composed;
  const phrased = await composeAnswer(plan, reading, turns, bot, knowledge, { phrased: phrasing.sentences });
  if (phrased.closed.length > 0) return composed;
  const sentences = phrasing.sentences.map(({ text, evidence }) => ({ text, citations: evidence.map(({ citation }) => citation) }));
  return withPart(phrased, { phrased: sentences, quotations: composed.answer.text });
}

/** Undefined where the completed reading leads to no figures, or to no answer. */
async function answerAsUnderstood(
  reading: Reading,
  understood: Understood[],
  { turns }: Request,
  bot: Bot,
  knowledge: Knowledge,
): Promise<Composed | undefined> {
  const plan = makePlan(reading, knowledge.held, knowledge.tree);
  if (plan.kind !== 'figures' && plan.kind !== 'operation') return undefined;
  const composed = await composeAnswer(plan, reading, turns, bot, knowledge, { understood });
  const { status } = composed.answer;
  return status === 'answered' || status === 'ambiguous' ? withPart(composed, { understood }) : undefined;
}

const withPart = (composed: Composed, part: ModelPart): Composed => ({
  ...composed,
  answer: { ...composed.answer, model: { ...composed.answer.model, ...part } },
});
