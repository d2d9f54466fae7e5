/** The sentences of the corpus as a LangChain vector store, for chains of the user's own. Meaning only: `WenbaoRetriever` ranks by words as well. */
import { Document } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { VectorStore } from '@langchain/core/vectorstores';
import type { ReportId } from '../ingest/report.ts';
import type { HitMetadata } from './retriever.ts';
import type { SearchHit, SearchOptions } from './search-hit.ts';

/** Organ and year are keys: a filter names reports. Left out, all are searched. */
export interface ReportFilter {
  reports?: readonly ReportId[];
}

export interface WenbaoVectorStoreParams {
  /** Where to search: a `Corpus` is one. Its vectors and the embeddings must be of the same model. */
  corpus: { searchByVector: (vector: readonly number[], options?: SearchOptions) => Promise<SearchHit[]> };
}

export class WenbaoVectorStore extends VectorStore {
  declare FilterType: ReportFilter;
  readonly #corpus: WenbaoVectorStoreParams['corpus'];

  constructor(embeddings: EmbeddingsInterface, params: WenbaoVectorStoreParams) {
    super(embeddings, {});
    this.#corpus = params.corpus;
  }

  override _vectorstoreType(): string {
    return 'wenbao';
  }

  /** Always throws: what is searched is whole reports, and they come in by `wenbao ingest` or `ingestPaths`. */
  override async addVectors(): Promise<never> {
    throw new Error('Reports come into Wenbao whole: ingest files instead of adding vectors or documents.');
  }

  override addDocuments(): Promise<never> {
    return this.addVectors();
  }

  /** The nearest sentences, one per passage, with their cosine, best first. */
  override async similaritySearchVectorWithScore(
    query: number[],
    limit: number,
    filter: ReportFilter = {},
  ): Promise<[Document<HitMetadata>, number][]> {
    const hits = await this.#corpus.searchByVector(query, { ...filter, limit });
    return hits.map(({ text, ...metadata }) => {
      const id = `${metadata.report}#${metadata.sentence}`;
      return [new Document({ id, pageContent: text, metadata }), metadata.similarity ?? 0];
    });
  }
}
