/** The buttons under an answer: what may have been meant, where it stands, what to ask next, and that it is wrong. */
import type { Answer } from '../answer.ts';
import type { Bot } from '../answer-question.ts';
import { chartedCells } from '../chart/charted-cell.ts';
import { readChart } from '../chart/read-chart.ts';
import type { Button } from '../delivery/outgoing.ts';
import { shownText } from '../shown-text.ts';
import type { ButtonAction } from './button-actions.ts';
import { findChoices } from './choices.ts';
import { findFollowUps, placeOfCell } from './follow-ups.ts';
import { sayIn } from './say-in.ts';

/** Figures from which on a table and a file are offered. */
const TABLE_FROM = 4;
/** Figures between which "wrong" asks which is meant. */
const OBJECTIONS = 8;
/** Characters of a button; a phone shows no more. */
const TEXT_LIMIT = 40;

export interface AnswerButtons {
  /** Rows; left out for an answer that has nothing to press for. */
  buttons?: Button[][];
  /** Questions that buttons offer by their numbers: the text is to list them. */
  offered: readonly string[];
}

/** `turns` is the conversation that was answered. */
export async function answerButtons(answer: Answer, turns: readonly string[], bot: Bot): Promise<AnswerButtons> {
  const say = sayIn(answer.lang);
  const again = { turns: [...turns], lang: answer.lang };
  const [first] = answer.citations;
  const cells = chartedCells(answer, bot.corpus);
  const choices = await findChoices(answer, turns, bot);
  const show: Button[] = [];
  if (first && answer.receipt) show.push(button(say('button.source'), { kind: 'source', receipt: answer.receipt, id: first.id }));
  if ('chart' in readChart(answer, bot.corpus)) show.push(button(say('button.chart'), { kind: 'chart', ...again }));
  if (cells.length >= TABLE_FROM) {
    show.push(button(say('button.table'), { kind: 'table', ...again }), button(say('button.csv'), { kind: 'csv', ...again }));
  }
  const [only] = cells;
  const next = findFollowUps(answer, bot).map(({ kind, question }) =>
    button(say(`button.${kind}`), { kind: 'ask', turns: [question], lang: answer.lang, promise: { kind, place: placeOfCell(only!) } }),
  );
  const offered = answer.figures.length === 0 && choices.length === 0 ? answer.suggestions : [];
  const rows = [
    ...choices.map(({ text, turns: chosen }) => [button(text, { kind: 'ask', turns: chosen, lang: answer.lang })]),
    offered.map((question, index) => button(String(index + 1), { kind: 'ask', turns: [question], lang: answer.lang })),
    show,
    next,
    objection(answer, cells),
  ].filter((row) => row.length > 0);
  return { buttons: rows.length > 0 ? rows : undefined, offered };
}

/** The figures that may be wrong: the cells that the answer states. */
function objection({ lang, receipt }: Answer, cells: ReturnType<typeof chartedCells>): Button[] {
  if (cells.length === 0 || receipt === '') return [];
  const organs = new Set(cells.map(({ organ }) => organ)).size;
  const figures = cells.slice(0, OBJECTIONS).map(({ citation, figure, organ, year }) => {
    const name = [...figure.row.slice(-1), figure.column].join('·');
    // A phone shows the beginning of a button: what tells the figures apart stands there.
    return { id: citation.id, text: organs > 1 ? `${organ} ${year}：${figure.raw}（${name}）` : `${year} ${name}：${figure.raw}` };
  });
  return [button(sayIn(lang)('button.wrong'), { kind: 'object', receipt, figures })];
}

function button(text: string, action: ButtonAction): Button {
  const shown = [...shownText(text).replace(/\s+/g, ' ')];
  return { text: shown.length > TEXT_LIMIT ? `${shown.slice(0, TEXT_LIMIT - 1).join('')}…` : shown.join(''), action };
}

/** Which of the figures is wrong: a button each. */
export function objectionButtons({ receipt, figures }: Extract<ButtonAction, { kind: 'object' }>): Button[][] {
  return figures.map((figure) => [button(figure.text, { kind: 'object', receipt, figures: [figure] })]);
}
