/** An oddity of a document, reported beside the value and never thrown. */
export interface IngestMessage {
  /** Kebab-case, noun first: 'cells-missing', 'row-unknown', 'total-blank'. */
  code: string;
  /** English sentence: what was found, what was expected, what was done. */
  text: string;
  /** Offset in the source text (UTF-16 code units), if the oddity has a place. */
  offset?: number;
  /** The source's own words, shortened to 80 characters. */
  quote?: string;
}
