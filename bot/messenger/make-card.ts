/** One card of an inline query: a figure with its citation line. */
import { createHash } from 'node:crypto';
import { sayFollowUp } from '../../data/wording/follow-up-texts.ts';
import { shortCellLabel } from '../answer/cell-label.ts';
import { formatCell } from '../answer/draft.ts';
import type { Answer, Language } from '../answer.ts';
import { answerQuestion, type Bot } from '../answer-question.ts';
import { type ChartedCell, chartedCells } from '../chart/charted-cell.ts';
import type { InlineCard } from '../delivery/outgoing.ts';
import { type Knowledge, knowledgeOf } from '../open-bot.ts';
import { shownText } from '../shown-text.ts';
import { formatAnswerMessages } from './answer-message.ts';
import { placeOfCell } from './follow-ups.ts';

/** The cell that a card is to show. */
export type WantedCell = Pick<ChartedCell, 'organ' | 'year' | 'key'> & { report: string };

/** Cards that were made over a corpus as it is; null where a cell has none. Whoever types a word asks for the same cells at every letter. */
const made = new WeakMap<Knowledge, Map<string, InlineCard | null>>();
/** Cards kept: about two kilobytes each. */
const KEPT = 5_000;

/**
 * A card is made from the answer to the cell's own question, so that no card shows what the gate would not let out; a cell whose question
 * is not answered by it alone gives none. No language model is asked: somebody is typing.
 */
export async function makeCard(wanted: WantedCell, lang: Language, bot: Bot): Promise<InlineCard | undefined> {
  const knowledge = knowledgeOf(bot.corpus);
  const cards = made.get(knowledge) ?? new Map<string, InlineCard | null>();
  made.set(knowledge, cards);
  const name = [lang, bot.today, placeOf(wanted)].join(' ');
  const before = cards.get(name);
  if (before !== undefined) return before ?? undefined;
  const card = await askForCard(wanted, lang, bot, knowledge);
  if (cards.size >= KEPT) cards.clear();
  cards.set(name, card ?? null);
  return card;
}

async function askForCard(wanted: WantedCell, lang: Language, bot: Bot, { organEnglish }: Knowledge): Promise<InlineCard | undefined> {
  const organ = lang === 'zh' ? wanted.organ : organEnglish(wanted.organ);
  const label = shortCellLabel(wanted.key, lang);
  const question = sayFollowUp(lang, 'cell', { organ, year: wanted.year, label });
  const answer = await answerQuestion(bot, { turns: [question], lang, model: false });
  const [only, ...others] = chartedCells(answer, bot.corpus);
  if (!only || others.length > 0 || answer.status !== 'answered' || placeOfCell(only) !== placeOf(wanted)) return undefined;
  return describeCard(only, answer, { organ, label }, bot);
}

const placeOf = ({ report, key }: WantedCell): string => [report, key.table, key.row, key.column].join('#');

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
