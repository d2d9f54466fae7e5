/** The files that the given paths mean: regular files, and those of folders at any depth, in order of name. */
import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Rejection } from '../ingest/report.ts';

export interface FoundFile {
  /** Path to read. */
  file: string;
  /** File name without folder, in composed Unicode. */
  source: string;
}

/**
 * Every file once, with a rejection for each path or entry that is not read. Names beginning with a dot, and the lock files that
 * word processors leave (`~$…`), are passed over. A link inside a folder is not followed when it leads out of it.
 */
export function walkFiles(paths: readonly string[]): { files: FoundFile[]; rejections: Rejection[] } {
  const files: FoundFile[] = [];
  const rejections: Rejection[] = [];
  const seen = new Set<string>();
  const add = (file: string, real: string) => {
    if (seen.has(real)) return;
    seen.add(real);
    files.push({ file, source: path.basename(file).normalize('NFC') });
  };
  for (const given of paths) {
    const kind = kindOf(given);
    if (kind === 'file') add(given, realpathSync(given));
    else if (kind === 'folder') {
      const entries = listFolder(given);
      for (const { file, real } of entries.files) add(file, real);
      rejections.push(...entries.rejections);
      if (entries.files.length + entries.rejections.length === 0) {
        rejections.push({
          source: given,
          code: 'folder-empty',
          text: `${given} holds no files. Name a folder with reports in it, or the report files themselves.`,
        });
      }
    } else rejections.push(rejectPath(given, kind));
  }
  return { files, rejections };
}

type PathKind = 'file' | 'folder' | 'missing' | 'unreadable' | 'special';

function kindOf(given: string): PathKind {
  try {
    const stats = statSync(given);
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'special';
  } catch (failure) {
    const missing = failure instanceof Error && 'code' in failure && (failure.code === 'ENOENT' || failure.code === 'ENOTDIR');
    return missing ? 'missing' : 'unreadable';
  }
}

function rejectPath(given: string, kind: Exclude<PathKind, 'file' | 'folder'>): Rejection {
  const texts = {
    missing: `${given} does not exist. Give the path of a report file or of a folder that holds reports.`,
    unreadable: `${given} cannot be read. Allow this user to read it, or copy it elsewhere.`,
    special: `${given} is neither a file nor a folder. Give the path of a report file or of a folder that holds reports.`,
  } as const;
  return { source: given, code: `path-${kind}`, text: texts[kind] };
}

function listFolder(root: string): { files: { file: string; real: string }[]; rejections: Rejection[] } {
  const realRoot = realpathSync(root);
  const files: { file: string; real: string }[] = [];
  const rejections: Rejection[] = [];
  const visit = (folder: string) => {
    const names = readNames(folder);
    if (!names) rejections.push(rejectPath(folder, 'unreadable'));
    for (const name of names ?? []) {
      if (name.startsWith('.') || name.startsWith('~$')) continue;
      const file = path.join(folder, name);
      const stats = lstatSync(file);
      if (stats.isDirectory()) visit(file);
      else if (stats.isFile()) files.push({ file, real: realpathSync(file) });
      else if (stats.isSymbolicLink() && !leadsInto(file, realRoot)) {
        rejections.push({
          source: file,
          code: 'link-outside',
          text: `${file} is a link out of ${root} and was not followed. Name its target if it is a report.`,
        });
      }
    }
  };
  visit(root);
  return { files, rejections };
}

function readNames(folder: string): string[] | undefined {
  try {
    return readdirSync(folder).sort();
  } catch {
    return undefined;
  }
}

/** A link to something inside the folder is met there under its own name. */
function leadsInto(link: string, realRoot: string): boolean {
  try {
    return realpathSync(link).startsWith(realRoot + path.sep);
  } catch {
    return false;
  }
}
