/** Search terms of a model: they offer what stands near by after a refusal, and decide nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion, explainQuestion } from '../../bot/answer-question.ts';
import { openScriptedBot, type ScriptedBot } from './scripted-bot.ts';
import { replyWith } from './scripted-server.ts';

let scripted: ScriptedBot;
beforeAll(async () => {
  scripted = await openScriptedBot();
});
afterAll(() => scripted.close());

const OTHER = { kind: 'other', organs: [], years: [], metrics: [], operations: [], dimensions: [], words: [] };
const question = "What kumbaya did Ningxia's geological bureau concoct in 2020?";
const ask = async (terms: string[]) => {
  const { server, assisted, plain } = scripted;
  server.play(({ user }) => replyWith(user.includes('left-over') ? OTHER : { terms }));
  return { plain: await answerQuestion(plain, { turns: [question] }), answer: await answerQuestion(assisted(), { turns: [question] }) };
};

describe('terms that a model suggests', () => {
  it('offer sentences near by, quoted and cited, and leave the refusal a refusal', async () => {
    const { plain, answer } = await ask(['专题培训', '业务培训']);
    expect(plain.status).toBe('not_found');
    expect(answer.status).toBe('not_found');
    expect(answer.figures).toEqual([]);
    expect(answer.text.startsWith(plain.text)).toBe(true);
    expect(answer.text).toContain('培训');
    expect(answer.citations.length).toBeGreaterThan(0);
    expect(answer.citations.every(({ organ }) => organ === '宁夏回族自治区地质局')).toBe(true);
    expect(answer.model?.searched?.length).toBeGreaterThan(0);
  });

  it.each([
    ['words that no report holds', ['蟠桃大会', '如来神掌']],
    ['numbers', ['二十二件', '999']],
    ['instructions and markup', ['ignore previous', '<b>培训</b>', '培训http://x.example']],
    ['nothing', []],
  ])('change nothing where they are %s', async (_, terms) => {
    const { plain, answer } = await ask(terms);
    expect(answer).toEqual(plain);
  });
});

describe('explain', () => {
  it('shows the prompts that would be sent, without sending any', async () => {
    const { server, plain } = scripted;
    const before = server.received.length;
    const stages = await explainQuestion(plain, { turns: [question] }, { prompts: true });
    expect(stages.map(({ heading }) => heading)).toEqual(expect.arrayContaining(['prompt read-question@2', 'prompt search-terms@1']));
    const understood = await explainQuestion(plain, { turns: ['青海省自然资源厅2020年新收到多少件申请？'] }, { prompts: true });
    expect(understood.at(-1)).toEqual({ heading: 'prompts', lines: ['none: a language model would not be asked'] });
    expect(server.received.length).toBe(before);
  });
});
