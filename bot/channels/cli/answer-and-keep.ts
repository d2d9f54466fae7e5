/** Answers and keeps the receipt, so that the answer can be re-created later. */
import type { Answer } from '../../answer.ts';
import { answerQuestion, type Bot, type QuestionInput } from '../../answer-question.ts';
import { keepReceipt } from '../../receipts.ts';
import type { CommandContext } from './command.ts';

/** A receipt that cannot be kept (a full disk, another writer) does not stand in the way of the answer; it is said. */
export async function answerAndKeep(bot: Bot, input: QuestionInput, { note, say }: CommandContext): Promise<Answer> {
  const answer = await answerQuestion(bot, input);
  try {
    keepReceipt(bot, input.turns, answer);
  } catch (failure) {
    note(say('receipt.not-kept', { reason: failure instanceof Error ? failure.message : String(failure) }));
  }
  return answer;
}
