/** The lines of all pages in their order, with their pieces and what tells running text from tables. */
import { countProse } from './open-rows.ts';
import type { PageLayout, PageLine } from './page-layout.ts';
import { listPieces, type Piece, WordFinder } from './printed-words.ts';

export interface Flow {
  pages: readonly PageLayout[];
  lines: readonly PageLine[];
  pieces: readonly (readonly Piece[])[];
  finder: WordFinder;
  /** Lines of running text up to each line. */
  prose: readonly number[];
}

export function flowOf(pages: readonly PageLayout[]): Flow {
  const lines = pages.flatMap((page) => page.lines);
  const pieces = listPieces(pages);
  return { pages, lines, pieces, finder: new WordFinder(pieces), prose: countProse(lines) };
}
