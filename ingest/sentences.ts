/** Sentences of a paragraph: they end at 。！？；, the closing quotes and brackets behind those belong to them. */
import type { Span } from './document.ts';

const CLOSERS = new Set('”’"\'）)》】」*');
const OPEN_BRACKETS = new Set('（(');
const CLOSE_BRACKETS = new Set('）)');
const STOPS = new Set('。！？');
const SEMICOLONS = new Set('；;');

/**
 * For every place whether a bracket closes there or later before the sentence does: a semicolon inside such brackets divides a list,
 * not sentences. Index 0 is `start`.
 */
function closingAhead(text: string, { start, end }: Span): Uint8Array {
  const ahead = new Uint8Array(end - start + 1);
  for (let at = end - 1; at >= start; at -= 1) {
    const character = text.charAt(at);
    ahead[at - start] = CLOSE_BRACKETS.has(character) ? 1 : character === '。' ? 0 : (ahead[at - start + 1] ?? 0);
  }
  return ahead;
}

/** Spans of the sentences in text[start, end), white space around them left out; together they hold all that is printed. */
export function splitSentences(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  const ahead = closingAhead(text, { start, end });
  let from = start;
  let depth = 0;
  const push = (to: number): void => {
    let first = from;
    let last = to;
    while (first < last && /\s/u.test(text.charAt(first))) first += 1;
    while (last > first && /\s/u.test(text.charAt(last - 1))) last -= 1;
    if (last > first) spans.push({ start: first, end: last });
    from = to;
    depth = 0;
  };
  for (let at = start; at < end; at += 1) {
    const character = text.charAt(at);
    if (OPEN_BRACKETS.has(character)) depth += 1;
    else if (CLOSE_BRACKETS.has(character)) depth = Math.max(0, depth - 1);
    const semicolon = SEMICOLONS.has(character) && !(depth > 0 && ahead[at - start] === 1);
    if (!STOPS.has(character) && !semicolon) continue;
    let to = at + 1;
    while (to < end && (CLOSERS.has(text.charAt(to)) || STOPS.has(text.charAt(to)))) to += 1;
    push(to);
    at = to - 1;
  }
  push(end);
  return spans;
}
