/** Questions whose answers stand in running text, asked of the sample corpus as a user would ask them: how many are right, wrong, refused. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../bot/answer.ts';
import { answerQuestion, type Bot } from '../../bot/answer-question.ts';
import { Corpus } from '../../retrieval/corpus.ts';
import { loadDictionary } from '../../retrieval/dictionary.ts';
import { ingestPaths } from '../../retrieval/ingest-files.ts';
import { openStore } from '../../retrieval/store/store.ts';

interface ProseQuestion {
  id: string;
  lang: Language;
  question: string;
  /** `text_all`: each must stand in the answer, white space aside. `abstain`: the reports do not say it. */
  expect: { text_all: string[] } | { abstain: true };
}

type Verdict = 'right' | 'wrong' | 'refused';

const ROOT = path.join(import.meta.dirname, '../..');
const questions = readFileSync(path.join(ROOT, 'tests/corpus/prose.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as ProseQuestion);

let bot: Bot;
const verdicts = new Map<string, { verdict: Verdict; text: string }>();
const squeeze = (text: string) => text.replace(/\s+/g, '');

beforeAll(async () => {
  const dictionary = loadDictionary();
  const store = openStore(mkdtempSync(path.join(tmpdir(), 'wenbao-prose-')), { segmenter: dictionary.segmenter });
  await ingestPaths([path.join(ROOT, 'data/reports')], store);
  bot = { corpus: new Corpus(store, { dictionary }), today: '2026-01-01' };
  for (const { id, lang, question, expect: expected } of questions) {
    const { status, text, citations } = await answerQuestion(bot, { turns: [question], lang });
    const answered = status === 'answered' || (status === 'ambiguous' && citations.length > 0);
    const holds = 'text_all' in expected && expected.text_all.every((part) => squeeze(text).includes(squeeze(part)));
    const right = 'abstain' in expected ? !answered : holds;
    verdicts.set(id, { verdict: right ? 'right' : answered ? 'wrong' : 'refused', text });
  }
});

afterAll(() => bot.corpus.close());

function share(chosen: ProseQuestion[], verdict: Verdict): { share: number; which: string[] } {
  const which = chosen.filter(({ id }) => verdicts.get(id)?.verdict === verdict).map(({ id, question }) => `${id} ${question}`);
  return { share: which.length / chosen.length, which };
}

describe('answers from running text', () => {
  const held = questions.filter(({ expect: expected }) => 'text_all' in expected);
  const absent = questions.filter(({ expect: expected }) => 'abstain' in expected);

  it.each([
    { lang: 'zh', right: 0.94 },
    { lang: 'en', right: 0.88 },
  ])('are right: $lang', ({ lang, right }) => {
    const chosen = held.filter((question) => question.lang === lang);
    expect(
      share(chosen, 'right').share,
      [...share(chosen, 'wrong').which, ...share(chosen, 'refused').which].join('\n'),
    ).toBeGreaterThanOrEqual(right);
  });

  it('are seldom wrong', () => {
    const { share: wrong, which } = share(held, 'wrong');
    expect(wrong, which.join('\n')).toBeLessThanOrEqual(0.04);
  });

  it('are not made up where the reports do not say', () => {
    const { share: refused, which } = share(absent, 'right');
    expect(refused, share(absent, 'wrong').which.concat(which).join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it('fit a phone', () => {
    for (const { text } of verdicts.values()) expect(text.length).toBeLessThanOrEqual(1500);
  });
});
