/** The version of this program, from its `package.json`. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Reads the nearest `package.json` above this module: one folder up in a checkout, two from `dist/bot/`. */
export function readVersion(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const file = [path.join(here, '..', 'package.json'), path.join(here, '..', '..', 'package.json')].find((candidate) =>
    existsSync(candidate),
  );
  if (!file) throw new Error(`package.json is missing above ${here}. Reinstall the package.`);
  return String(JSON.parse(readFileSync(file, 'utf8')).version);
}
