/** Programs that turn a page into a PDF, where they are installed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const LIMIT = { timeout: 240_000, stdio: 'ignore' } as const;

const find = (names: readonly string[]): string | undefined => names.find((name) => existsSync(name));

/** How each program is called with a folder that holds page.html and shall hold page.pdf; undefined where the program is missing. */
const chromium = find(['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']);
const office = find(['/usr/bin/soffice', '/usr/bin/libreoffice']);

function run(write: (folder: string) => void, html: string): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'wenbao-print-'));
  try {
    writeFileSync(path.join(folder, 'page.html'), html);
    write(folder);
    return new Uint8Array(readFileSync(path.join(folder, 'page.pdf')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Printers by name; undefined for a program that is not installed. */
export const PRINTERS: Readonly<Record<string, ((html: string) => Uint8Array) | undefined>> = {
  Chromium:
    chromium === undefined
      ? undefined
      : (html) =>
          run((folder) => {
            // Its own head and foot hold the time and the folder, so that no two runs would print the same page.
            const options = [
              '--no-pdf-header-footer',
              '--headless',
              '--no-sandbox',
              '--disable-gpu',
              '--no-first-run',
              '--disable-background-networking',
            ];
            const target = [`--user-data-dir=${folder}/profile`, `--print-to-pdf=${folder}/page.pdf`, `file://${folder}/page.html`];
            execFileSync(chromium, [...options, ...target], LIMIT);
          }, html),
  LibreOffice:
    office === undefined
      ? undefined
      : (html) =>
          run((folder) => {
            const options = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--infilter=HTML (StarWriter)'];
            const target = ['--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, `${folder}/page.html`];
            execFileSync(office, [...options, ...target], LIMIT);
          }, html),
};
