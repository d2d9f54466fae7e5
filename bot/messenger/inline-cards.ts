/** Words typed after the bot's name in any chat → cards, each a figure with its citation line. */
import type { Language } from '../answer.ts';
import { answerQuestion, type Bot } from '../answer-question.ts';
import { chartedCells } from '../chart/charted-cell.ts';
import type { InlineCard } from '../delivery/outgoing.ts';
import { makePlan } from '../make-plan.ts';
import { knowledgeOf } from '../open-bot.ts';
import { readQuestion } from '../question/read-question.ts';
import { findInlineCells } from './inline-cells.ts';
import { readInlineWords } from './inline-words.ts';
import { makeCard, type WantedCell } from './make-card.ts';

/** Most cards. */
export const CARDS = 10;
/** After so many milliseconds no further card is begun: somebody is typing. */
const TIME = 140;
/** Tried for a report before it has no card. */
const TRIES = 2;

export interface InlineCardsOptions {
  bot: Bot;
  /** Of the person, for words that do not tell. */
  lang: Language;
  /** Milliseconds, as `performance.now` gives them; left out, the time is not limited. */
  now?: () => number;
}

export interface InlineCards {
  cards: InlineCard[];
  /** False where the time was over before all were made; those that were are at hand for the next letter. */
  complete: boolean;
}

export async function inlineCards(text: string, { bot, lang, now = () => 0 }: InlineCardsOptions): Promise<InlineCards> {
  const started = now();
  const language: Language = /\p{Script=Han}/u.test(text) ? 'zh' : /[a-z]{2}/i.test(text) ? 'en' : lang;
  const wanted = (await askedCells(text, language, bot)) ?? completedCells(text, bot);
  const cards: InlineCard[] = [];
  for (const cell of wanted.slice(0, CARDS * TRIES)) {
    if (cards.length === CARDS) break;
    if (cards.length > 0 && now() - started > TIME) return { cards, complete: false };
    const card = await makeCard(cell, language, bot);
    if (card) cards.push(card);
  }
  return { cards, complete: true };
}

/** The cells that the words ask for as a complete question; undefined where they are none. Nothing is searched for: it would take too long. */
async function askedCells(text: string, lang: Language, bot: Bot): Promise<WantedCell[] | undefined> {
  if (text.trim() === '') return undefined;
  const knowledge = knowledgeOf(bot.corpus);
  const plan = makePlan(readQuestion(text, { ...knowledge, today: bot.today, lang }), knowledge.held, knowledge.tree);
  if (plan.kind !== 'figures' && plan.kind !== 'operation') return undefined;
  const cells = chartedCells(await answerQuestion(bot, { turns: [text], lang, model: false }), bot.corpus);
  return cells.length > 0 ? cells.map(({ organ, year, key, citation }) => ({ organ, year, key, report: citation.report })) : undefined;
}

/** The cells that half-typed words may mean: of each organ the year named or the latest, organs taking turns. Without words, examples. */
function completedCells(text: string, bot: Bot): WantedCell[] {
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
