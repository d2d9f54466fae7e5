/** What an answer may say with numbers in it because somebody else said it: the report, the asker, or the product's own fixed terms. */
import { EDITIONS } from '../../data/forms/editions.ts';
import { loadGlossary } from '../../data/glossary/glossary.ts';
import { EXAMPLE_QUESTIONS } from '../../data/wording/example-questions.ts';
import type { Answer } from '../answer.ts';

/** Where a wording may come from. */
export interface Origins {
  /** Wordings that the draft says are somebody else's words, or labels. */
  quoted: string[];
  /** All turns of the conversation. */
  asked: string[];
  /** Names of organs that are held, in both languages: some hold numerals (五家渠市). */
  names: string[];
  /** Decoded texts of the cited reports; asked for only where a wording stands in no citation's quotation. */
  sourceTexts: () => string[];
}

export type CitedAnswer = Pick<Answer, 'text' | 'figures' | 'citations' | 'findings' | 'today'>;

const WORDS_AND_NUMBERS = /[a-z]+|[\p{N}零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+/gu;
const WORD_OR_NUMBER = new RegExp(WORDS_AND_NUMBERS.source, 'iu');
/** A number, at most with its unit: it may be taken for the answer's own unless it stands between quotation marks. */
const BARE_NUMBER = /^[\s+＋\-−－]*[\p{N}.,，．%％‰]+\s*(?:[万亿]?\p{Script=Han}{0,2})$/u;
const YEAR_COLUMN = /^\d{4}年/;

/** The answer's own words: the text without citation marks, and without what is verbatim somebody else's. Longest wordings first. */
export function withoutOthersWords(answer: CitedAnswer, { quoted, asked, names, sourceTexts }: Origins): string {
  const cited = [
    ...answer.citations.flatMap(({ quote, title, organ, section, row = [], column = '' }) => [
      quote,
      title,
      organ,
      section,
      ...row,
      column,
    ]),
    // The name of a file: 2020年报.html, t20210115_5501.html.
    ...answer.citations.map(({ source }) => source),
    ...answer.figures.flatMap(({ raw, reading }) => [raw, reading?.note ?? '', reading?.by ?? '']),
    ...answer.findings.flatMap(({ left, right }) => [left, right]),
  ];
  const near = squeeze(cited.join('\n')) + ownTerms();
  const question = squeeze(asked.join('\n'));
  let far: string | undefined;
  const isSourced = (wording: string): boolean => {
    const pieces = wording.split('…').map(squeeze);
    if (pieces.every((piece) => near.includes(piece))) return true;
    far ??= squeeze(sourceTexts().join('\n'));
    return pieces.every((piece) => near.includes(piece) || far?.includes(piece));
  };
  // What is echoed may leave words out between others, so each word and number is looked for by itself.
  const isAsked = (wording: string): boolean => (plain(wording).match(WORDS_AND_NUMBERS) ?? []).every((word) => question.includes(word));
  let text = answer.text.replace(/\[\d+\](?:…\[\d+\])?/g, ' ');
  const wordings = [...new Set([...quoted, ...cited.filter((words) => words.length > 1), ...names, answer.today])];
  for (const wording of wordings.filter((words) => WORD_OR_NUMBER.test(words)).sort((a, b) => b.length - a.length)) {
    if (!text.includes(wording)) continue;
    const free = wording === answer.today || names.includes(wording) || isSourced(wording);
    if (!free && !isAsked(wording)) continue;
    const isBare = BARE_NUMBER.test(wording) && !YEAR_COLUMN.test(wording) && wording !== answer.today;
    text = free && !isBare ? text.split(wording).join(' ') : withoutMarked(text, wording);
  }
  return text;
}

/** Takes a wording out where it stands between quotation marks, and nowhere else. */
function withoutMarked(text: string, wording: string): string {
  return MARKS.reduce((rest, [open, close]) => rest.split(`${open}${wording}${close}`).join(' '), text);
}

const MARKS = [
  ['“', '”'],
  ['"', '"'],
  ['「', '」'],
] as const;

let terms: string | undefined;

/** Labels, definitions and examples of the product's own, squeezed: fixed texts, the same for every corpus. */
function ownTerms(): string {
  terms ??= squeeze(
    [
      ...loadGlossary().flatMap(({ zh, en, definition, source }) => [zh, en, definition.zh, definition.en, source]),
      ...EDITIONS.flatMap(({ zh, en }) => [zh, en]),
      ...Object.values(EXAMPLE_QUESTIONS),
    ].join('\n'),
  );
  return terms;
}

/** Width, white space, quotation marks and Markdown's rules make no difference to whether words are the same. */
function squeeze(text: string): string {
  return plain(text).replace(/[\s"“”「」<>|·]+/gu, '');
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
