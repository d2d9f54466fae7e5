/**
 * The embedder that the settings ask for or, in steps, what is left of it, each step said once: the model that is named, the built-in model
 * through ONNX, the same model in plain TypeScript; without any, searches go by words alone (`working-embedder.ts`).
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_MODEL, type ModelProfile } from '../data/model/profiles.ts';
import { BuiltInEmbeddings } from './embedder.ts';
import { findProfile, resolveModelFolder } from './model-folder.ts';
import { modelName } from './sentence-vectors.ts';

export interface EmbedderSettings {
  /** Setting EMBEDDING_MODEL: a known model or a folder; the built-in model when left out. */
  model?: string;
  /** Where downloaded models lie, in the layout of a model hub. */
  modelsFolder: string;
  /** Setting WENBAO_ALLOW_DOWNLOADS. Without it nothing is ever fetched. */
  allowDownloads: boolean;
  /** Told of each step down, once. */
  onMessage: (message: string) => void;
}

/**
 * Never throws for a model that cannot be had: the built-in one is used and it is said why. The built-in model itself loads at first use.
 * Undefined, said too, when its files are missing.
 */
export async function chooseEmbedder(settings: EmbedderSettings): Promise<BuiltInEmbeddings | undefined> {
  const { model = DEFAULT_MODEL, modelsFolder, allowDownloads, onMessage } = settings;
  if (model !== DEFAULT_MODEL) {
    try {
      const profile = findProfile(model);
      if (profile && allowDownloads && !isHere(model, modelsFolder)) await download(profile, modelsFolder, onMessage);
      const embedder = new BuiltInEmbeddings({ model, modelsFolder });
      // A model that loads but does not run, or gives another width than it states, shows here and not in the middle of a search.
      await embedder.embedQuery('政府信息公开');
      return embedder;
    } catch (failure) {
      const reason = failure instanceof Error ? failure.message.split('\n')[0] : String(failure);
      onMessage(`EMBEDDING_MODEL ${model} cannot be used; the built-in model is used instead. ${reason}`);
    }
  }
  try {
    return new BuiltInEmbeddings({ onMessage });
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message.split('\n')[0] : String(failure);
    onMessage(`The built-in embedding model cannot be used; searches go by words and their synonyms alone. ${reason}`);
    return undefined;
  }
}

/**
 * The model that vectors are kept under by `name` (see `modelName`), to serve while those of a changed model are made. Undefined when its
 * files are not here or are no longer the same, and for a folder of the user's own, which the name does not tell.
 */
export async function reopenEmbedder(name: string, modelsFolder: string): Promise<BuiltInEmbeddings | undefined> {
  const profile = findProfile(name.slice(0, name.lastIndexOf('@')));
  if (!profile || !isHere(profile.id, modelsFolder)) return undefined;
  const embedder = new BuiltInEmbeddings({ model: profile.id, modelsFolder });
  return modelName(embedder) === name ? embedder : undefined;
}

function isHere(model: string, modelsFolder: string): boolean {
  try {
    return existsSync(resolveModelFolder(model, modelsFolder).path);
  } catch {
    return false;
  }
}

async function download(profile: ModelProfile, modelsFolder: string, onMessage: (message: string) => void): Promise<void> {
  onMessage(`Downloading the embedding model ${profile.id} to ${path.join(modelsFolder, profile.folder)} (once).`);
  const { env, pipeline } = await import('@xenova/transformers');
  env.allowRemoteModels = true;
  env.useFSCache = true;
  env.cacheDir = modelsFolder;
  try {
    await pipeline('feature-extraction', profile.id, { quantized: profile.file.endsWith('_quantized.onnx') });
  } finally {
    env.allowRemoteModels = false;
    env.useFSCache = false;
  }
}
