/** The programs that read pictures, where they are installed: tesseract with simplified Chinese, and pdftoppm. Run without a shell and with time limits. */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PROGRAM_TIME = 60_000;
const LIMITS = { timeout: PROGRAM_TIME, maxBuffer: 4_000_000, windowsHide: true, env: { ...process.env, OMP_THREAD_LIMIT: '1' } };

/** Pixels across a page: an A4 page at 300 per inch. */
const PAGE_WIDTH = 2480;

/** A line that was recognised in one picture; `confidence` is the mean over its characters, 0 to 100. */
export interface RecognisedLine {
  /** Index of the picture. */
  picture: number;
  text: string;
  confidence: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface RecognitionMode {
  language: 'chi_sim' | 'eng';
  /** Page segmentation of tesseract: 3 a page, 6 a block, 7 a line, 8 a word, 13 a line as it stands. */
  layout: 3 | 6 | 7 | 8 | 13;
  /** The only characters that there can be. */
  characters?: string;
}

let available: Promise<boolean> | undefined;

/** Whether both programs and the language data are there; looked for once. */
export function canRecognise(): Promise<boolean> {
  available ??= Promise.all([run('tesseract', ['--list-langs'], LIMITS), run('pdftoppm', ['-v'], LIMITS)]).then(
    ([{ stdout, stderr }]) => ['chi_sim', 'eng'].every((language) => `${stdout}${stderr}`.split(/\s+/u).includes(language)),
    () => false,
  );
  return available;
}

/** Makes a PDF of a picture of any kind that tesseract reads; its path. */
export async function wrapPicture(picture: string, folder: string): Promise<string> {
  const target = path.join(folder, 'picture');
  await run('tesseract', [picture, target, '--dpi', '300', '--psm', '10', '-l', 'eng', 'pdf'], LIMITS);
  return `${target}.pdf`;
}

/** One page as a grey picture, PGM. A page that lies sideways is as large when it has been turned as one that does not. */
export async function renderPage(pdf: string, page: number, folder: string, sideways = false): Promise<Uint8Array> {
  const target = path.join(folder, `page-${page}`);
  const [across, down] = sideways ? ['-1', String(PAGE_WIDTH)] : [String(PAGE_WIDTH), '-1'];
  const size = ['-scale-to-x', across, '-scale-to-y', down];
  await run('pdftoppm', ['-gray', '-singlefile', '-f', String(page), '-l', String(page), ...size, pdf, target], LIMITS);
  return new Uint8Array(await readFile(`${target}.pgm`));
}

/** Degrees clockwise by which a picture must be turned to be upright; undefined where its print does not tell, or the data for it are not installed. */
export async function readOrientation(picture: string): Promise<{ degrees: number; confidence: number } | undefined> {
  const read = await run('tesseract', [picture, 'stdout', '--dpi', '300', '--psm', '0', '-l', 'osd'], LIMITS).catch(() => undefined);
  const [degrees, confidence] = [/^Rotate: (\d+)$/mu, /^Orientation confidence: ([\d.]+)$/mu].map(
    (line) => line.exec(read?.stdout ?? '')?.[1],
  );
  return degrees === undefined || confidence === undefined ? undefined : { degrees: Number(degrees), confidence: Number(confidence) };
}

const isWide = (text: string): boolean => /[^\u0020-\u024f]/u.test(text);

function joinWords(line: string, word: string): string {
  return line === '' || isWide(line.at(-1) ?? '') || isWide(word.at(0) ?? '') ? line + word : `${line} ${word}`;
}

/** Reads pictures, all in one run of the program. */
export async function recognise(
  pictures: readonly string[],
  folder: string,
  name: string,
  mode: RecognitionMode,
): Promise<RecognisedLine[]> {
  if (pictures.length === 0) return [];
  const list = path.join(folder, `${name}.txt`);
  await writeFile(list, `${pictures.join('\n')}\n`);
  const characters = mode.characters === undefined ? [] : ['-c', `tessedit_char_whitelist=${mode.characters}`];
  const target = path.join(folder, name);
  await run('tesseract', [list, target, '--dpi', '300', '-l', mode.language, '--psm', String(mode.layout), ...characters, 'tsv'], LIMITS);
  const lines = new Map<string, RecognisedLine>();
  for (const row of (await readFile(`${target}.tsv`, 'utf8')).split('\n')) {
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, text] = row.split('\t');
    if (level !== '5' || text === undefined || text.trim() === '') continue;
    const key = [page, block, paragraph, line].join(' ');
    const [x, y] = [Number(left), Number(top)];
    const word = { left: x, top: y, right: x + Number(width), bottom: y + Number(height), confidence: Number(confidence) };
    const known = lines.get(key);
    if (!known) lines.set(key, { picture: Number(page) - 1, text: text.trim(), ...word });
    else {
      known.text = joinWords(known.text, text.trim());
      known.confidence += ((word.confidence - known.confidence) * text.trim().length) / known.text.length;
      known.left = Math.min(known.left, word.left);
      known.top = Math.min(known.top, word.top);
      known.right = Math.max(known.right, word.right);
      known.bottom = Math.max(known.bottom, word.bottom);
    }
  }
  return [...lines.values()];
}
