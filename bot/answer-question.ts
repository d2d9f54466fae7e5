/** question → normalised text → spans → reading → plan → evidence → answer, on one screen. */

import { composeAnswer } from './answer/compose-answer.ts';
import type { Answer, Language } from './answer.ts';
import type { Bot } from './bot.ts';
import { readConversation } from './conversation.ts';
import { describeReading } from './explain.ts';
import { makePlan } from './make-plan.ts';
import type { Understood } from './model/proposal.ts';
import { withModel } from './model/with-model.ts';
import { knowledgeOf } from './open-bot.ts';
import type { Plan } from './plan.ts';
import { hasWords, QUESTION_LIMIT } from './question/normalize-question.ts';
import type { Reading } from './question/reading.ts';

export type { Bot };

export interface QuestionInput {
  /** One conversation, oldest turn first; the answer is the last turn's. */
  turns: string[];
  /** Overrides the language of the question. */
  lang?: Language;
  /** Whose budget of the language model it is, in the channel's own words; never sent anywhere. */
  user?: string;
  /** False: this conversation wants no language model. Without one configured it makes no difference. */
  model?: boolean;
  /** What an earlier answer took words for; no model is asked again. */
  understood?: readonly Understood[];
}

/** Answers the last turn. Never throws for a question: what cannot be answered is an answer. */
export async function answerQuestion(bot: Bot, input: QuestionInput): Promise<Answer> {
  const knowledge = knowledgeOf(bot.corpus);
  const reading = readConversation(input.turns, { ...knowledge, today: bot.today, lang: input.lang });
  const plan = declineUnreadable(reading) ?? makePlan(reading, knowledge.held, knowledge.tree);
  const composed = await composeAnswer(plan, reading, input.turns, bot, knowledge);
  return (await withModel({ plan, reading, composed }, input, bot, knowledge)).answer;
}

/** How a question was read, step by step: words, reading, plan, evidence, answer; and, where asked for, the prompts that a language model would be given. */
export async function explainQuestion(
  bot: Bot,
  input: QuestionInput,
  { prompts = false } = {},
): Promise<{ heading: string; lines: string[] }[]> {
  const knowledge = knowledgeOf(bot.corpus);
  const reading = readConversation(input.turns, { ...knowledge, today: bot.today, lang: input.lang });
  const plan = declineUnreadable(reading) ?? makePlan(reading, knowledge.held, knowledge.tree);
  const outcome = { plan, reading, composed: await composeAnswer(plan, reading, input.turns, bot, knowledge) };
  const { answer, closed } = await withModel(outcome, input, bot, knowledge);
  const stages = describeReading(reading, plan, answer, closed);
  return prompts ? [...stages, ...(await (await import('./model/show-prompts.ts')).showPrompts(outcome, knowledge))] : stages;
}

function declineUnreadable(reading: Reading): Plan | undefined {
  if (reading.raw.length > QUESTION_LIMIT) return { kind: 'decline', reason: { kind: 'too-long', length: reading.raw.length } };
  if (!hasWords(reading.normalized)) return { kind: 'decline', reason: { kind: 'empty' } };
  return undefined;
}
