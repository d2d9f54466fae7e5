/** Hundreds of replies over real HTTP with the real client: what is right is used, what is not supported is never delivered. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../bot/answer.ts';
import { answerQuestion } from '../../bot/answer-question.ts';
import { ANSWER_TEXTS } from '../../data/wording/answer-texts.ts';
import { HOSTILE } from './hostile-replies.ts';
import { ASKED_IN_PROSE, CORRECT, type Reply, readShown, WRONG } from './phrased-replies.ts';
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
/** Of the right replies: how many were given, and how many used. */
const right = { given: 0, used: 0 };

interface Played {
  question: string;
  plain: Answer;
  answer: Answer;
}

/** Plays one class of replies to every question that is put in words and has what the class needs, or to so many of them. */
async function play(make: Reply, { most = Infinity, from = 0 } = {}): Promise<Played[]> {
  const { server, assisted } = scripted;
  const answers: Played[] = [];
  for (let at = 0; at < ASKED_IN_PROSE.length && answers.length < most; at++) {
    const question = ASKED_IN_PROSE[(at + from) % ASKED_IN_PROSE.length] ?? '';
    let asked = false;
    let scriptable = true;
    server.play(({ system, user }) => {
      // Before quotations are joined, the words that the rules left over are asked about: none of them means a key here.
      if (user.includes('data key="left-over"')) return replyWith(NO_KEYS);
      asked = true;
      const behaviour = make(readShown(user), system);
      scriptable &&= behaviour !== undefined;
      if (behaviour) played++;
      return behaviour ?? { kind: 'text', text: '' };
    });
    const plain = without.get(question);
    if (!plain || !isLong(plain)) continue;
    const answer = await answerQuestion(assisted(), { turns: [question] });
    expect(asked, `asked to put in words: ${question}`).toBe(true);
    if (scriptable) answers.push({ question, plain, answer });
  }
  return answers;
}

/** The rule for what is put in words: quotations of eighty characters together; a shorter one reads well as it is. */
function isLong({ text, figures }: Answer): boolean {
  const quoted = [...text.matchAll(/“(.+?)”(?=\[\d+\])/g)].map(([, quote = '']) => quote.length);
  return figures.length === 0 && quoted.reduce((sum, length) => sum + length, 0) >= 80;
}

describe('what is put in words', () => {
  it('are answers with quotations of eighty characters and more, and no others', async () => {
    const { server, assisted } = scripted;
    const [long, short] = [true, false].map((wanted) => [...without].filter(([, plain]) => isLong(plain) === wanted));
    expect(long?.length).toBeGreaterThan(8);
    expect(short?.length).toBeGreaterThan(3);
    for (const [question, plain] of short ?? []) {
      let asked = false;
      server.play(({ user }) => {
        asked ||= readShown(user).length > 0;
        return user.includes('data key="left-over"') ? replyWith(NO_KEYS) : replyWith({ terms: [] });
      });
      expect((await answerQuestion(assisted(), { turns: [question] })).text, question).toBe(plain.text);
      expect(asked, question).toBe(false);
    }
  });
});

describe('a right reply is used', () => {
  it.each(Object.entries(CORRECT))('%s', async (_, make) => {
    const answers = await play(make);
    expect(answers.length).toBeGreaterThan(2);
    right.given += answers.length;
    for (const { question, plain, answer } of answers) {
      expect(answer.model?.phrased?.length, question).toBeGreaterThan(0);
      right.used++;
      expect(answer.model?.quotations).toBe(plain.text);
      expect(answer.citations).toEqual(plain.citations);
      expect(answer.figures).toEqual(plain.figures);
      for (const { text, citations } of answer.model?.phrased ?? []) {
        expect(answer.text).toContain(text);
        expect(citations.length).toBeGreaterThan(0);
      }
    }
  });

  it('every single one', () => {
    expect(right.given).toBeGreaterThan(50);
    expect(right.used).toBe(right.given);
  });
});

describe('what the quotations do not support is not delivered', () => {
  const expectPlain = (name: string, answers: readonly Played[]) => {
    expect(answers.length, `no question for "${name}"`).toBeGreaterThan(0);
    for (const { question, plain, answer } of answers) {
      const remark = `\n${ANSWER_TEXTS['model-failed'].zh}`;
      expect(answer.text.replace(remark, ''), question).toBe(plain.text);
      expect(answer.citations).toEqual(plain.citations);
      expect(answer.model?.phrased).toBeUndefined();
    }
  };

  it.each(Object.entries(WRONG))('%s', async (name, make) => {
    expectPlain(name, await play(make));
  });

  // Each at other questions, so that together they meet all of them.
  it.each(Object.entries(HOSTILE).map(([name, make], index) => [name, make, index] as const))('%s', async (name, make, index) => {
    expectPlain(name, await play(make, { most: 3, from: index }));
  });

  it('was tried with hundreds of replies', () => {
    console.log(`replies: ${played}; right ones used: ${right.used} of ${right.given}`);
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
