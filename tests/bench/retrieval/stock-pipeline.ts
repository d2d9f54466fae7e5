/** What a tutorial builds from the same packages: chunks of 500 characters, 50 shared, the same embedder, hnswlib, the five nearest. No keys, no words, no sentences. */
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import hnswlib from 'hnswlib-node';
import type { Corpus } from '../../../retrieval/corpus.ts';
import type { BuiltInEmbeddings } from '../../../retrieval/embedder.ts';
import type { Place } from './pairs.ts';

const NEAREST = 5;

export async function openStockPipeline(corpus: Corpus, embeddings: BuiltInEmbeddings): Promise<(question: string) => Promise<Place[]>> {
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 500, chunkOverlap: 50 });
  const places: Place[] = [];
  const texts: string[] = [];
  for (const { id } of corpus.reports) {
    const whole = corpus.textOf(id);
    let from = 0;
    for (const chunk of await splitter.splitText(whole)) {
      const start = whole.indexOf(chunk, from);
      if (start < 0) throw new Error(`A chunk of ${id} does not stand in its text.`);
      from = start + 1;
      places.push({ report: id, start, end: start + chunk.length });
      texts.push(chunk);
    }
  }
  const graph = new hnswlib.HierarchicalNSW('cosine', embeddings.profile.dimensions);
  graph.initIndex(texts.length);
  for (const [label, vector] of (await embeddings.embedDocuments(texts)).entries()) graph.addPoint(vector, label);
  return async (question) => {
    const { neighbors } = graph.searchKnn(await embeddings.embedQuery(question), NEAREST);
    return neighbors.map((label) => places[label] as Place);
  };
}
