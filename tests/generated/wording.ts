/** A cell and a language → one way to name it, chosen by the dice. */
import type { CellKey } from '../../data/forms/form-edition.ts';
import { type Dice, pick } from './dice.ts';
import type { Wordings } from './templates.ts';
import { ALL_APPLICANTS, APPLICANT_JOINS, APPLICANTS, APPLICATION_ROWS } from './wordings-applications.ts';
import { MONEY_ROWS, STATISTICS_ROWS } from './wordings-statistics.ts';
import { MONEY_COLUMNS, PROACTIVE_COLUMNS, PROACTIVE_ROWS, RESULTS, REVIEW_ROWS } from './wordings-tables.ts';

export type Language = keyof Wordings;

export interface CellWording {
  /** English still has `{organ}` in it when `isQuestion`. */
  text: string;
  /** The wording is itself a question: 收到了多少件…, how many … did {organ} … */
  isQuestion: boolean;
  /** It cannot follow "number of": money, or a change. */
  isAmount: boolean;
  /** It speaks of the year before or of 本年, so that the year must be said. */
  needsYear: boolean;
  /** The two templates that it was made of. */
  rowWording: string;
  columnWording: string;
}

/** Names a cell. Throws for a row or column that no wordings were written for. */
export function wordCell(cell: CellKey, language: Language, dice: Dice): CellWording {
  const parts = partsOf(cell, language, dice);
  const isQuestion = language === 'zh' ? /多少|几/.test(parts.text) : /^how (many|much)/.test(parts.text);
  const isAmount =
    MONEY_COLUMNS.includes(cell.column) || MONEY_ROWS.includes(cell.row) || /^(change|increase|net change) /.test(parts.text);
  return { ...parts, isQuestion, isAmount, needsYear: /本年|当年|上年|上一年|previous year|year before|prior[ -]year/.test(parts.text) };
}

type Parts = Pick<CellWording, 'text' | 'rowWording' | 'columnWording'>;

function partsOf({ table, row, column }: CellKey, language: Language, dice: Dice): Parts {
  const choose = (from: Record<string, Wordings>, key: string): string => {
    const wordings = from[key];
    if (!wordings) throw new Error(`No wordings for ${table} · ${row} · ${column}: write some for '${key}'.`);
    return pick(wordings[language], dice);
  };
  if (table === 'statistics') {
    const text = choose(STATISTICS_ROWS, row);
    return { text, rowWording: text, columnWording: '' };
  }
  if (table === 'proactive') {
    const rowWording = choose(PROACTIVE_ROWS, row);
    const columnWording = choose(PROACTIVE_COLUMNS, column);
    return { text: columnWording.replace('{row}', rowWording), rowWording, columnWording };
  }
  if (table === 'review_litigation') {
    const rowWording = choose(REVIEW_ROWS, row);
    const columnWording = choose(RESULTS, column);
    return { text: rowWording.replace('{res}', columnWording), rowWording, columnWording };
  }
  const rowWording = choose(APPLICATION_ROWS, row);
  if (column === 'total') return wordTotal(rowWording, language, dice);
  const columnWording = pick(APPLICANT_JOINS[language], dice).replace('{who}', choose(APPLICANTS, column));
  return { text: rowWording.replace(/\{(of|from)\}/, columnWording), rowWording, columnWording };
}

function wordTotal(rowWording: string, language: Language, dice: Dice): Parts {
  const columnWording = pick(ALL_APPLICANTS[language], dice);
  if (language === 'en') return { text: rowWording.replace('{from}', columnWording), rowWording, columnWording };
  const bare = rowWording.replace('{of}', '');
  const before = /多少|几/.test(bare) ? columnWording.replace(/的$/, '，') : columnWording;
  return { text: before + bare, rowWording, columnWording };
}
