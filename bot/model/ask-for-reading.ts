/** Asks a model what the words mean that no rule reads. */
import { findGlossaryEntry, loadGlossary } from '../../data/glossary/glossary.ts';
import { fence } from '../../prompts/fence.ts';
import { renderPrompt } from '../../prompts/prompt.ts';
import { readQuestionPrompt } from '../../prompts/read-question.ts';
import type { Knowledge } from '../open-bot.ts';
import type { Reading } from '../question/reading.ts';
import { DIMENSIONS, type Meaning, OPERATIONS } from '../question/span.ts';
import type { Asker, LanguageModel, Reply } from './language-model.ts';
import { organsNamed } from './meant-organ.ts';
import { type KnownKeys, type Proposal, proposalSchema } from './proposal.ts';

/** Names that are shown at most: with more of them held, only what the question names narrows them down. */
const SHOWN_ORGANS = 40;
const LONGEST_QUESTION = 500;

export async function askForReading(model: LanguageModel, reading: Reading, knowledge: Knowledge, asker: Asker): Promise<Reply<Proposal>> {
  if (model.isResting()) return { kind: 'failed', failure: 'resting' };
  const keys = knownKeys(reading, knowledge);
  const schema = proposalSchema(keys);
  return model.ask(await renderReadingPrompt(reading, keys, schema), schema, asker);
}

/** The prompt for a question as it would be sent. */
export async function renderReadingPrompt(reading: Reading, keys: KnownKeys, schema: ReturnType<typeof proposalSchema>) {
  const glossary = loadGlossary();
  const input = {
    question: fence('question', reading.raw, LONGEST_QUESTION),
    understood: reading.spans.flatMap((span) => describeSpan(span.surface, span.meanings)).join('\n') || '-',
    leftOver: fence('left-over', reading.unexplained.join(' / '), LONGEST_QUESTION),
    organs: keys.organs.join('\n') || '-',
    years: keys.years.join(', ') || '-',
    metrics: keys.metrics.map((key) => `${key}: ${findGlossaryEntry(glossary, key)?.[reading.lang] ?? key}`).join('\n'),
    operations: OPERATIONS.join(', '),
    dimensions: DIMENSIONS.join(', '),
  };
  return renderPrompt(readQuestionPrompt, reading.lang, input, schema);
}

/** The keys that a proposal for this question may choose from. */
export function knownKeys(reading: Reading, knowledge: Knowledge): KnownKeys {
  const { organs } = knowledge.held;
  const named = reading.organs.length > 0 ? organsNamed(reading, knowledge) : [];
  const eachNamed = reading.organs.flatMap(({ meaning }) => (meaning.kind === 'organ' ? meaning.organs : []));
  const meant = organs.filter((organ) => named.includes(organ) || eachNamed.includes(organ.organ));
  const shown = (meant.length > 0 ? meant : organs).slice(0, SHOWN_ORGANS);
  return {
    organs: shown.map(({ organ }) => organ),
    years: [...new Set([...shown.flatMap(({ years }) => years), ...reading.years])].sort((a, b) => a - b),
    metrics: loadGlossary()
      .filter(({ facet }) => facet !== 'term')
      .map(({ key }) => key),
  };
}

function describeSpan(surface: string, meanings: readonly Meaning[]): string[] {
  const said = meanings.flatMap((meaning) => {
    switch (meaning.kind) {
      case 'concept':
        return meaning.readings.map((keys) => keys.join('+'));
      case 'organ':
        return meaning.organs.map((organ) => `organ:${organ}`);
      case 'organ-mention':
        return ['organ or place'];
      case 'year':
        return meaning.years.map((year) => `year:${year}`);
      case 'operation':
        return [`operation:${meaning.operation}`];
      case 'dimension':
        return [`dimension:${meaning.dimension}`];
      default:
        return [];
    }
  });
  return said.length > 0 ? [`${surface.replace(/[<>]/g, '')} → ${said.join(' | ')}`] : [];
}
