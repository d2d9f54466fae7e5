/** Collects what an answer stands on; the same cell or sentence is cited once. */
import type { Corpus } from '../../retrieval/corpus.ts';
import type { HeldFigure, HeldReport, HeldSentence } from '../../retrieval/store/held.ts';
import type { Citation } from '../answer.ts';

/** Longest quotation, in characters; a longer line is cut around the cited place and the cut is marked. */
const QUOTE_LIMIT = 160;

export class CitationList {
  readonly citations: Citation[] = [];
  private readonly corpus: Corpus;
  private readonly figures: HeldFigure[] = [];
  private readonly known = new Map<string, Citation>();
  private readonly texts = new Map<string, string>();
  private readonly sectionTitles = new Map<string, string[]>();

  constructor(corpus: Corpus) {
    this.corpus = corpus;
  }

  /** Cites a cell; the quotation is the printed line that holds it. */
  citeFigure(figure: HeldFigure): Citation {
    if (!this.figures.includes(figure)) this.figures.push(figure);
    return this.cite(`${figure.report}#${figure.table}/${figure.row.join('/')}/${figure.column}`, figure.report, figure.section, () => ({
      table: figure.table,
      row: figure.row,
      column: figure.column,
      page: figure.page,
      quote: this.printedLine(figure.report, figure.start, figure.end),
    }));
  }

  /** The cells cited so far. */
  citedFigures(): HeldFigure[] {
    return [...this.figures];
  }

  citeSentence(sentence: Pick<HeldSentence, 'report' | 'section' | 'start' | 'end'>): Citation {
    return this.cite(`${sentence.report}@${sentence.start}-${sentence.end}`, sentence.report, sentence.section, () => ({
      quote: shorten(fold(this.textOf(sentence.report).slice(sentence.start, sentence.end)), 400),
    }));
  }

  /** Cites a report as a whole: its title, quoted. */
  citeReport(report: HeldReport): Citation {
    return this.cite(`${report.id}@title`, report.id, 0, () => ({ quote: report.masthead.title }));
  }

  private textOf(reportId: string): string {
    let text = this.texts.get(reportId);
    if (text === undefined) {
      text = this.corpus.textOf(reportId);
      this.texts.set(reportId, text);
    }
    return text;
  }

  private cite(key: string, reportId: string, section: number, details: () => Pick<Citation, 'quote'> & Partial<Citation>): Citation {
    const known = this.known.get(key);
    if (known) return known;
    const report = this.corpus.findReport(reportId);
    if (!report) throw new Error(`Report ${reportId} is cited but not held.`);
    const citation: Citation = {
      id: String(this.citations.length + 1),
      ...identify(report),
      section: this.sectionTitle(reportId, section),
      ...details(),
    };
    if (report.masthead.url) citation.url = report.masthead.url;
    if (citation.page === undefined) delete citation.page;
    this.known.set(key, citation);
    this.citations.push(citation);
    return citation;
  }

  /** The source line around an offset, white space folded, at most QUOTE_LIMIT characters. */
  private printedLine(reportId: string, start: number, end: number): string {
    const text = this.textOf(reportId);
    const from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    const to = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
    if (to - from <= QUOTE_LIMIT * 2) return shorten(fold(text.slice(from, to)), QUOTE_LIMIT);
    return `…${fold(text.slice(Math.max(from, start - QUOTE_LIMIT / 2), Math.min(to, end + QUOTE_LIMIT / 2)))}…`;
  }

  private sectionTitle(reportId: string, index: number): string {
    let titles = this.sectionTitles.get(reportId);
    if (!titles) {
      titles = sectionPaths(this.corpus.sectionsOf(reportId));
      this.sectionTitles.set(reportId, titles);
    }
    return titles[index] ?? '';
  }
}

function identify({ id, source, kind, masthead }: HeldReport): Pick<Citation, 'report' | 'source' | 'kind' | 'title' | 'organ' | 'year'> {
  return { report: id, source, kind, title: masthead.title, organ: masthead.organ, year: masthead.year };
}

/** Headings with those above them: '一、总体情况 › （一）主动公开'. */
function sectionPaths(sections: { index: number; title: string; parent?: number }[]): string[] {
  const byIndex = new Map(sections.map((section) => [section.index, section]));
  return sections.map((section) => {
    const path = [section.title];
    for (let at = section.parent; at !== undefined; at = byIndex.get(at)?.parent) {
      const title = byIndex.get(at)?.title;
      if (title) path.unshift(title);
      if (path.length > 4) break;
    }
    return path.join(' › ');
  });
}

/** White space folded: none between ideographs (a wrapped line), else one space. Nothing else is touched, so that the words stay the source's. */
function fold(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}，。；：、])[^\S\t]+(?=\p{Script=Han})/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}…`;
}
