/** The search as a LangChain retriever, for chains of the user's own. */
import { Document } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import type { SearchHit, SearchOptions } from './search-hit.ts';

/** All of a hit but its text, which is the document's content. */
export type HitMetadata = Omit<SearchHit, 'text'>;

export interface WenbaoRetrieverInput extends BaseRetrieverInput, SearchOptions {
  /** Where to search: a `Corpus` is one. */
  corpus: { search: (query: string, options?: SearchOptions) => Promise<SearchHit[]> };
}

/** Each document is the best sentence of a passage; `metadata` says where it stands, how it scored and what of the query it covers. */
export class WenbaoRetriever extends BaseRetriever<HitMetadata> {
  readonly lc_namespace = ['wenbao', 'retrieval'];
  readonly #corpus: WenbaoRetrieverInput['corpus'];
  readonly #options: SearchOptions;

  constructor({ corpus, reports, limit, ...input }: WenbaoRetrieverInput) {
    super(input);
    this.#corpus = corpus;
    this.#options = { reports, limit };
  }

  static override lc_name(): string {
    return 'WenbaoRetriever';
  }

  override async _getRelevantDocuments(query: string): Promise<Document<HitMetadata>[]> {
    const hits = await this.#corpus.search(query, this.#options);
    return hits.map(
      ({ text, ...metadata }) => new Document({ id: `${metadata.report}#${metadata.sentence}`, pageContent: text, metadata }),
    );
  }
}
