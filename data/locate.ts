/** Finds the project's data files from a checkout and from the installed package alike. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Absolute path of a file or folder under `data/`: beside this module or, when this module is the compiled `dist/data/locate.js`, in the
 * package's own `data/` two levels up. Throws when it does not exist.
 */
export function locateData(relative: string): string {
  const module = fileURLToPath(import.meta.url);
  const here = path.dirname(module);
  const file = path.join(module.endsWith('.js') ? path.join(here, '..', '..', 'data') : here, relative);
  if (!existsSync(file)) throw new Error(`Data file ${relative} is missing; looked at ${file}. Reinstall the package.`);
  return file;
}
