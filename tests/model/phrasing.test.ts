/** Hundreds of replies over real HTTP with the real client: what is right is used, what is not supported is never delivered. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../bot/answer.ts';
import { answerQuestion } from '../../bot/answer-question.ts';
import { ANSWER_TEXTS } from '../../data/wording/answer-texts.ts';
import { ASKED_IN_PROSE, CORRECT, readShown, WRONG } from './phrased-replies.ts';
import { openScriptedBot, type ScriptedBot } from './scripted-bot.ts';
import { replyWith } from './scripted-server.ts';

let scripted: ScriptedBot;
const without = new Map<string, Answer>();
beforeAll(async () => {
  scripted = await openScriptedBot();
  for (const question of ASKED_IN_PROSE) without.set(question, await answerQuestion(scripted.plain, { turns: [question] }));
});
afterAll(() => scripted.close());

const NO_KEYS = { kind: 'other', organs: [], years: [], metrics: [], operations: [], dimensions: [], words: [] };
let played = 0;

/** Plays one class of replies to every question that has what it needs. */
async function play(make: (typeof CORRECT)[string]): Promise<{ question: string; plain: Answer; answer: Answer }[]> {
  const { server, assisted } = scripted;
  const answers: { question: string; plain: Answer; answer: Answer }[] = [];
  for (const question of ASKED_IN_PROSE) {
    let scriptable = true;
    server.play(({ system, user }) => {
      // Before quotations are joined, the words that the rules left over are asked about: none of them means a key here.
      if (user.includes('data key="left-over"')) return replyWith(NO_KEYS);
      const behaviour = make(readShown(user), system);
      scriptable &&= behaviour !== undefined;
      if (behaviour) played++;
      return behaviour ?? { kind: 'text', text: '' };
    });
    const answer = await answerQuestion(assisted(), { turns: [question] });
    const plain = without.get(question);
    if (scriptable && plain && answer.model) answers.push({ question, plain, answer });
    else if (scriptable && plain) answers.push({ question, plain, answer });
  }
  return answers;
}

describe('a right reply is used', () => {
  it.each(Object.entries(CORRECT))('%s', async (_, make) => {
    const answers = await play(make);
    expect(answers.length).toBeGreaterThan(2);
    for (const { plain, answer } of answers) {
      const asked = answer.model !== undefined;
      if (!asked) continue;
      expect(answer.model?.phrased?.length, answer.text).toBeGreaterThan(0);
      expect(answer.model?.quotations).toBe(plain.text);
      expect(answer.citations).toEqual(plain.citations);
      expect(answer.figures).toEqual(plain.figures);
      for (const { text, citations } of answer.model?.phrased ?? []) {
        expect(answer.text).toContain(text);
        expect(citations.length).toBeGreaterThan(0);
      }
    }
    expect(answers.filter(({ answer }) => answer.model?.phrased).length).toBeGreaterThan(1);
  });
});

describe('what the quotations do not support is not delivered', () => {
  it.each(Object.entries(WRONG))('%s', async (name, make) => {
    const answers = await play(make);
    expect(answers.length, `no question for "${name}"`).toBeGreaterThan(0);
    for (const { question, plain, answer } of answers) {
      const remark = `\n${ANSWER_TEXTS['model-failed'].zh}`;
      expect(answer.text.replace(remark, ''), question).toBe(plain.text);
      expect(answer.citations).toEqual(plain.citations);
      expect(answer.model?.phrased).toBeUndefined();
    }
  });

  it('was tried with hundreds of replies', () => {
    expect(played).toBeGreaterThanOrEqual(500);
  });
});

describe('a model may mend its mistakes once', () => {
  it('is shown them, and its second reply is used', async () => {
    const { server, assisted } = scripted;
    const rounds: string[] = [];
    server.play(({ user, system }) => {
      if (user.includes('data key="left-over"')) return replyWith(NO_KEYS);
      rounds.push(user);
      const reply = rounds.length === 1 ? WRONG['a wrong number'] : CORRECT['word for word'];
      return reply?.(readShown(user), system) ?? replyWith({});
    });
    const question = '中卫局市长信箱交办了多少件？';
    const answer = await answerQuestion(assisted(), { turns: [question] });
    expect(rounds).toHaveLength(2);
    expect(rounds[1]).toContain('does not stand in the quotations');
    expect(answer.model?.phrased).toBeDefined();
  });
});

describe('what is sent', () => {
  it('never holds a figure of a table', async () => {
    const { server, assisted } = scripted;
    const before = server.received.length;
    for (const question of ['青海省自然资源厅2020年新收到多少件申请？', '青海省自然资源厅和中卫市自然资源局2020年谁收到的申请多？'])
      await answerQuestion(assisted(), { turns: [question] });
    expect(server.received.length).toBe(before);
  });

  it('leaves answers in another language than the report in its own words', async () => {
    const { server, assisted, plain } = scripted;
    const before = server.received.length;
    const question = "What problems did Qinghai's natural resources department report in 2020?";
    expect(await answerQuestion(assisted(), { turns: [question] })).toEqual(await answerQuestion(plain, { turns: [question] }));
    expect(server.received.length).toBe(before);
  });
});
