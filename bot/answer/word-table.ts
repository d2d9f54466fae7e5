/** The figures of an answer in rows and columns, where the asker wants a table; what the lines say besides the figures stays below it. */
import { say } from '../../data/wording/answer-texts.ts';
import type { AnswerFigure } from '../answer.ts';
import { type Draft, formatValue } from './draft.ts';

/** A Markdown table of all figures, then the lines that state none. Leaves a draft without figures as it is. */
export function wordTable(draft: Draft): void {
  if (draft.figures.length === 0) return;
  const others = draft.lines.filter((line) => !/\[\d+\]|\d/.test(line) || /^[（(]/.test(line) || line.includes('“') || line.includes('"'));
  const rows = draft.figures.map((figure) =>
    say(draft.lang, 'table-row', {
      organ: draft.organ(figure.organ),
      year: String(figure.year),
      label: labelOf(figure, draft),
      value: wordValue(figure, draft),
      citation: `[${figure.citation}]`,
    }),
  );
  draft.lines.splice(0, draft.lines.length, say(draft.lang, 'table-head'), '| --- | --- | --- | --- |', ...rows, ...others);
}

/** The printed label; in English the names of its concepts, where it has any. */
function labelOf({ label, metric }: AnswerFigure, draft: Draft): string {
  const names = metric.split('+').flatMap((key) => draft.context.tree.find(key)?.en ?? []);
  const shown = draft.lang === 'en' && names.length > 0 ? names.join(' · ') : label;
  draft.quoted.push(shown);
  return shown;
}

function wordValue({ state, value, unit, raw, working }: AnswerFigure, draft: Draft): string {
  if (state !== 'number' || value === null) return say(draft.lang, `value-${state === 'number' ? 'illegible' : state}`, { raw });
  return working ?? formatValue(value, unit, draft.lang, raw);
}
