import { describe, expect, it } from 'vitest';
import type { Answer, AnswerFigure } from '../../bot/answer.ts';
import { expectedQuestionSchema, scoreAnswer } from '../../bot/score-answer.ts';

const figure: AnswerFigure = {
  organ: '甲局',
  year: 2022,
  metric: 'newly-received',
  label: '总计',
  state: 'number',
  value: 1148,
  unit: '件',
  raw: '1148',
  citation: '1',
};
const answer: Answer = {
  question: '甲局2022年新收多少件？',
  lang: 'zh',
  today: '2026-01-01',
  status: 'answered',
  text: '甲局2022年新收1,148件。',
  figures: [figure],
  citations: [
    {
      id: '1',
      report: 'a',
      source: 'a.txt',
      kind: 'original',
      title: '',
      organ: '甲局',
      year: 2022,
      section: '三',
      quote: '本年新收 1148',
    },
  ],
  findings: [],
  suggestions: [],
  receipt: 'r',
};
const declined: Answer = { ...answer, status: 'not_found', text: '没有收入。', figures: [], citations: [] };

describe('scoreAnswer', () => {
  it.each([
    ['the number in the text', answer, { values: [1148] }, 'right', true],
    ['another number', answer, { values: [148] }, 'wrong', true],
    ['one of two numbers', answer, { values: [1148, 7] }, 'wrong', true],
    ['a text', answer, { text_any: ['乙局', '甲局'] }, 'right', true],
    ['a text that is not there', answer, { text_any: ['乙局'] }, 'wrong', true],
    ['an answer where none was due', answer, { abstain: true }, 'wrong', true],
    ['a refusal where an answer was due', declined, { values: [1148] }, 'refused', null],
    ['a refusal that was due', declined, { abstain: true }, 'right', null],
    ['an error', { ...declined, status: 'error' }, { abstain: true }, 'wrong', null],
    ['a source of another year', { ...answer, figures: [{ ...figure, year: 2021 }] }, { values: [1148] }, 'right', false],
    ['a source that does not show the number', { ...answer, figures: [{ ...figure, raw: '9' }] }, { values: [1148] }, 'right', false],
    ['a source that is missing', { ...answer, citations: [] }, { values: [1148] }, 'right', false],
  ] as const)('judges %s', (_, given, expectation, verdict, cited) => {
    expect(scoreAnswer(given as Answer, expectedQuestionSchema.shape.expect.parse(expectation))).toEqual({ verdict, cited });
  });
});
