/**
 * Where the rules find several metrics, asks a model which one the question's own words point to. It comes first; the others are answered all the
 * same, for what is ambiguous is never guessed. Names of organs are keys and not chosen among.
 */
import { findGlossaryEntry, loadGlossary } from '../../data/glossary/glossary.ts';
import { chooseReadingPrompt, chosenReadingSchema } from '../../prompts/choose-reading.ts';
import { fence } from '../../prompts/fence.ts';
import { type RenderedPrompt, renderPrompt } from '../../prompts/prompt.ts';
import type { CellRequest, Plan } from '../plan.ts';
import type { Reading } from '../question/reading.ts';
import type { QuestionSpan } from '../question/span.ts';
import { findTokens } from './find-tokens.ts';
import type { Asker, LanguageModel, Reply } from './language-model.ts';

type FiguresPlan = Extract<Plan, { kind: 'figures' }>;

/** A reading by its key, with the words of the question that point to it. */
export interface ChosenReading {
  reading: string;
  words: string;
}

/** Shorter stretches (的, "in") tell nothing. */
const TELLING = { ideographs: 2, letters: 3 };
const LONGEST_QUESTION = 500;

/** One key for each reading of the plan, in its order; empty where they do not differ in what is counted. */
export function readingKeys({ readings }: FiguresPlan): string[] {
  const keys = readings.map(keyOf);
  return new Set(keys).size === keys.length && keys.length > 1 ? keys : [];
}

const keyOf = (requests: CellRequest[]): string => [...new Set(requests.flatMap(({ concepts }) => concepts))].join('+');

/** Undefined where the model sees nothing in the question that tells, or what it names does not stand there. */
export async function chooseReading(
  model: LanguageModel,
  plan: FiguresPlan,
  reading: Reading,
  asker: Asker,
): Promise<Reply<ChosenReading | undefined>> {
  const keys = readingKeys(plan);
  const reply = await model.ask(await renderChoicePrompt(plan, reading), chosenReadingSchema(keys), asker);
  if (reply.kind === 'failed') return reply;
  const { reading: chosen, words } = reply.value;
  return { kind: 'reply', value: keys.includes(chosen) && tells(words, reading) ? { reading: chosen, words } : undefined };
}

/** The same plan with that reading before the others. */
export function withFirst(plan: FiguresPlan, { reading }: ChosenReading): FiguresPlan {
  const chosen = plan.readings.filter((requests) => keyOf(requests) === reading);
  return { ...plan, readings: [...chosen, ...plan.readings.filter((requests) => !chosen.includes(requests))] };
}

/** The prompt for a question as it would be sent. */
export function renderChoicePrompt(plan: FiguresPlan, reading: Reading): Promise<RenderedPrompt> {
  const keys = readingKeys(plan);
  const glossary = loadGlossary();
  const label = (key: string) => key.split('+').map((one) => findGlossaryEntry(glossary, one)?.[reading.lang] ?? one);
  const input = {
    question: fence('question', reading.raw, LONGEST_QUESTION),
    readings: keys.map((key) => `${key}: ${label(key).join(' · ')}`).join('\n'),
  };
  return renderPrompt(chooseReadingPrompt, reading.lang, input, chosenReadingSchema(keys));
}

/** Whether the words stand in the question and say more than the ambiguous wording, the organ and the year do. */
function tells(words: string, reading: Reading): boolean {
  const range = findTokens(words, reading);
  if (!range) return false;
  const others = reading.tokens
    .slice(range.from, range.to)
    .filter((_, at) => !reading.spans.some((span) => span.from <= range.from + at && range.from + at < span.to && isGiven(span)));
  const ideographs = others.filter(({ kind }) => kind === 'han').length;
  const letters = others.filter(({ kind }) => kind === 'word').map(({ surface }) => surface.length);
  return ideographs >= TELLING.ideographs || Math.max(0, ...letters) >= TELLING.letters;
}

const isGiven = ({ meanings }: QuestionSpan): boolean =>
  meanings.some(
    (meaning) =>
      ['organ', 'organ-mention', 'year', 'number'].includes(meaning.kind) || (meaning.kind === 'concept' && meaning.readings.length > 1),
  );
