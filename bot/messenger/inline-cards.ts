/** Words typed after the bot's name in any chat → cards, each a figure with its citation line. */
import { createHash } from 'node:crypto';
import { sayFollowUp } from '../../data/wording/follow-up-texts.ts';
import { shortCellLabel } from '../answer/cell-label.ts';
import { formatCell } from '../answer/draft.ts';
import type { Answer, Language } from '../answer.ts';
import { answerQuestion, type Bot } from '../answer-question.ts';
import { type ChartedCell, chartedCells } from '../chart/charted-cell.ts';
import type { InlineCard } from '../delivery/outgoing.ts';
import { makePlan } from '../make-plan.ts';
import { knowledgeOf } from '../open-bot.ts';
import { readQuestion } from '../question/read-question.ts';
import { shownText } from '../shown-text.ts';
import { formatAnswerMessages } from './answer-message.ts';
import { placeOfCell } from './follow-ups.ts';
import { findInlineCells } from './inline-cells.ts';
import { readInlineWords } from './inline-words.ts';

/** Most cards. */
export const CARDS = 10;
/** After so many milliseconds no further card is begun: somebody is typing. */
const TIME = 140;
/** Tried for a report before it has no card: a cell whose own question is not answered by it alone gives none. */
const TRIES = 2;

export interface InlineCardsOptions {
  bot: Bot;
  /** Of the person, for words that do not tell. */
  lang: Language;
  /** Milliseconds, as `performance.now` gives them; left out, the time is not limited. */
  now?: () => number;
}

/** A card is made from the answer to the cell's own question, so that no card shows what the gate would not let out. */
export async function inlineCards(text: string, { bot, lang, now = () => 0 }: InlineCardsOptions): Promise<InlineCard[]> {
  const started = now();
  const language: Language = /\p{Script=Han}/u.test(text) ? 'zh' : /[a-z]{2}/i.test(text) ? 'en' : lang;
  const wanted = (await askedCells(text, language, bot)) ?? completedCells(text, bot);
  const cards: InlineCard[] = [];
  for (const cell of wanted.slice(0, CARDS * TRIES)) {
    if (cards.length === CARDS || (cards.length > 0 && now() - started > TIME)) break;
    const card = await makeCard(cell, language, bot);
    if (card) cards.push(card);
  }
  return cards;
}

type Wanted = Pick<ChartedCell, 'organ' | 'year' | 'key'> & { report: string };

/** The cells that the words ask for as a complete question; undefined where they are none. Nothing is searched for: it would take too long. */
async function askedCells(text: string, lang: Language, bot: Bot): Promise<Wanted[] | undefined> {
  if (text.trim() === '') return undefined;
  const knowledge = knowledgeOf(bot.corpus);
  const plan = makePlan(readQuestion(text, { ...knowledge, today: bot.today, lang }), knowledge.held, knowledge.tree);
  if (plan.kind !== 'figures' && plan.kind !== 'operation') return undefined;
  const cells = chartedCells(await answerQuestion(bot, { turns: [text], lang }), bot.corpus);
  return cells.length > 0 ? cells.map(({ organ, year, key, citation }) => ({ organ, year, key, report: citation.report })) : undefined;
}

/** The cells that half-typed words may mean: of each organ the year named or the latest, organs taking turns. Without words, examples. */
function completedCells(text: string, bot: Bot): Wanted[] {
  const { held } = knowledgeOf(bot.corpus);
  const words = readInlineWords(text, bot);
  const organs = words.organs.length > 0 ? words.organs : held.organs;
  const reports = organs.flatMap(({ organ, placeCode }) => {
    const own = held.reports
      .filter(({ masthead }) => masthead.organ === organ && masthead.placeCode === placeCode && words.year(masthead.year))
      .sort((a, b) => b.masthead.year - a.masthead.year);
    return words.yearNamed ? own.slice(0, 3) : own.slice(0, 1);
  });
  const found = reports.slice(0, 50).map((report) => findInlineCells(report, words.rest, bot).slice(0, CARDS * TRIES));
  const turns = Math.max(0, ...found.map(({ length }) => length));
  return Array.from({ length: turns }, (_, turn) => found.flatMap((cells) => cells[turn] ?? []))
    .flat()
    .map(({ report, key }) => ({ organ: report.masthead.organ, year: report.masthead.year, key, report: report.id }));
}

async function makeCard(wanted: Wanted, lang: Language, bot: Bot): Promise<InlineCard | undefined> {
  const { organEnglish } = knowledgeOf(bot.corpus);
  const organ = lang === 'zh' ? wanted.organ : organEnglish(wanted.organ);
  const label = shortCellLabel(wanted.key, lang);
  const answer = await answerQuestion(bot, { turns: [sayFollowUp(lang, 'cell', { organ, year: wanted.year, label })], lang });
  const [only, ...others] = chartedCells(answer, bot.corpus);
  if (!only || others.length > 0 || answer.status !== 'answered') return undefined;
  if (placeOfCell(only) !== [wanted.report, wanted.key.table, wanted.key.row, wanted.key.column].join('#')) return undefined;
  return describeCard(only, answer, { organ, label }, bot);
}

function describeCard(
  cell: ChartedCell,
  answer: Answer,
  { organ, label }: { organ: string; label: string },
  bot: Bot,
): InlineCard | undefined {
  const [message] = formatAnswerMessages(answer, { short: true, corpus: bot.corpus });
  if (!message) return undefined;
  const { year, citation } = cell;
  return {
    id: createHash('sha256').update(placeOfCell(cell)).digest('hex').slice(0, 16),
    title: shownText(`${formatCell(cell.figure, answer.lang)} · ${label}`),
    description: shownText([`${organ} ${year}`, citation.section, `${citation.row?.at(-1) ?? ''} × ${citation.column ?? ''}`].join(' · ')),
    message: { html: message.html },
  };
}
