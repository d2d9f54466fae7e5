/** What a search is asked and what it gives. */
import type { ReportId } from '../ingest/report.ts';
import type { PlacedTerm } from './coverage.ts';

export interface SearchOptions {
  /** Only these reports: organ and year are keys, resolved before searching. Left out: all reports. An empty list finds nothing. */
  reports?: readonly ReportId[];
  /** Most hits, 1 or more. Default 5. */
  limit?: number;
  /** Every sentence stands for itself, instead of the best of each passage. Default false. */
  everySentence?: boolean;
}

/** A sentence found, the best of its passage. Offsets point into the report's text. */
export interface SearchHit {
  report: ReportId;
  /** Index of the sentence and of its passage and section in the report. */
  sentence: number;
  passage: number;
  section: number;
  /** Heading of the section. */
  sectionTitle: string;
  /** The sentence's own words. */
  text: string;
  start: number;
  end: number;
  /** Reciprocal-rank fusion of both channels: comparable within one search only. */
  score: number;
  /** Cosine between query and sentence, −1 to 1; null where either has no direction. Alone it does not tell on-topic from off-topic. */
  similarity: number | null;
  /**
   * Share of the query's content terms, 0 to 1, that stand (themselves, a synonym or a translation) in the sentence, its section's heading
   * or a neighbouring sentence of its passage. 0 when the query has no content term. Whether an answer exists is judged by this.
   */
  coverage: number;
  /** The content terms as the query words them. */
  coveredTerms: string[];
  missingTerms: string[];
  /** Every content term with the place where it stands and its rarity in the report. */
  terms: PlacedTerm[];
}
