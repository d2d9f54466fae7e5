/** What a search is asked and what it gives. */
import type { ReportId } from '../ingest/report.ts';
import type { CloseReading } from './close-reading.ts';
import type { PlacedTerm } from './coverage.ts';

export interface SearchOptions {
  /** Only these reports: organ and year are keys, resolved before searching. Left out: all reports. An empty list finds nothing. */
  reports?: readonly ReportId[];
  /** Most hits, 1 or more. Default 5. */
  limit?: number;
  /** Every sentence stands for itself, instead of the best of each passage and without folding what other reports say likewise. Default false. */
  everySentence?: boolean;
}

/** Places counted from 1; null where a list did not name the sentence among its best. */
export interface ListRanks {
  /** Full text with the query's own words. */
  words: number | null;
  /** Full text with synonyms and translations. */
  expanded: number | null;
  /** Cosine of sentence vectors. */
  vectors: number | null;
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
  /** The sentences next to it in its passage, for context; empty at the passage's ends. */
  before: string;
  after: string;
  start: number;
  end: number;
  /** Fused ranks, coverage and meaning together, see `relevance.ts`: comparable within one search only. */
  score: number;
  /** Where the sentence stood in each list. */
  ranks: ListRanks;
  /** Cosine between query and sentence, −1 to 1; null where either has no direction. Alone it does not tell on-topic from off-topic. */
  similarity: number | null;
  /** What a second look at the sentence found; null where the model allows none. */
  closeReading: CloseReading | null;
  /**
   * Share of the query's content terms, 0 to 1, that stand (themselves, a synonym or a translation) in the sentence, its section's heading
   * or a neighbouring sentence of its passage. 0 when the query has no content term. Whether an answer exists is judged by this.
   */
  coverage: number;
  /** The content terms as the query words them. */
  coveredTerms: string[];
  missingTerms: string[];
  /** Sentences of other reports that say nearly the same with the same numbers; they ranked lower and are not hits of their own. */
  duplicates: { report: ReportId; sentence: number }[];
  /** Every content term with the place where it stands and its rarity in the report. */
  terms: PlacedTerm[];
}
