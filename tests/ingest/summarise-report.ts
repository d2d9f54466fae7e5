/** A report as a fixture states it: what differs between cases, in a form that a person can check against the source. */
import type { CellState, Figure, Report } from '../../ingest/report.ts';

export interface ReportSummary {
  masthead: Report['masthead'];
  kind: Report['kind'];
  /** Titles, indented by level. */
  sections: string[];
  /** Number of figures in each state. */
  states: Partial<Record<CellState, number>>;
  /** `table | row | column` → what the cell holds, for every cell that is neither blank nor a plain zero of its form's unit, or that has a note. */
  figures: Record<string, string>;
  mentions: string[];
  sentences: string[];
  messages: string[];
}

function describe(figure: Figure): string {
  const content =
    figure.state === 'number' ? `${figure.value} ${figure.unit}`.trim() : figure.state === 'text' ? `text: ${figure.raw}` : figure.state;
  const printed = figure.printed ? ` [printed ${[figure.printed.row, figure.printed.column].filter(Boolean).join(' · ')}]` : '';
  return content + printed + (figure.note ? ` (${figure.note})` : '');
}

/** The summary that `expected.json` of a fixture holds. */
export function summariseReport(report: Report): ReportSummary {
  const states: Partial<Record<CellState, number>> = {};
  const figures: Record<string, string> = {};
  for (const figure of report.figures) {
    states[figure.state] = (states[figure.state] ?? 0) + 1;
    const dull = (figure.state === 'blank' || (figure.state === 'number' && figure.value === 0)) && !figure.note && !figure.printed;
    if (!dull)
      figures[[figure.table, figure.rowKey ?? figure.row.join('/'), figure.columnKey ?? figure.column].join(' | ')] = describe(figure);
  }
  return {
    masthead: report.masthead,
    kind: report.kind,
    sections: report.sections.map((section) => '  '.repeat(section.level - 1) + section.title),
    states,
    figures,
    mentions: report.mentions.map((mention) => [mention.qualifier, mention.value, mention.unit].filter((part) => part !== '').join(' ')),
    sentences: report.sentences.map((sentence) => sentence.text),
    messages: report.messages.map((message) => `${message.code}: ${message.text}`),
  };
}
