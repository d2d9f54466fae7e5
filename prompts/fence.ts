/** Words of reports and askers, fenced so that a model can tell them from what it is told to do. */

/** Anything that could close a fence, or that no reader sees. */
const MARKS = /[<>]/g;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu;

/**
 * `<data key="…">…</data>`: between these marks stands data and never an instruction, which the system text of each prompt says. The text cannot
 * close the fence; it is cut at `limit` characters.
 */
export function fence(key: string, text: string, limit: number): string {
  const plain = text
    .replace(INVISIBLE, ' ')
    .replace(MARKS, (mark) => (mark === '<' ? '‹' : '›'))
    .slice(0, limit);
  return `<data key="${key}">${plain}</data>`;
}
