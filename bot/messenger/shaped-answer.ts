/** An answer in the shape of a picture or a file. The caption carries its first line and its sources. */
import { sayChart } from '../../data/wording/chart-texts.ts';
import type { Corpus } from '../../retrieval/corpus.ts';
import type { Answer } from '../answer.ts';
import { chartOf } from '../chart/chart-of.ts';
import { chartSources } from '../chart/chart-sources.ts';
import { chartedCells } from '../chart/charted-cell.ts';
import { drawTable, readTable } from '../chart/table-picture.ts';
import type { OutgoingFile, OutgoingMessage } from '../delivery/outgoing.ts';
import { figuresCsv } from '../figures-csv.ts';
import { knowledgeOf } from '../open-bot.ts';
import { shownText } from '../shown-text.ts';
import { escapeHtml } from './escape-html.ts';

/** The message, or why there is none, in the language of the answer. */
export type Shaped = { message: OutgoingMessage } | { declined: string };

/** `font`: the setting WENBAO_FONT. */
type Shape = (answer: Answer, corpus: Corpus, font?: string) => Promise<Shaped>;

export const SHAPES: Record<'chart' | 'table' | 'csv', Shape> = {
  chart: async (answer, corpus, font) => {
    const chart = await chartOf(answer, corpus, font);
    if ('declined' in chart) return { declined: sayChart(answer.lang, `declined-${chart.declined}`) };
    return withCaption(answer, corpus, { kind: 'photo', name: 'png', bytes: chart.png });
  },
  table: async (answer, corpus, font) => {
    const table = readTable(answer, corpus);
    const bytes = table && (await drawTable(table, font));
    if (!bytes) return { declined: sayChart(answer.lang, table ? 'declined-no-font' : 'declined-too-many') };
    return withCaption(answer, corpus, { kind: 'photo', name: 'png', bytes });
  },
  csv: async (answer, corpus) => {
    if (answer.figures.length === 0) return { declined: sayChart(answer.lang, 'declined-no-figures') };
    return withCaption(answer, corpus, { kind: 'document', name: 'csv', bytes: figuresCsv(answer) });
  },
};

function withCaption(answer: Answer, corpus: Corpus, file: OutgoingFile): Shaped {
  const organ = answer.lang === 'zh' ? (name: string) => name : knowledgeOf(corpus).organEnglish;
  const [first = ''] = shownText(answer.text).split('\n');
  const sources = chartSources(answer, chartedCells(answer, corpus), organ).map((line) => escapeHtml(shownText(line)));
  const html = [`<b>${escapeHtml(first)}</b>`, ...sources].join('\n');
  return { message: { html, file: { ...file, name: `wenbao-${answer.receipt}.${file.name}` } } };
}
