/** Vectors of a report's sentences: made once by the embedder, kept in the store, unit length or all zeros. */
import type { ReportId } from '../ingest/report.ts';
import type { Store } from './store/store.ts';
import type { ReportVectors } from './store/vector-rows.ts';

/** The part of LangChain's `Embeddings` that is used, with the model's identity. `BuiltInEmbeddings` is one. */
export interface SentenceEmbedder {
  readonly profile: { id: string; dimensions: number };
  /** SHA-256 of the model's files; vectors of another hash are made again. */
  readonly hash: string;
  /** One vector of `profile.dimensions` numbers per text; all zeros or NaN for a text without known words. */
  embedDocuments(texts: string[]): Promise<number[][]>;
  embedQuery(text: string): Promise<number[]>;
  /** Only where a text's vector is the sum of its words' vectors: that sum. Allows a second look at the best sentences. */
  readonly sumOfWords?: ((text: string) => Float32Array) | undefined;
}

/** Sentences given to the embedder at once: bounds memory and lets other work run in between. */
const BATCH = 256;

/** The name vectors are kept under: the same profile with other files is another model. */
export const modelName = (embedder: SentenceEmbedder): string => `${embedder.profile.id}@${embedder.hash}`;

/** A unit-length copy, or undefined for a vector that has no direction: zero, not finite, or of another length than expected. */
export function unitVector(vector: ArrayLike<number>, dimensions: number): Float32Array | undefined {
  if (vector.length !== dimensions) return undefined;
  const values = Float32Array.from(vector);
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return Number.isFinite(length) && length > 0 ? values.map((value) => value / length) : undefined;
}

/** Makes and keeps the vectors of every report that has none of this model, then drops those of other models. Returns how many reports that were. */
export async function ensureVectors(
  store: Store,
  embedder: SentenceEmbedder,
  onProgress?: (done: number, all: number) => void,
): Promise<number> {
  const reports = store.listReports().map(({ id }) => id);
  let made = 0;
  for (const [index, id] of reports.entries()) {
    if (!isUsable(store.findVectors(id, modelName(embedder)), embedder)) {
      const vectors = await embedReport(store, id, embedder);
      if (!store.readonly) store.saveVectors(id, modelName(embedder), vectors);
      made += 1;
    }
    onProgress?.(index + 1, reports.length);
  }
  if (!store.readonly) store.keepModel(modelName(embedder));
  return made;
}

/** Kept vectors if they fit, else made now. Shape [sentences of the report, dimensions]. */
export async function vectorsOf(store: Store, id: ReportId, embedder: SentenceEmbedder): Promise<ReportVectors> {
  const kept = store.findVectors(id, modelName(embedder));
  return kept && isUsable(kept, embedder) ? kept : embedReport(store, id, embedder);
}

/** Vectors that came back from disk as NaN or in another width are made again rather than searched. */
function isUsable(vectors: ReportVectors | undefined, embedder: SentenceEmbedder): boolean {
  return vectors !== undefined && vectors.dimensions === embedder.profile.dimensions && vectors.values.every(Number.isFinite);
}

/** Makes the vectors of a report's sentences, `batch` sentences at once. Shape [sentences, dimensions]. */
export async function embedReport(store: Store, id: ReportId, embedder: SentenceEmbedder, batch = BATCH): Promise<ReportVectors> {
  const { dimensions } = embedder.profile;
  const texts = store.sentencesOf(id).map(({ text }) => text);
  const values = new Float32Array(texts.length * dimensions);
  for (let start = 0; start < texts.length; start += batch) {
    const vectors = await embedder.embedDocuments(texts.slice(start, start + batch));
    for (const [offset, vector] of vectors.entries()) {
      const unit = unitVector(vector, dimensions);
      if (unit) values.set(unit, (start + offset) * dimensions);
    }
  }
  return { dimensions, values };
}
