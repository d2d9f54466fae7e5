/** What failures have in common: the words that the answer itself says it stopped at, and the template that they came from. */
import type { GeneratedQuestion } from './generate.ts';
import type { Outcome } from './score.ts';

export interface Result extends GeneratedQuestion {
  outcome: Outcome;
  detail: string;
  status: string;
  text: string;
}

export interface Cause {
  outcome: Outcome;
  /** 'stopped at “laws”, from the row wording'. */
  cause: string;
  failures: Result[];
}

export const isFailure = ({ outcome }: { outcome: Outcome }): boolean => !['right', 'refused rightly'].includes(outcome);

/** Every failure under exactly one cause, the most frequent cause first. */
export function findCauses(results: readonly Result[]): Cause[] {
  const causes = new Map<string, Cause>();
  for (const result of results.filter(isFailure)) {
    const cause = causeOf(result);
    const key = `${result.outcome} ${cause}`;
    const known = causes.get(key) ?? { outcome: result.outcome, cause, failures: [] };
    causes.set(key, { ...known, failures: [...known.failures, result] });
  }
  return [...causes.values()].sort((a, b) => b.failures.length - a.failures.length || (a.cause < b.cause ? -1 : 1));
}

function causeOf(result: Result): string {
  const { outcome, status, text, rowWording, rowKey, lang } = result;
  if (outcome !== 'refused wrongly') return `${rowKey} (${lang})`;
  if (status === 'error') return `error: ${text}`;
  if (status !== 'not_found') return `no cell shown, ${result.detail}: ${rowWording}`;
  const quoted = (lang === 'zh' ? /“(.+?)”/ : /"(.+?)"/).exec(text.split('\n')[0] ?? '')?.[1];
  const sources = quoted === undefined ? [] : sourcesOf(quoted, result);
  return sources.length > 0 ? `stopped at “${quoted}”, from ${sources.join(' and ')}` : `read as another cell: ${rowWording} [${rowKey}]`;
}

/** Which templates of the question hold the words. */
function sourcesOf(quoted: string, { question, frame, rowWording, columnWording, organWording, yearWording }: Result): string[] {
  const templates = { frame, 'row wording': rowWording, 'column wording': columnWording, organ: organWording, year: yearWording };
  const words = quoted.toLowerCase().split(/\s+/);
  if (!words.every((word) => question.toLowerCase().includes(word))) return [];
  const sources = Object.entries(templates).filter(([, template]) => words.some((word) => template.toLowerCase().includes(word)));
  return sources.length > 0 ? sources.map(([name]) => (name === 'frame' ? `frame ${frame}` : `the ${name}`)) : ['where two parts meet'];
}
