/** A ranked sentence → what a search says of it: its place, its neighbours, what of the query it covers. */
import type { ReportId } from '../ingest/report.ts';
import type { CloseReader } from './close-reading.ts';
import { contextOf, countTerms, type LookupText, lookupText, measureCoverage, placeTerms } from './coverage.ts';
import { scoreRelevance } from './relevance.ts';
import type { ListRanks, SearchHit } from './search-hit.ts';
import { neighboursOf, type SearchableReport, scanVectors } from './searchable-report.ts';
import type { Segmenter } from './segmenter.ts';
import type { HeldSentence } from './store/held.ts';
import type { QueryTerm } from './thesaurus.ts';

export interface RankedSentence {
  report: SearchableReport;
  sentence: HeldSentence;
  /** Fused score, 0 to 1. */
  fused: number;
  ranks: ListRanks;
}

/** Describes the hits of one query; counts of a report and looked-up headings are kept from hit to hit. */
export class HitWriter {
  readonly #segmenter: Segmenter;
  readonly #terms: readonly QueryTerm[];
  readonly #queryVector: Float32Array | undefined;
  readonly #reader: CloseReader | undefined;
  readonly #counts = new Map<ReportId, ReadonlyMap<string, number>>();
  readonly #headings = new Map<string, LookupText>();

  /** `queryVector`: unit length, or undefined where the query has no direction. `reader`: where the model allows a second look. */
  constructor(segmenter: Segmenter, terms: readonly QueryTerm[], queryVector: Float32Array | undefined, reader?: CloseReader) {
    this.#segmenter = segmenter;
    this.#terms = terms;
    this.#queryVector = queryVector;
    this.#reader = reader;
  }

  describe({ report, sentence, fused, ranks }: RankedSentence): SearchHit {
    const { index } = sentence;
    const sectionTitle = report.headings[sentence.section] ?? '';
    const lookups = report.lookups();
    const context = contextOf(report.sentences, sentence);
    const lookUp = (others: readonly HeldSentence[]) => others.flatMap((other) => lookups[other.index] ?? []);
    const neighbours = neighboursOf(report.sentences, sentence);
    const heading = this.#heading(sectionTitle);
    const similarity = this.#similarity(report, index);
    const terms = placeTerms(
      this.#terms,
      lookups[index] as LookupText,
      lookUp(context.before),
      [...lookUp(context.after), heading],
      this.#countsOf(report),
      report.sentences.length,
    );
    const close = this.#queryVector && this.#reader?.read(sentence.text, this.#queryVector, this.#terms, terms);
    const neighbourText = (at: number) => neighbours.find((other) => other.index === at)?.text ?? '';
    return {
      report: report.id,
      sentence: index,
      passage: sentence.passage,
      section: sentence.section,
      sectionTitle,
      text: sentence.text,
      before: neighbourText(index - 1),
      after: neighbourText(index + 1),
      start: sentence.start,
      end: sentence.end,
      score: scoreRelevance(fused, terms, similarity, close),
      ranks,
      similarity,
      closeReading: close ?? null,
      ...measureCoverage(this.#terms, [...lookUp([sentence, ...neighbours]), heading]),
      duplicates: [],
      terms,
    };
  }

  #similarity({ vectors }: SearchableReport, index: number): number | null {
    if (!vectors || !this.#queryVector) return null;
    const { dimensions, values } = vectors;
    return scanVectors({ dimensions, values: values.subarray(index * dimensions, (index + 1) * dimensions) }, this.#queryVector)[0] ?? null;
  }

  #countsOf(report: SearchableReport): ReadonlyMap<string, number> {
    const known = this.#counts.get(report.id) ?? countTerms(this.#terms, report.lookups());
    this.#counts.set(report.id, known);
    return known;
  }

  #heading(title: string): LookupText {
    const known = this.#headings.get(title) ?? lookupText(this.#segmenter, title);
    this.#headings.set(title, known);
    return known;
  }
}
