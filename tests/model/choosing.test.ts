/** Where the rules find several readings: the one that the question's words point to comes first, and none is dropped. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../bot/answer.ts';
import { answerQuestion, explainQuestion } from '../../bot/answer-question.ts';
import { openScriptedBot, type ScriptedBot } from './scripted-bot.ts';
import { type Behaviour, replyWith } from './scripted-server.ts';

let scripted: ScriptedBot;
beforeAll(async () => {
  scripted = await openScriptedBot();
});
afterAll(() => scripted.close());

const ORGAN = '青海省自然资源厅';
const figuresOf = ({ figures }: Answer) => figures.map(({ metric, value, state }) => `${metric} ${state} ${value}`);

/** The answers without and with a model that replies so; the readings that it was shown. */
async function choose(question: string, behaviour: Behaviour) {
  const { plain, server, assisted } = scripted;
  let shown: string[] | undefined;
  server.play(({ user, body }) => {
    shown = /"reading":\{[^}]*"enum":(\[[^\]]*\])/
      .exec(JSON.stringify(body).replaceAll('\\"', '"'))?.[1]
      ?.split(/[[\]",]+/)
      .filter(Boolean);
    expect(user).not.toMatch(/\d 件/);
    return behaviour;
  });
  const without = await answerQuestion(plain, { turns: [question] });
  return { without, answer: await answerQuestion(assisted(), { turns: [question] }), shown };
}

describe('several readings', () => {
  it.each([
    ['carried-over', `${ORGAN}2020年以前收的、结转的有几件？`, '以前收的'],
    ['carried-forward', `${ORGAN}2020年还需要办理的结转申请有几件？`, '还需要办理'],
    ['carried-forward', 'How many applications did the Qinghai natural resources department still carry over in 2020?', 'still'],
  ])('%s is put first by the words of the question', async (reading, question, words) => {
    const { without, answer, shown } = await choose(question, replyWith({ reading, words }));
    expect(without.status).toBe('ambiguous');
    expect(shown).toEqual(['unclear', 'carried-over', 'carried-forward']);
    expect(answer.status).toBe('ambiguous');
    expect(figuresOf(answer)[0]).toContain(reading);
    expect(figuresOf(answer).sort()).toEqual(figuresOf(without).sort());
    expect(answer.text).toContain(words);
    expect(answer.model).toEqual({ chosen: { reading, words } });
  });

  const question = `${ORGAN}2020年结转了多少件？`;
  it.each<[what: string, reply: Behaviour]>([
    ['nothing in the question tells', replyWith({ reading: 'unclear', words: '' })],
    ['the words do not stand there', replyWith({ reading: 'carried-forward', words: '下一年度' })],
    ['only the ambiguous word is named', replyWith({ reading: 'carried-forward', words: '结转' })],
    ['only the organ is named', replyWith({ reading: 'carried-forward', words: ORGAN })],
    ['only the year is named', replyWith({ reading: 'carried-forward', words: '2020年' })],
    ['no words are named', replyWith({ reading: 'carried-forward', words: '' })],
  ])('stand as the rules have them where %s', async (_, reply) => {
    const { without, answer } = await choose(question, reply);
    expect(without.status).toBe('ambiguous');
    expect(answer).toEqual(without);
  });

  it.each<[what: string, failure: string, reply: Behaviour]>([
    ['another metric is named', 'unreadable', replyWith({ reading: 'denied', words: '多少件' })],
    ['a number is named', 'unreadable', replyWith({ reading: '1', words: '多少件' })],
    ['a figure is added', 'refusal', { kind: 'text', text: '' }],
    ['the server fails', 'server', { kind: 'status', status: 500 }],
  ])('stand as the rules have them, with a remark, where %s', async (_, failure, reply) => {
    const { without, answer } = await choose(question, reply);
    expect(answer.model).toEqual({ failed: failure });
    expect(answer.figures).toEqual(without.figures);
    expect(answer.text.startsWith(without.text)).toBe(true);
  });

  it('of organs are not chosen among: a name is a key', async () => {
    const { server, assisted, plain } = scripted;
    const before = server.received.length;
    const turns = ['宁夏2018年新收到多少件申请？'];
    expect(await answerQuestion(assisted(), { turns })).toEqual(await answerQuestion(plain, { turns }));
    expect(server.received.length).toBe(before);
  });

  it('are shown by explain', async () => {
    const stages = await explainQuestion(scripted.plain, { turns: [question] }, { prompts: true });
    expect(stages.at(-1)?.heading).toBe('prompt choose-reading@1');
    expect(stages.at(-1)?.lines.join('\n')).toContain('carried-forward: 结转下年度继续办理');
  });
});
