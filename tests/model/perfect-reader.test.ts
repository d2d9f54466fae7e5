/**
 * Questions of the development set with a part of the rules' vocabulary taken away, so that they cannot be read, and a model that reads perfectly: every
 * unread question for which there is a perfect proposal becomes right, and nothing that is right without the model becomes wrong with it.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeAnswer } from '../../bot/answer/compose-answer.ts';
import type { Answer } from '../../bot/answer.ts';
import type { Bot } from '../../bot/bot.ts';
import { readConversation } from '../../bot/conversation.ts';
import { makePlan } from '../../bot/make-plan.ts';
import type { Outcome } from '../../bot/model/reading-need.ts';
import { withModel } from '../../bot/model/with-model.ts';
import { type Knowledge, knowledgeOf } from '../../bot/open-bot.ts';
import { type Corpus, openCorpus } from '../../retrieval/corpus.ts';
import { ingestPaths } from '../../retrieval/ingest-files.ts';
import { makeFolder } from '../bot/run-cli.ts';
import { proposePerfectly } from './perfect-proposal.ts';
import { createModel } from './scripted-bot.ts';
import { replyWith, type ScriptedServer, startScriptedServer } from './scripted-server.ts';
import { thinKnowledge } from './thinned-knowledge.ts';

const originals = process.env.WENBAO_ORIGINALS;
const questionsFile = originals && path.join(originals, 'eval/questions.dev.jsonl');
const available = questionsFile !== undefined && existsSync(questionsFile);

/** One wording of two, or of three, is taken away: each of them in one of the five. */
const THINNED = [
  { every: 2, rest: 0 },
  { every: 2, rest: 1 },
  { every: 3, rest: 0 },
  { every: 3, rest: 1 },
  { every: 3, rest: 2 },
];
const OTHER = { kind: 'other', organs: [], years: [], metrics: [], operations: [], dimensions: [], words: [] };

interface GoldQuestion {
  question: string | string[];
  expect: unknown;
}
/** The scorer of the development questions; it lies beside them. */
interface Scorer {
  setOrgans: (questions: GoldQuestion[]) => void;
  judge: (question: GoldQuestion, expect: unknown, answer: Answer) => { pass: boolean; why: string[] };
}

describe.skipIf(!available)('a perfect reader over the development questions (WENBAO_ORIGINALS)', () => {
  let corpus: Corpus;
  let server: ScriptedServer;
  let bot: Bot;
  let scorer: Scorer;
  const questions: GoldQuestion[] = [];
  beforeAll(async () => {
    corpus = openCorpus({ home: makeFolder() });
    await ingestPaths([path.join(originals ?? '', 'reports')], corpus.store);
    corpus.reload();
    server = await startScriptedServer();
    bot = { corpus, today: '2026-11-28' };
    for (const line of readFileSync(questionsFile ?? '', 'utf8')
      .split('\n')
      .filter(Boolean))
      questions.push(JSON.parse(line));
    scorer = (await import(pathToFileURL(path.resolve(originals ?? '', 'eval/score.mjs')).href)) as Scorer;
    scorer.setOrgans(questions);
  });
  afterAll(async () => {
    await server.close();
    corpus.close();
  });

  const answerByRules = async (turns: string[], knowledge: Knowledge): Promise<Outcome> => {
    const reading = readConversation(turns, { ...knowledge, today: bot.today });
    const plan = makePlan(reading, knowledge.held, knowledge.tree);
    return { reading, plan, composed: await composeAnswer(plan, reading, turns, bot, knowledge) };
  };
  const composePlan = async ({ plan, reading }: Outcome, turns: string[], knowledge: Knowledge) =>
    (await composeAnswer(plan, reading, turns, bot, knowledge)).answer;
  /** The answer with a model that proposes this, and whether it was asked. */
  const answerWithHelp = async (outcome: Outcome, turns: string[], knowledge: Knowledge, proposal: unknown) => {
    let asked = false;
    server.play(({ user }) => {
      if (user.includes('data key="left-over"')) asked = true;
      return user.includes('data key="left-over"') ? replyWith(proposal) : replyWith({ terms: [] });
    });
    const { answer } = await withModel(outcome, { turns }, { ...bot, model: createModel(server.url).model }, knowledge);
    return { asked, answer };
  };

  const turnsOf = ({ question }: GoldQuestion) => [question].flat();
  const isRight = (question: GoldQuestion, answer: Answer) => scorer.judge(question, question.expect, answer).pass;

  it('makes right every question that the rules cannot read and a key can, and nothing wrong', async () => {
    const counts = {
      right: 0,
      misread: 0,
      unreachable: 0,
      unread: 0,
      sure: 0,
      mended: 0,
      doubtful: 0,
      doubtfulMended: 0,
      beyondKeys: 0,
      beyondMended: 0,
    };
    const failures: string[] = [];
    for (const { every, rest } of THINNED) {
      const poor = thinKnowledge(corpus, every, rest);
      for (const question of questions) {
        const turns = turnsOf(question);
        const full = await answerByRules(turns, knowledgeOf(corpus));
        const without = await answerByRules(turns, poor);
        const perfect = proposePerfectly(full.reading, full.plan, without.reading);
        const { asked, answer } = await answerWithHelp(without, turns, poor, perfect?.proposal ?? OTHER);
        const [before, after] = [isRight(question, without.composed.answer), isRight(question, answer)];
        const told = `${every}/${rest} ${turns.at(-1)}: ${asked ? answer.text : 'not asked'}`;
        if (before) {
          counts.right++;
          if (!after) failures.push(`spoilt: ${told}`);
        } else if (without.composed.answer.figures.length > 0) {
          // The thinner rules state figures: they think that they can read it.
          counts.misread++;
        } else if (!isRight(question, await composePlan(full, turns, poor))) {
          // The words of the reports are read with the thinner vocabulary too: even the right plan would not give the right answer.
          counts.unreachable++;
        } else {
          counts.unread++;
          if (!after && answer.figures.length > 0) failures.push(`wrong: ${told}`);
          if (!perfect) {
            counts.beyondKeys++;
            if (after) counts.beyondMended++;
          } else if (perfect.doubts.length > 0) {
            counts.doubtful++;
            if (after) counts.doubtfulMended++;
          } else {
            counts.sure++;
            if (after) counts.mended++;
            else failures.push(`unread: ${told}`);
          }
        }
      }
    }
    console.log(`a perfect reader: ${JSON.stringify(counts)}`);
    expect(failures).toEqual([]);
    expect(counts.mended).toBe(counts.sure);
    expect(counts.sure, 'the vocabularies are thin enough to try it').toBeGreaterThan(50);
  }, 600_000);

  it('changes nothing where the rules know every wording', async () => {
    const whole = knowledgeOf(corpus);
    for (const question of questions) {
      const turns = turnsOf(question);
      const rules = await answerByRules(turns, whole);
      const { answer } = await answerWithHelp(rules, turns, whole, OTHER);
      expect(isRight(question, rules.composed.answer), turns.at(-1)).toBe(true);
      expect(isRight(question, answer), turns.at(-1)).toBe(true);
      expect(answer.figures, turns.at(-1)).toEqual(rules.composed.answer.figures);
    }
  }, 600_000);
});
