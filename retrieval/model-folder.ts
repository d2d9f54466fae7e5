/** Which folder and which profile the setting EMBEDDING_MODEL means. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { locateData } from '../data/locate.ts';
import { DEFAULT_MODEL, MODEL_PROFILES, type ModelProfile } from '../data/model/profiles.ts';

/** A profile and where its files lie. */
export interface ModelFolder {
  profile: ModelProfile;
  /** Absolute path. */
  path: string;
}

/** The profile of a model that is known by name, or undefined. */
export const findProfile = (setting: string): ModelProfile | undefined => MODEL_PROFILES.find(({ id }) => id === setting);

/** What EMBEDDING_MODEL may be: a known model, whether its files are here or not, or a folder with a model. Throws, saying what is allowed, otherwise. */
export function checkModelSetting(setting: string): void {
  if (!findProfile(setting)) resolveModelFolder(setting);
}

/**
 * Resolves a known id or a local folder. A known model's files are looked for under `data/model/` and, where it is given, under
 * `modelsFolder`, each in the layout of a model hub. A folder that is named like a known model gets that model's pooling and prefixes; any
 * other gets mean pooling, no prefixes and the width that its `config.json` states. Throws, saying what is allowed, when neither fits.
 */
export function resolveModelFolder(setting: string = DEFAULT_MODEL, modelsFolder?: string): ModelFolder {
  const known = findProfile(setting);
  if (known) {
    const homes = [locateData('model'), ...(modelsFolder ? [path.resolve(modelsFolder)] : [])].map((root) => path.join(root, known.folder));
    const home = homes.find((folder) => existsSync(path.join(folder, known.file)));
    if (home) return { profile: known, path: home };
    throw new Error(
      `The files of ${setting} are not on this machine (${path.join(homes.at(-1) as string, known.file)} is missing). Put them there, name a folder that holds them, or set WENBAO_ALLOW_DOWNLOADS=1.`,
    );
  }
  const folder = path.resolve(setting);
  if (existsSync(folder) && statSync(folder).isDirectory()) return { profile: profileOfFolder(folder), path: folder };
  const allowed = MODEL_PROFILES.map(({ id }) => id).join(', ');
  throw new Error(
    `EMBEDDING_MODEL is ${setting}, which is neither a known model nor a folder. Allowed: ${allowed}, or the path of a local folder.`,
  );
}

function profileOfFolder(folder: string): ModelProfile {
  const named = MODEL_PROFILES.find(({ id }) => path.basename(id) === path.basename(folder));
  const profile: ModelProfile = named ?? {
    id: path.basename(folder),
    folder,
    pooling: 'mean',
    queryPrefix: '',
    passagePrefix: '',
    dimensions: statedWidth(folder),
    file: 'onnx/model_quantized.onnx',
    tried: false,
  };
  if (!existsSync(path.join(folder, profile.file)))
    throw new Error(`EMBEDDING_MODEL points at ${folder}, where ${profile.file} is missing.`);
  return profile;
}

function statedWidth(folder: string): number {
  const file = path.join(folder, 'config.json');
  const config: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  const width = typeof config === 'object' && config !== null && 'hidden_size' in config ? config.hidden_size : undefined;
  if (typeof width === 'number' && Number.isInteger(width) && width > 0) return width;
  throw new Error(`EMBEDDING_MODEL points at ${folder}, whose config.json states no hidden_size.`);
}

/** SHA-256 over the names and bytes of the files that decide a vector: JSON files and the model file. An index is rebuilt when it changes. */
export function hashModelFolder({ profile, path: folder }: ModelFolder): string {
  const files = [...readdirSync(folder).filter((name) => name.endsWith('.json')), profile.file].sort();
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(folder, file)));
  return hash.digest('hex');
}
