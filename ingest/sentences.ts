/** Sentences of a paragraph: they end at 。！？；, the closing quotes and brackets behind those belong to them. */
import type { Span } from './document.ts';

const CLOSERS = new Set('”’"\'）)》】」*');
const OPEN_BRACKETS = new Set('（(');
const CLOSE_BRACKETS = new Set('）)');

/** A semicolon inside brackets that close before the sentence does divides a list, not sentences. */
function closesBeforeStop(text: string, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 300); at += 1) {
    const character = text.charAt(at);
    if (CLOSE_BRACKETS.has(character)) return true;
    if (character === '。') return false;
  }
  return false;
}

/** Spans of the sentences in text[start, end), white space around them left out; together they hold all that is printed. */
export function splitSentences(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
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
    const stop = character === '。' || character === '！' || character === '？';
    const semicolon = (character === '；' || character === ';') && !(depth > 0 && closesBeforeStop(text, at + 1, end));
    if (!stop && !semicolon) continue;
    let to = at + 1;
    while (to < end && CLOSERS.has(text.charAt(to))) to += 1;
    push(to);
    at = to - 1;
  }
  push(end);
  return spans;
}
