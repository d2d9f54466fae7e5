/** The README beside the model. */
import type { ModelMeasures } from '../../data/model/measures.ts';
import type { TrainingOptions } from './contrastive.ts';
import type { TrainingWords } from './training-set.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface ModelCardInput {
  words: TrainingWords;
  vocabulary: Vocabulary;
  options: TrainingOptions;
  /** Size of the ONNX file. */
  bytes: number;
  measures?: ModelMeasures;
}

/** Markdown. How well it does is measured by `tests/bench/embedding.ts`. */
export function modelCard({ words, vocabulary, options, bytes, measures }: ModelCardInput): string {
  const wordings = words.concepts.reduce((sum, { zh, en }) => sum + zh.length + en.length, 0);
  return `# wenbao-static

A domain lexicon in vector form, **not a language model**: one vector per Chinese character and per English word of the field of
government disclosure reports. A text's vector is the sum of its words' vectors; word order and negation do not exist for it, and a
word outside the lexicon counts for nothing.

- Made from: ${words.concepts.length} concepts with ${wordings} wordings (\`data/model/lexicon/phrases.jsonl\` and the glossary), ${words.pairs.length} pairs of terms
  (\`data/glossary/pairs.json\`), ${words.carriers.zh.length} + ${words.carriers.en.length} carrier sentences. All of them are the project's own; no outside weights or data.
- Made by: \`npm run train\`. Symmetric InfoNCE (τ ${options.temperature}), Adam, token dropout ${options.tokenDropout}, ${options.epochs} epochs, batches of ${options.batchSize}, seed ${options.seed}.
- Form: WordPiece, ${vocabulary.tokens.length} tokens × ${options.dimensions} dimensions, int8 rows with a scale each, ${Math.round(bytes / 1024)} KB; ONNX opset 13. The sum is made inside
  the graph and repeated at every place, so \`cls\` (fast) and \`mean\` pooling give the same vector.
- Reading it: \`pipeline('feature-extraction', …)\` of transformers.js, pooling \`cls\`, no prefixes. An empty text or one without a known word
  has no direction; the embedder returns nothing for it.
- Good for: which concept a wording means; Chinese sentences for an English question. Not good for: near twins (fee, cost, procurement),
  proper names, "not", anything outside the field. It finds passages; it never chooses a figure.
${measures ? measuredLine(measures) : '- Not measured yet: `npx tsx tests/bench/embedding.ts --write`.'}
- Licence: as the project's.
`;
}

/** What was measured, with the load of the machine at that time: on a busy one speed and load time say little. */
export function measuredLine({
  unseen,
  unseenByOthers = [],
  libraryMilliseconds,
  loadMilliseconds,
  textsPerSecond,
  residentMegabytes,
  machineLoad,
}: ModelMeasures): string {
  const shares = (scores: ModelMeasures['unseen']) =>
    scores.map(({ language, wordings, rightPercent }) => `${rightPercent} % of ${wordings} in ${language}`).join(', ');
  const others = unseenByOthers.length > 0 ? `\n  For wordings by people who had not seen the lexicon: ${shares(unseenByOthers)}.` : '';
  const load = machineLoad === undefined ? '' : ` (with ${machineLoad} programs wanting to run on its two cores)`;
  return `- Measured by \`tests/bench/embedding.ts\` with a fifth of the wordings kept back: the nearest wording names the right concept for ${shares(unseen)}.${others}
  Importing the library takes ${libraryMilliseconds} ms, the first vector ${loadMilliseconds} ms more; ${textsPerSecond} short texts a second on two cores, ${residentMegabytes} MB resident${load}.`;
}
