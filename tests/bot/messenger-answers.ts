/** Random answers as no report should hold them: long tables, emoji, markup, text that turns around, broken characters. */
import type { Answer, AnswerFigure, Citation } from '../../bot/answer.ts';
import { type Dice, makeDice, pick } from '../generated/dice.ts';

const WORDS = [
  '政府信息公开',
  '申请',
  '青海省',
  'natural persons',
  'applications',
  '22',
  '1,024',
  '',
  ' ',
  '\n',
  '\n\n',
  '。',
  '<b>',
  '</b>',
  '<script>alert(1)</script>',
  '&amp;',
  '&lt;',
  '&',
  '<',
  '>',
  '"',
  "'",
  '[1]',
  '👩‍👩‍👧‍👦',
  '🇨🇳',
  '👍🏽',
  'e\u0301\u0301\u0301',
  '\u202e反向\u202c',
  '\u2067أهلا\u2069',
  '\ud83d',
  '\ude00',
  '\u0000',
  '\u0007',
  '\ufeff',
  '\ufffe',
  '\u200b',
  '\u200d',
  '\u200d<',
  '‍👨',
  '`',
  '*_~',
  '<a href="x">',
  '</blockquote>',
  '—',
  '﷽',
  '\t',
  '\r\n',
  '\u2028',
  '&#x41;',
  '&#65;',
  '<!--',
  ']]>',
  '😀'.repeat(3),
  'x'.repeat(40),
  '\u0301'.repeat(90),
]; // prettier-ignore

const some = (dice: Dice, most: number): string =>
  Array.from({ length: Math.floor(dice() * (most + 1)) }, () => pick(WORDS, dice)).join('');

/** An answer whose every text is random. The same seed gives the same answer. */
export function makeAnswer(seed: number): Answer {
  const dice = makeDice(seed);
  const size = dice() < 0.02 ? 200 : pick([0, 1, 2, 7, 20], dice);
  const citations = Array.from({ length: Math.floor(dice() * (size + 1)) }, (_, index): Citation => makeCitation(index, dice));
  const figures = citations.map(({ id, organ, year }): AnswerFigure => {
    const state = pick(['number', 'blank', 'not_applicable', 'illegible', 'text'] as const, dice);
    return {
      organ,
      year,
      metric: 'newly-received',
      label: some(dice, 5),
      state,
      value: state === 'number' ? 1 : null,
      unit: '件',
      raw: some(dice, 3),
      citation: id,
    };
  });
  return {
    question: some(dice, 10),
    lang: pick(['zh', 'en'] as const, dice),
    today: '2026-01-01',
    status: pick(['answered', 'ambiguous', 'not_found', 'refused', 'error'] as const, dice),
    text: some(dice, dice() < 0.02 ? 2000 : pick([3, 30, 150], dice)),
    figures,
    citations,
    findings:
      dice() < 0.3 ? [{ identity: some(dice, 2), verdict: 'violated', left: some(dice, 9), right: some(dice, 9), citations: [] }] : [],
    suggestions: Array.from({ length: Math.floor(dice() * 4) }, () => some(dice, 20)),
    receipt: dice() < 0.9 ? '0123456789ab' : '',
  };
}

function makeCitation(index: number, dice: Dice): Citation {
  const cell = dice() < 0.7;
  return {
    id: String(index + 1),
    report: pick(['a', 'b'], dice),
    source: some(dice, 3),
    kind: pick(['original', 'digest'] as const, dice),
    title: some(dice, 12),
    organ: some(dice, 3),
    year: 2020,
    section: some(dice, 6),
    ...(cell ? { table: 'applications' as const, row: [some(dice, 5), some(dice, 5)], column: some(dice, 4) } : {}),
    ...(dice() < 0.3 ? { page: 3 } : {}),
    ...(dice() < 0.3 ? { url: `https://example.org/${some(dice, 2)}` } : {}),
    quote: some(dice, dice() < 0.02 ? 600 : pick([2, 10, 30], dice)),
  };
}
