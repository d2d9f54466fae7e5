/** The last step down: where not even the built-in model works, searches go by words alone, and it is said once. */
import type { SentenceEmbedder } from './sentence-vectors.ts';

/** Any text that every model has a vector for. */
const PROBE = '政府信息公开';

const tried = new WeakMap<SentenceEmbedder, Promise<SentenceEmbedder | undefined>>();

/** The embedder itself when it gives a vector, which loads its model; otherwise undefined, said to the first who asks. Never rejects. */
export function workingEmbedder(
  embedder: SentenceEmbedder | undefined,
  onMessage: (message: string) => void,
): Promise<SentenceEmbedder | undefined> {
  if (!embedder) return Promise.resolve(undefined);
  const known = tried.get(embedder) ?? tryOut(embedder, onMessage);
  tried.set(embedder, known);
  return known;
}

async function tryOut(embedder: SentenceEmbedder, onMessage: (message: string) => void): Promise<SentenceEmbedder | undefined> {
  try {
    await embedder.embedQuery(PROBE);
    return embedder;
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message.split('\n')[0] : String(failure);
    onMessage(`The embedding model ${embedder.profile.id} does not work here (${reason}); searches go by words and their synonyms alone.`);
    return undefined;
  }
}
