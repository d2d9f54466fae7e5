/**
 * Texts to vectors with a model that lies on this machine. The class is a LangChain `Embeddings`, so it can be lifted into a chain
 * of the user's own; it downloads nothing (see `choose-embedder.ts` for that).
 */
import path from 'node:path';
import { Embeddings, type EmbeddingsParams } from '@langchain/core/embeddings';
import type { FeatureExtractionPipeline } from '@xenova/transformers';
import { DEFAULT_MODEL, type ModelProfile } from '../data/model/profiles.ts';
import { hashModelFolder, type ModelFolder, resolveModelFolder } from './model-folder.ts';
import { loadStaticModel } from './static-model.ts';

/** Texts in one run of the model. */
const BATCH_SIZE = 64;
/** Below this length a vector comes from the start mark alone: none of the text's words is known. */
const SHORTEST = 1e-4;

export interface BuiltInEmbeddingsParams extends EmbeddingsParams {
  /** A known model's id or the path of a local folder (setting EMBEDDING_MODEL); the built-in model when absent. */
  model?: string;
  /** Where else a known model's files may lie, in the layout of a model hub. */
  modelsFolder?: string;
  /** Told once when the built-in model runs in plain TypeScript because the ONNX library does not work here. */
  onMessage?: (message: string) => void;
  /** Makes the model of a folder ready. For tests of a library that does not load. */
  load?: (folder: ModelFolder) => Promise<TextEncoder>;
}

/** Texts, prefixes included → one row of numbers each, one after the other. */
type TextEncoder = (texts: string[]) => Promise<ArrayLike<number | bigint>>;

export class BuiltInEmbeddings extends Embeddings {
  readonly profile: ModelProfile;
  private readonly folder: ModelFolder;
  private readonly onMessage: (message: string) => void;
  private readonly loadOnnx: (folder: ModelFolder) => Promise<TextEncoder>;
  private knownHash: string | undefined;
  private loading: Promise<TextEncoder> | undefined;
  private words: ((text: string) => Float32Array) | undefined;

  /** Throws at once, saying what is allowed, when the model is unknown or its files are missing. The model itself loads on first use. */
  constructor({ model, modelsFolder, onMessage = () => {}, load = loadPipeline, ...params }: BuiltInEmbeddingsParams = {}) {
    super(params);
    this.folder = resolveModelFolder(model, modelsFolder);
    this.onMessage = onMessage;
    this.loadOnnx = load;
    this.profile = this.folder.profile;
  }

  /** SHA-256 of the model's files, hex. Kept beside an index, which is rebuilt when it differs. */
  get hash(): string {
    this.knownHash ??= hashModelFolder(this.folder);
    return this.knownHash;
  }

  /** For the built-in model alone, whose vector of a text is the sum of its words' vectors: that sum, not of unit length. Read at first use. */
  get sumOfWords(): ((text: string) => Float32Array) | undefined {
    if (this.profile.id !== DEFAULT_MODEL) return undefined;
    return (text) => {
      this.words ??= loadStaticModel(this.folder.path, this.profile.dimensions);
      return this.words(text);
    };
  }

  /**
   * Unit vectors of `profile.dimensions`, in the order of the texts. `undefined` for a text that is empty or holds no known word:
   * such a text has no direction and must not be searched by vector.
   */
  async embedTexts(texts: readonly string[], role: 'query' | 'passage'): Promise<(Float32Array | undefined)[]> {
    const prefix = role === 'query' ? this.profile.queryPrefix : this.profile.passagePrefix;
    const filled = [...texts.keys()].filter((place) => texts[place]?.trim() !== '');
    const vectors: (Float32Array | undefined)[] = texts.map(() => undefined);
    for (let start = 0; start < filled.length; start += BATCH_SIZE) {
      const places = filled.slice(start, start + BATCH_SIZE);
      const encode = await this.load();
      const data = await encode(places.map((place) => prefix + texts[place]));
      const width = data.length / places.length;
      if (width !== this.profile.dimensions)
        throw new Error(`Model ${this.profile.id} gives ${width} dimensions; its profile says ${this.profile.dimensions}.`);
      places.forEach((place, row) => {
        vectors[place] = unitVector(Float32Array.from({ length: width }, (_, d) => Number(data[row * width + d])));
      });
    }
    return vectors;
  }

  /** LangChain's form: a text without direction gives the zero vector, which `isZeroVector` tells. */
  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return (await this.embedTexts(texts, 'passage')).map((vector) => this.plain(vector));
  }

  override async embedQuery(text: string): Promise<number[]> {
    const [vector] = await this.embedTexts([text], 'query');
    return this.plain(vector);
  }

  private plain(vector: Float32Array | undefined): number[] {
    return vector ? Array.from(vector) : Array<number>(this.profile.dimensions).fill(0);
  }

  private load(): Promise<TextEncoder> {
    this.loading ??= this.loadOnnx(this.folder).catch((failure) => this.loadPlain(failure));
    return this.loading;
  }

  /** The same vectors without ONNX; only the built-in model is simple enough for that. */
  private loadPlain(failure: unknown): TextEncoder {
    if (this.profile.id !== DEFAULT_MODEL) throw failure;
    const encode = loadStaticModel(this.folder.path, this.profile.dimensions);
    const reason = failure instanceof Error ? failure.message.split('\n')[0] : String(failure);
    this.onMessage(`The ONNX library does not work here (${reason}); the built-in model runs in plain TypeScript, with the same vectors.`);
    return async (texts) => Float32Array.from(texts.flatMap((text) => Array.from(encode(text))));
  }
}

/** True for the vector of a text that is empty or holds no known word. */
export function isZeroVector(vector: ArrayLike<number>): boolean {
  return Array.from(vector).every((value) => value === 0);
}

function unitVector(vector: Float32Array): Float32Array | undefined {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length > SHORTEST ? vector.map((value) => value / length) : undefined;
}

async function loadPipeline({ profile, path: folder }: ModelFolder): Promise<TextEncoder> {
  const { env, pipeline } = await import('@xenova/transformers');
  const { root } = path.parse(folder);
  env.allowRemoteModels = false;
  env.useFSCache = false;
  env.localModelPath = root;
  const extract: FeatureExtractionPipeline = await pipeline('feature-extraction', path.relative(root, folder), {
    quantized: profile.file.endsWith('_quantized.onnx'),
    local_files_only: true,
  });
  return async (texts) => (await extract(texts, { pooling: profile.pooling, normalize: false })).data;
}
