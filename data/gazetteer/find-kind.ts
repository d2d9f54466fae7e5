/** Kinds of organ by their Chinese wordings. */
import { chineseKindNames, loadOrganKinds } from './organ-kinds.ts';

let kindByName: Map<string, string> | undefined;
let longestKindName = 0;

/** The key of the kind that a Chinese wording names exactly, or undefined: 自然资源厅 gives 'natural-resources'. */
export function findKindByName(name: string): string | undefined {
  if (!kindByName) {
    kindByName = new Map();
    for (const kind of loadOrganKinds()) {
      for (const { text } of chineseKindNames(kind)) {
        if (!kindByName.has(text)) kindByName.set(text, kind.key);
        longestKindName = Math.max(longestKindName, text.length);
      }
    }
  }
  return kindByName.get(name);
}

/** The longest kind of organ that a name ends with, or else begins with (公安局朝阳分局). */
export function findKindAtEnd(name: string): string | undefined {
  findKindByName('');
  for (let length = Math.min(longestKindName, name.length); length >= 2; length -= 1) {
    const kind = findKindByName(name.slice(-length));
    if (kind) return kind;
  }
  for (let length = Math.min(longestKindName, name.length); length >= 3; length -= 1) {
    const kind = findKindByName(name.slice(0, length));
    if (kind) return kind;
  }
  return undefined;
}
