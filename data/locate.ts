/** Finds the project's data files from a checkout and from the installed package alike. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Absolute path of a file or folder under `data/`. Looks beside this module and, when that module is the compiled
 * `dist/data/locate.js`, in the package's own `data/` two levels up. Throws when neither exists.
 */
export function locateData(relative: string): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const candidates = [path.join(here, relative), path.join(here, '..', '..', 'data', relative)];
  const found = candidates.find((candidate) => existsSync(candidate));
  if (!found) throw new Error(`Data file ${relative} is missing; looked at ${candidates.join(' and ')}. Reinstall the package.`);
  return found;
}
