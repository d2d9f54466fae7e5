/** An answer in the making: lines of text, the figures they state and what they stand on. */
import { say } from '../../data/wording/answer-texts.ts';
import { ONE_UNIT_WORDS, UNIT_WORDS } from '../../data/wording/units.ts';
import type { Corpus } from '../../retrieval/corpus.ts';
import type { HeldFigure } from '../../retrieval/store/held.ts';
import type { AnswerFigure, AnswerFinding, AnswerStatus, Language } from '../answer.ts';
import type { HeldOrgan } from '../question/resolve-organs.ts';
import type { ConceptTree } from '../question/select-cells.ts';
import { CitationList } from './citation-list.ts';
import type { PhrasedSentence } from './phrased-sentence.ts';

export interface AnswerContext {
  corpus: Corpus;
  lang: Language;
  today: string;
  tree: ConceptTree;
  /** The turn that is answered, as it was asked. */
  question: string;
  /** All organs of which a report is held. */
  organs: HeldOrgan[];
  /** Readings of the concepts that a stretch of a report's text names, in order. */
  conceptsIn: (text: string) => string[][][];
  /** Chinese wordings that name a concept, alone or among others. */
  chineseWordings: (concept: string) => string[];
  /** English name of an organ for display. */
  organEnglish: (organ: string) => string;
}

export class Draft {
  status: AnswerStatus = 'answered';
  readonly lines: string[] = [];
  readonly figures: AnswerFigure[] = [];
  readonly findings: AnswerFinding[] = [];
  /** Verbatim wordings that stand between quotation marks in the text; numbers in them are the source's or the asker's. */
  readonly quoted: string[] = [];
  /** Numbers that count what is shown or held ("five readings"), not figures of a report. */
  readonly counts: number[] = [];
  /** Computations whose working is shown. */
  readonly workings: { operands: number[]; result: number }[] = [];
  /** Sentences of a language model in place of quotations. */
  readonly phrased: PhrasedSentence[] = [];
  readonly citations: CitationList;
  readonly context: AnswerContext;

  constructor(context: AnswerContext) {
    this.context = context;
    this.citations = new CitationList(context.corpus);
  }

  get lang(): Language {
    return this.context.lang;
  }

  organ(name: string): string {
    return this.lang === 'zh' ? name : this.context.organEnglish(name);
  }

  /** '[1]' for the cell, cited now if it was not yet. */
  mark(figure: HeldFigure): string {
    return `[${this.citations.citeFigure(figure).id}]`;
  }

  /** The cell's content as words; beside an illegible cell what a person read there. */
  cell(figure: HeldFigure): string {
    const reading = this.reading(figure);
    return reading ? say(this.lang, 'value-read', reading) : formatCell(figure, this.lang);
  }

  /** What a person read in an illegible cell, with who and how in quotation marks; undefined for any other cell. */
  reading(figure: HeldFigure): { value: string; note: string } | undefined {
    const reading = this.context.corpus.findReading(figure);
    if (!reading) return undefined;
    const { value, note, by } = reading;
    for (const words of [note, by]) if (words) this.quoted.push(words);
    const words = say(this.lang, 'read-note', { note });
    return { value: formatValue(value, figure.unit, this.lang), note: by ? say(this.lang, 'read-by', { by, words }) : words };
  }

  /** Puts a held cell among the answer's figures; stating it twice lists it once. */
  addFigure(figure: HeldFigure, metric: string, label: string): AnswerFigure {
    const citation = this.citations.citeFigure(figure);
    const known = this.figures.find((other) => other.citation === citation.id && other.working === undefined);
    if (known) return known;
    const added: AnswerFigure = {
      organ: citation.organ,
      year: citation.year,
      metric,
      label,
      ...(figure.table === 'applications' && figure.columnKey !== 'total' ? { applicant: figure.column } : {}),
      state: figure.state,
      value: figure.state === 'number' ? figure.value : null,
      unit: figure.unit,
      raw: figure.raw,
      citation: citation.id,
    };
    const reading = this.context.corpus.findReading(figure);
    if (reading) added.reading = reading;
    this.figures.push(added);
    return added;
  }
}

/** '22 件', '+5', '1.23 亿元' / '22 items (件)': the value as the report counts it, with a sign where the form prints changes. */
export function formatValue(value: number, unit: string, lang: Language, raw = ''): string {
  const sign = /^\s*[+＋]/.test(raw) && value > 0 ? '+' : '';
  const number = `${sign}${formatNumber(value)}`;
  if (unit === '') return number;
  if (unit === '%') return `${number}%`;
  if (lang === 'zh') return `${number} ${unit}`;
  return `${number} ${unitInEnglish(unit, value)}`;
}

/** '件' → 'items (件)', and 'item (件)' after one. */
export function unitInEnglish(unit: string, value?: number): string {
  return (value === 1 ? ONE_UNIT_WORDS[unit] : undefined) ?? UNIT_WORDS[unit] ?? `(${unit})`;
}

/** Plain digits without separators; floating-point dust beyond ten decimals is cut. */
export function formatNumber(value: number): string {
  return String(Number(value.toFixed(10)));
}

/** The cell's content as words, whatever its state. */
export function formatCell(figure: HeldFigure, lang: Language): string {
  if (figure.state === 'number' && figure.value !== null) return formatValue(figure.value, figure.unit, lang, figure.raw);
  if (figure.state === 'number') return say(lang, 'value-illegible');
  return say(lang, `value-${figure.state}`, { raw: figure.raw });
}
