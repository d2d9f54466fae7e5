/** An ambiguous question → what may be meant, one choice each. Every choice is answered before it is offered. */
import { sayFollowUp } from '../../data/wording/follow-up-texts.ts';
import { listLabels, shortCellLabel } from '../answer/cell-label.ts';
import type { Answer } from '../answer.ts';
import { answerQuestion, type Bot } from '../answer-question.ts';
import { chartedCells } from '../chart/charted-cell.ts';
import { knowledgeOf } from '../open-bot.ts';
import { placeOfCell } from './follow-ups.ts';

export interface Choice {
  /** What the button says. */
  text: string;
  /** The conversation that the choice completes. */
  turns: string[];
}

/** More than these are no choice any more. */
const MOST = 8;

export async function findChoices(answer: Answer, turns: readonly string[], bot: Bot): Promise<Choice[]> {
  if (answer.status !== 'ambiguous') return [];
  return answer.figures.length > 0 ? chooseCell(answer, bot) : chooseOrgan(answer, turns, bot);
}

/** Several readings were answered: each figure by its own question. */
async function chooseCell(answer: Answer, bot: Bot): Promise<Choice[]> {
  const cells = chartedCells(answer, bot.corpus);
  if (cells.length < 2 || cells.length > MOST) return [];
  const { organEnglish } = knowledgeOf(bot.corpus);
  const named = (name: string) => (answer.lang === 'zh' ? name : organEnglish(name));
  const keys = cells.map(({ key }) => key);
  const labels =
    new Set(keys.map(({ row }) => row)).size === 1 ? listLabels(keys, answer.lang) : keys.map((key) => shortCellLabel(key, answer.lang));
  const organs = new Set(cells.map(({ organ }) => organ)).size;
  const names = cells.map(({ organ, year }, index) =>
    [organs > 1 ? named(organ) : '', organs === cells.length ? '' : labels[index], year].filter((part) => part !== '').join(' · '),
  );
  const choices: Choice[] = [];
  for (const [index, cell] of cells.entries()) {
    const question = sayFollowUp(answer.lang, 'cell', {
      organ: named(cell.organ),
      year: cell.year,
      label: shortCellLabel(cell.key, answer.lang),
    });
    const next = await answerQuestion(bot, { turns: [question], lang: answer.lang });
    const [only, ...others] = chartedCells(next, bot.corpus);
    if (only && others.length === 0 && placeOfCell(only) === placeOfCell(cell)) choices.push({ text: names[index]!, turns: [question] });
  }
  return new Set(names).size === names.length ? choices : [];
}

/** The answer names organs between which the question does not tell: naming one goes on from there. */
async function chooseOrgan(answer: Answer, turns: readonly string[], bot: Bot): Promise<Choice[]> {
  const { held, organEnglish } = knowledgeOf(bot.corpus);
  const named = held.organs.flatMap(({ organ }) => {
    const text = answer.lang === 'zh' ? organ : organEnglish(organ);
    return answer.text.includes(text) ? [text] : [];
  });
  // 宁夏回族自治区 also stands in the name of its departments.
  const alone = named.filter((text) => {
    const longer = named.filter((other) => other !== text && other.includes(text));
    return answer.text.split(text).length - 1 > longer.length;
  });
  const choices: Choice[] = [];
  for (const text of alone.slice(0, MOST)) {
    const next = await answerQuestion(bot, { turns: [...turns, text], lang: answer.lang });
    if (next.status !== 'not_found' && next.status !== 'refused' && next.citations.length > 0)
      choices.push({ text, turns: [...turns, text] });
  }
  return choices;
}
