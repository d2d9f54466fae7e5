/** The findings that touch a figure: on its cell, and of the text with itself where the text speaks of that cell. */
import type { Corpus } from '../../retrieval/corpus.ts';
import type { HeldFigure, HeldFinding } from '../../retrieval/store/held.ts';

/**
 * Findings on the cells in the report's order, then contradictions of the prose with itself about the same number: a sentence that was
 * held against one of the cells (I8) also stands, with that number, against another sentence (22 件 and 23 件).
 */
export function findingsAbout(figures: readonly HeldFigure[], corpus: Corpus): HeldFinding[] {
  const found = new Set<HeldFinding>();
  for (const report of new Set(figures.map((figure) => figure.report))) {
    const indexes = new Set(figures.filter((figure) => figure.report === report).map((figure) => figure.index));
    const all = corpus.findingsOf(report);
    const onCells = all.filter(({ left, right }) => [...left.figures, ...right.figures].some((index) => indexes.has(index)));
    for (const finding of onCells) found.add(finding);
    const said = onCells.flatMap(({ left, right }) =>
      [left, right].flatMap(({ sentence, value }) => (sentence === undefined || value === null ? [] : [`${sentence} ${value}`])),
    );
    for (const finding of all) {
      if (finding.verdict !== 'contradiction' || found.has(finding)) continue;
      const sides = [finding.left, finding.right].filter(({ sentence, value }) => sentence !== undefined && value !== null);
      if (sides.length === 2 && sides.every(({ sentence, value }) => said.includes(`${sentence} ${value}`))) found.add(finding);
    }
  }
  return [...found];
}
