/** Other versions of the reports that were answered from (DESIGN §6): where they print something else in a cell that is shown, both are shown. */
import { say } from '../../data/wording/answer-texts.ts';
import type { HeldFigure, HeldReport } from '../../retrieval/store/held.ts';
import type { Draft } from './draft.ts';

/** Differing cells that are told one by one. */
const TOLD = 3;

/** One line for each cell that another version of its report prints differently; a digest says nothing against an original. */
export function wordVersions(draft: Draft): void {
  const { corpus } = draft.context;
  const differing = draft.citations.citedFigures().flatMap((figure) => {
    const versions = corpus.answering.find(({ answering }) => answering.id === figure.report);
    if (!versions) return [];
    return versions.others.flatMap((other) => {
      if (other.kind !== versions.answering.kind) return [];
      const same = sameCell(figure, other, draft);
      return same && !agree(figure, same) ? [{ figure, same, other }] : [];
    });
  });
  for (const { figure, same, other } of differing.slice(0, TOLD)) {
    const citation = draft.citations.citeFigure(same).id;
    draft.addFigure(same, 'other-version', [...same.row, same.column].join('·'));
    draft.quoted.push(other.source);
    if (same.state !== 'number') draft.quoted.push(same.raw);
    draft.lines.push(
      say(draft.lang, 'version-differs', {
        own: draft.mark(figure),
        source: other.source,
        date: other.masthead.date ? say(draft.lang, 'version-date', { date: other.masthead.date }) : '',
        value: draft.cell(same),
        citation: `[${citation}]`,
      }),
    );
  }
  if (differing.length > TOLD) draft.lines.push(say(draft.lang, 'version-more'));
}

/** The cell of the same place in another version; undefined where that version prints none. */
function sameCell(figure: HeldFigure, other: HeldReport, draft: Draft): HeldFigure | undefined {
  if (figure.rowKey !== undefined && figure.columnKey !== undefined)
    return draft.context.corpus.findFigure(other.id, { table: figure.table, rowKey: figure.rowKey, columnKey: figure.columnKey });
  return draft.context.corpus.findFigure(other.id, { table: figure.table, rowKey: figure.row.join('/'), columnKey: figure.column });
}

const agree = (left: HeldFigure, right: HeldFigure): boolean =>
  left.state === right.state && left.value === right.value && left.unit === right.unit;
