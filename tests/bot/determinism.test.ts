/** The same question over the same corpus on the same day gives the same bytes, whatever else has happened. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion, type Bot } from '../../bot/answer-question.ts';
import { locateData } from '../../data/locate.ts';
import { openCorpus } from '../../retrieval/corpus.ts';
import { ingestPaths } from '../../retrieval/ingest-files.ts';
import { createCli, makeFolder, ROOT, readJsonLines } from './run-cli.ts';
import { openSampleBot } from './sample-bot.ts';

interface Line {
  id: string;
  lang?: 'zh' | 'en';
  question: string | string[];
}

/** Every n-th line of each file of the corpus of questions, and all conversations of one in three. */
function readLines(): Line[] {
  const folder = path.join(ROOT, 'tests/corpus');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => {
      const lines: Line[] = readJsonLines(readFileSync(path.join(folder, name), 'utf8'));
      return lines.filter((_, index) => index % (name.startsWith('conversations') ? 3 : 12) === 0);
    });
}

const LINES = readLines();
const answerAll = async (bot: Bot, lines: readonly Line[] = LINES): Promise<string[]> => {
  const answers: string[] = [];
  for (const { question, lang } of lines) answers.push(JSON.stringify(await answerQuestion(bot, { turns: [question].flat(), lang })));
  return answers;
};

let bot: Bot;
let close: () => void;
let first: string[];
beforeAll(async () => {
  ({ bot, close } = await openSampleBot());
  first = await answerAll(bot);
});
afterAll(() => close());

describe('answers', () => {
  it('are taken over enough questions, conversations among them', () => {
    expect(LINES.length).toBeGreaterThan(60);
    expect(LINES.filter(({ question }) => Array.isArray(question)).length).toBeGreaterThan(10);
  });

  it('come out the same a second time', async () => {
    expect(await answerAll(bot)).toEqual(first);
  });

  it('come out the same in another order of questions', async () => {
    expect((await answerAll(bot, LINES.toReversed())).toReversed()).toEqual(first);
  });

  it('come out the same after another order of ingest, a removal and a second reading', async () => {
    const corpus = openCorpus({ home: makeFolder() });
    const folder = locateData('reports');
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .sort()
      .map((name) => path.join(folder, name));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files.toReversed()) await ingestPaths([file], corpus.store, { sample: true });
    const [removed] = corpus.store.listReports();
    corpus.store.removeReport(removed!.id);
    for (const file of [files[2]!, ...files]) await ingestPaths([file], corpus.store, { sample: true });
    corpus.reload();
    expect(corpus.hash).toBe(bot.corpus.hash);
    expect(await answerAll({ corpus, today: bot.today })).toEqual(first);
    corpus.close();
  });
});

describe('a batch', () => {
  const home = path.join(makeFolder(), 'home');
  const wenbao = createCli(home);
  const batch = async (lines: readonly unknown[]) => {
    const file = path.join(makeFolder(), 'questions.jsonl');
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    return (await wenbao(['ask', '--batch', file])).stdout;
  };

  it('says the same twice, and without what is expected of it', async () => {
    const withExpectations = LINES.map((line) => ({ ...line, expect: { values: [12345] }, cites: [{ organ: '某局', year: 1999 }] }));
    const told = await batch(withExpectations);
    expect(await batch(withExpectations)).toBe(told);
    const stripped = LINES.map(({ id, lang, question }) => ({ id, lang, question }));
    expect(await batch(stripped)).toBe(told);
    expect(readJsonLines(told).map(({ id: _, ...answer }) => JSON.stringify(answer))).toEqual(first);
  });

  it('remembers nothing between lines', async () => {
    const lines = LINES.filter((_, index) => index % 24 === 0);
    const alone = await Promise.all(lines.map((line) => batch([line])));
    expect(alone.join('')).toBe(await batch(lines));
  });
});
