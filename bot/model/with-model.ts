/**
 * The answer of the rules → the answer with a language model's help, where one is configured and can help. The rules' answer comes in and, unless a
 * checked improvement takes its place, goes out as it is.
 */
import { type Composed, composeAnswer, type ModelShare } from '../answer/compose-answer.ts';
import type { ModelPart } from '../answer.ts';
import type { Bot } from '../bot.ts';
import { makePlan } from '../make-plan.ts';
import type { Knowledge } from '../open-bot.ts';
import type { Plan } from '../plan.ts';
import type { Reading } from '../question/reading.ts';
import { askForReading } from './ask-for-reading.ts';
import type { Failure } from './chat-model.ts';
import { chooseReading, withFirst } from './choose-reading.ts';
import { completeReading, readAsUnderstood } from './complete-reading.ts';
import type { Asker, LanguageModel } from './language-model.ts';
import { isWorthPhrasing, phraseAnswer } from './phrase-answer.ts';
import type { Understood } from './proposal.ts';
import { findReadingNeed, type Outcome } from './reading-need.ts';
import { searchWider } from './search-wider.ts';

interface Request {
  turns: string[];
  user?: string;
  model?: boolean;
  understood?: readonly Understood[];
}

export async function withModel(outcome: Outcome, request: Request, bot: Bot, knowledge: Knowledge): Promise<Composed> {
  const { turns, understood = [] } = request;
  const help = { outcome, turns, bot, knowledge };
  if (understood.length > 0) {
    const reading = readAsUnderstood(outcome.reading, understood, knowledge);
    return (reading && (await answerAsUnderstood(reading, [...understood], help))) ?? outcome.composed;
  }
  if (!bot.model || request.model === false) return outcome.composed;
  const asker = bot.model.openAsker(request.user ?? '', knowledge.hash);
  try {
    return await improve({ ...help, model: bot.model, asker });
  } finally {
    asker.end();
  }
}

/** The rules' outcome, and all that it takes to make another answer of it. */
interface Help {
  outcome: Outcome;
  turns: string[];
  bot: Bot;
  knowledge: Knowledge;
}

interface HelpWithModel extends Help {
  model: LanguageModel;
  asker: Asker;
}

async function improve(help: HelpWithModel): Promise<Composed> {
  const { outcome, model, asker, knowledge } = help;
  const need = findReadingNeed(outcome);
  if (need === 'several') return putFirst(help);
  if (need) {
    const reply = await askForReading(model, outcome.reading, knowledge, asker);
    if (reply.kind === 'failed') return withRemark(reply.failure, help);
    const completed = completeReading(outcome.reading, reply.value, knowledge);
    const answered = completed.refused === undefined && (await answerAsUnderstood(completed.reading, completed.understood, help));
    if (answered) return answered;
  }
  return outcome.composed.answer.status === 'answered' ? putInWords(help) : lookNearby(help);
}

/** The same readings, the one that the question's words point to first. */
async function putFirst(help: HelpWithModel): Promise<Composed> {
  const { outcome, turns, model, asker, bot, knowledge } = help;
  const { plan, reading, composed } = outcome;
  if (plan.kind !== 'figures') return composed;
  const choice = await chooseReading(model, plan, reading, asker);
  if (choice.kind === 'failed') return withRemark(choice.failure, help);
  if (choice.value === undefined) return composed;
  const ordered = await composeAnswer(withFirst(plan, choice.value), reading, turns, bot, knowledge, { chosen: choice.value });
  return ordered.closed.length > 0 ? composed : withPart(ordered, { chosen: choice.value });
}

/** What stands in the text near by, where the rules found nothing that answers. */
async function lookNearby(help: HelpWithModel): Promise<Composed> {
  const { outcome, model, asker, bot } = help;
  const { plan, reading, composed } = outcome;
  if (plan.kind !== 'passages' || plan.topics || composed.answer.status !== 'not_found') return composed;
  const found = await searchWider(model, plan, reading, bot.corpus, asker);
  if (found.kind === 'failed') return withRemark(found.failure, help);
  if (found.value.hits.length === 0) return composed;
  const wider = await composeAgain({ nearby: found.value }, help);
  return wider.closed.length > 0 ? composed : withPart(wider, { searched: found.value.terms });
}

/** The same quotations as a few plain sentences. */
async function putInWords(help: HelpWithModel): Promise<Composed> {
  const { outcome, model, asker, knowledge } = help;
  const { reading, composed } = outcome;
  if (!isWorthPhrasing(composed.quotations, reading)) return composed;
  const phrasing = await phraseAnswer(model, composed.quotations, reading, knowledge.cutWords, asker);
  if (phrasing.kind === 'failed') return withRemark(phrasing.failure, help);
  if (phrasing.kind === 'unsupported') return composed;
  const phrased = await composeAgain({ phrased: phrasing.sentences }, help);
  if (phrased.closed.length > 0) return composed;
  const sentences = phrasing.sentences.map(({ text, evidence }) => ({ text, citations: evidence.map(({ citation }) => citation) }));
  return withPart(phrased, { phrased: sentences, quotations: composed.answer.text });
}

/** Undefined where the completed reading leads to no figures, unless it shows that the form has none. */
async function answerAsUnderstood(
  reading: Reading,
  understood: Understood[],
  { turns, bot, knowledge }: Help,
): Promise<Composed | undefined> {
  const plan = makePlan(reading, knowledge.held, knowledge.tree);
  const states = ['figures', 'operation', 'claim', 'agreement'].includes(plan.kind);
  if (!states && !isAbsent(plan)) return undefined;
  const composed = await composeAnswer(plan, reading, turns, bot, knowledge, { understood });
  const { status } = composed.answer;
  const fits = states ? status === 'answered' || status === 'ambiguous' : status === 'not_found';
  return fits ? withPart(composed, { understood }) : undefined;
}

/** The form has no cell for what is asked. */
function isAbsent(plan: Plan): boolean {
  const reason = plan.kind === 'decline' ? plan.reason : plan.kind === 'passages' ? plan.otherwise : undefined;
  return reason?.kind === 'metric-absent';
}

/** The rules' own answer with one quiet remark, unless the remark would make it too long. */
async function withRemark(failure: Failure, help: Help): Promise<Composed> {
  const remarked = await composeAgain({ failed: true }, help);
  return withPart(remarked.closed.length > 0 ? help.outcome.composed : remarked, { failed: failure });
}

/** The rules' plan, worded with a model's share in it. */
const composeAgain = (share: ModelShare, { outcome: { plan, reading }, turns, bot, knowledge }: Help): Promise<Composed> =>
  composeAnswer(plan, reading, turns, bot, knowledge, share);

const withPart = (composed: Composed, part: ModelPart): Composed => ({
  ...composed,
  answer: { ...composed.answer, model: { ...composed.answer.model, ...part } },
});
