/** Whether a question asks for a thing that reports say in a set place, and for nothing beside it. */

import { TOPICS, type Topic } from '../../data/forms/topics.ts';
import { ASKS_ANYTHING, HOW_MANY_OF_A_TOPIC, OF_THE_ASKER } from '../../data/glossary/asking-words.ts';
import { loadLightWords } from '../../data/glossary/light-words.ts';
import type { Reading } from './reading.ts';
import { FRAME_RULE } from './recognize-frames.ts';

/**
 * The topics asked for, in question order; none where the question also names something that a topic does not account for ("problems of
 * the website"), or asks for a number that a report could state.
 */
export function readTopics(reading: Reading): Topic[] {
  if (HOW_MANY_OF_A_TOPIC.test(reading.normalized)) return [];
  let rest = subjectOf(reading);
  const found: { topic: Topic; at: number }[] = [];
  for (const topic of TOPICS) {
    for (const match of [...rest.matchAll(new RegExp(topic[reading.lang].source, 'g'))]) {
      if (match[0].trim() === '') continue;
      found.push({ topic, at: match.index });
      rest = rest.slice(0, match.index) + '|'.repeat(match[0].length) + rest.slice(match.index + match[0].length);
    }
  }
  if (found.length === 0 || hasLeftover(rest, reading, clausesWith(found, rest))) return [];
  const ordered = found.sort((left, right) => left.at - right.at).map(({ topic }) => topic);
  return [...new Set(ordered)];
}

/** The normalised question with organs and years blanked out. */
function subjectOf(reading: Reading): string {
  let text = reading.normalized;
  for (const span of reading.spans) {
    const isKey =
      span.rule.startsWith(FRAME_RULE) || span.meanings.some(({ kind }) => kind === 'organ' || kind === 'organ-mention' || kind === 'year');
    const first = reading.tokens[span.from];
    const last = reading.tokens[span.to - 1];
    if (isKey && first && last) text = text.slice(0, first.start) + ' '.repeat(last.end - first.start) + text.slice(last.end);
  }
  return text;
}

/**
 * Where the clauses are that count: those with a topic, and those that ask. "I need to post a letter: what is the address?" says before the colon
 * what the address is wanted for.
 */
function clausesWith(found: readonly { at: number }[], rest: string): (at: number) => boolean {
  const ends = [...rest.matchAll(/[,，。;；:：!！?？.](?=\s|\p{Script=Han}|$)|—|–/gu)].map(({ index }) => index);
  const clauseAt = (at: number) => ends.filter((end) => end < at).length;
  const clauses = rest.split(/[,，。;；:：!！?？.](?=\s|\p{Script=Han}|$)|—|–/u);
  const withTopic = new Set(found.map(({ at }) => clauseAt(at)));
  return (at) => {
    const clause = clauses[clauseAt(at)] ?? '';
    return withTopic.has(clauseAt(at)) || ASKS_ANYTHING.test(clause) || !OF_THE_ASKER.test(clause);
  };
}

/** Words of the question that neither the topic, nor a generic word, nor a light one accounts for. */
function hasLeftover(rest: string, reading: Reading, isAsking: (at: number) => boolean): boolean {
  for (const span of reading.spans) {
    const { kind } = span.meanings[0] ?? { kind: 'unknown' };
    const first = reading.tokens[span.from];
    const last = reading.tokens[span.to - 1];
    if (!first || !last || !['unknown', 'concept', 'number'].includes(kind) || !isAsking(first.start)) continue;
    const left = rest.slice(first.start, last.end).replace(/\|/g, '').trim();
    if (left !== '' && !/^(?:19|20)\d\d$/.test(left) && !isLight(left)) return true;
  }
  return false;
}

const light = loadLightWords();
const chinese = [...light.zh].sort((left, right) => right.length - left.length);
const english = new Set(light.en);

function isLight(text: string): boolean {
  const plain = chinese.reduce((left, word) => left.replaceAll(word, ''), text);
  return (plain.match(/\p{Script=Han}+|[a-z]+|\d+/gu) ?? []).every((word) =>
    /\p{Script=Han}/u.test(word) ? word.length < 2 : english.has(word),
  );
}
