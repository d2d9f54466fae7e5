/** The cells of reports that the words of an inline query may mean, best first. */
import { findCell, findEdition } from '../../data/forms/editions.ts';
import type { CellKey } from '../../data/forms/form-edition.ts';
import { loadGlossary } from '../../data/glossary/glossary.ts';
import { SUGGESTIONS } from '../../data/wording/suggestion-texts.ts';
import type { HeldFigure, HeldReport } from '../../retrieval/store/held.ts';
import { shortCellLabel } from '../answer/cell-label.ts';
import type { Bot } from '../answer-question.ts';
import { normalizeQuestion } from '../question/normalize-question.ts';

export interface InlineCell {
  report: HeldReport;
  key: CellKey;
  figure: HeldFigure;
}

/** Concepts that many people look for, in that order; what is offered when no cell is named. */
const POPULAR = Object.keys(SUGGESTIONS);

/** Statutory cells of a report in which every piece is found, best first. */
export function findInlineCells(report: HeldReport, pieces: readonly string[], { corpus }: Bot): InlineCell[] {
  const scored = corpus.figuresOf(report.id).flatMap((figure) => {
    const key = keyOf(figure, report);
    if (!key) return [];
    const score = pieces.length === 0 ? scorePopular(key) : scorePieces(key, pieces);
    return score > 0 ? [{ cell: { report, key, figure }, score: score - figure.index / 10_000 }] : [];
  });
  return scored.sort((a, b) => b.score - a.score).map(({ cell }) => cell);
}

function keyOf({ table, rowKey, columnKey }: HeldFigure, { masthead }: HeldReport): CellKey | undefined {
  if (rowKey === undefined || columnKey === undefined || !findEdition(masthead.edition)) return undefined;
  return { edition: masthead.edition, table, row: rowKey, column: columnKey };
}

function scorePopular(key: CellKey): number {
  const concepts = findCell(key)?.concepts ?? [];
  const place = concepts.length === 1 ? POPULAR.indexOf(concepts[0]!) : -1;
  return place < 0 ? 0 : 100 - place;
}

/** 0 where a piece is not found. A wording that begins with the piece counts more than one that holds it, a total more than its parts. */
function scorePieces(key: CellKey, pieces: readonly string[]): number {
  const { labels, column, wordings } = wordsOf(key);
  let score = 0;
  for (const piece of pieces) {
    const best = Math.max(
      ...labels.map((label) => matchWords(label, piece) * 2),
      matchWords(column, piece) * 2,
      ...wordings.map((wording) => matchWords(wording, piece)),
    );
    if (best === 0) return 0;
    score += best;
  }
  return score + (findCell(key)?.total ? 1 : 0) + Math.max(0, scorePopular(key)) / 100;
}

/** 4 for the whole, 3 for its beginning, 2 for the beginning of one of its words, 1 for a part of a Chinese wording. */
function matchWords(text: string, piece: string): number {
  if (text === piece) return 4;
  if (text.startsWith(piece)) return 3;
  if (/^[a-z]/.test(piece)) return text.includes(` ${piece}`) ? 2 : 0;
  return text.includes(piece) ? 1 : 0;
}

interface CellWords {
  /** Chinese and English. */
  labels: string[];
  column: string;
  wordings: string[];
}

const knownWords = new Map<string, CellWords>();
let knownPhrases: Map<string, string[]> | undefined;

function wordsOf(key: CellKey): CellWords {
  const name = [key.edition, key.table, key.row, key.column].join(' ');
  const before = knownWords.get(name);
  if (before) return before;
  knownPhrases ??= new Map(
    loadGlossary().map(({ key: concept, phrases }) => [concept, [...phrases.zh, ...phrases.en].map(normalizeQuestion)]),
  );
  const cell = findCell(key);
  const words = {
    labels: [normalizeQuestion(shortCellLabel(key, 'zh').replace(/·/g, '')), normalizeQuestion(shortCellLabel(key, 'en'))],
    column: normalizeQuestion(cell?.columnLabel ?? ''),
    wordings: (cell?.concepts ?? []).flatMap((concept) => knownPhrases!.get(concept) ?? []),
  };
  knownWords.set(name, words);
  return words;
}
