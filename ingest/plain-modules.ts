/**
 * Libraries that are read as they stand. Run from source, each module goes through the TypeScript loader, which takes 200 MB and seconds
 * for the PDF library, 3 MB of plain JavaScript: it is handed over unread.
 */
import { register } from 'node:module';

const HOOK = `
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.includes('/node_modules/pdfjs-dist/')) return next(url, context);
  return { format: 'module', source: await readFile(fileURLToPath(url.split('?')[0])), shortCircuit: true };
}`;

/** To be called once, before the first such library is loaded; does nothing in a built program, which has no such loader. */
export function loadPlainModules(): void {
  if (import.meta.url.endsWith('.ts')) register(`data:text/javascript,${encodeURIComponent(HOOK)}`);
}
