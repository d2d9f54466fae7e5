/** Long sentences cut to what matters. */

/** Longest quotation, in characters. */
const QUOTE_LIMIT = 120;

/** The clauses around a number, cut at commas so that the words stay the source's. */
export function clipAround(text: string, raw: string): string {
  if (text.length <= QUOTE_LIMIT) return text;
  const clauses = text.split(/(?<=[，,；;。])/u);
  const at = clauses.findIndex((clause) => clause.replace(/\s+/g, '').includes(raw.replace(/\s+/g, '')));
  if (at < 0) return `${text.slice(0, QUOTE_LIMIT)}…`;
  let [from, to] = [at, at + 1];
  const length = () => clauses.slice(from, to).join('').length;
  while (from > 0 && length() + clauses[from - 1]!.length <= QUOTE_LIMIT) from--;
  while (to < clauses.length && length() + clauses[to]!.length <= QUOTE_LIMIT) to++;
  return `${from > 0 ? '…' : ''}${clauses.slice(from, to).join('')}${to < clauses.length ? '…' : ''}`;
}
