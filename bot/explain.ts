/** `wenbao explain`: the spans with the rules that found them, the plan, the evidence and the answer. */
import type { Answer, ModelPart } from './answer.ts';
import { describeExpression } from './operations/describe-expression.ts';
import type { Plan } from './plan.ts';
import type { Reading } from './question/reading.ts';
import type { Meaning } from './question/span.ts';

export function describeReading(reading: Reading, plan: Plan, answer: Answer, closed: string[]): { heading: string; lines: string[] }[] {
  return [
    { heading: 'question', lines: [reading.raw, `read as: ${reading.normalized}`, `language: ${reading.lang}`] },
    {
      heading: 'spans',
      lines: reading.spans.map((span) => `${span.surface}  ←  ${span.rule}: ${span.meanings.map(describeMeaning).join(' | ')}`),
    },
    { heading: 'unexplained words', lines: reading.unexplained.length > 0 ? reading.unexplained : ['none'] },
    { heading: 'plan', lines: describePlan(plan) },
    {
      heading: 'evidence',
      lines: answer.citations.map(
        (c) => `[${c.id}] ${c.source}, ${c.section}${c.row ? `, ${c.row.join(' / ')} · ${c.column}` : ''}: ${c.quote}`,
      ),
    },
    ...(answer.model ? [{ heading: 'language model', lines: describeModelPart(answer.model) }] : []),
    {
      heading: 'answer',
      lines: [`status: ${answer.status}`, ...closed.map((what) => `stopped at the last gate: ${what}`), ...answer.text.split('\n')],
    },
  ];
}

function describeMeaning(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'concept':
      return `concept ${meaning.readings.map((reading) => reading.join('+')).join(' or ')}`;
    case 'organ':
      return `organ ${meaning.organs.join(' or ')} (${meaning.strength})`;
    case 'organ-mention':
      return `organ or place ${meaning.placeCodes.join('/')} ${meaning.organKind ?? ''}`.trim();
    case 'year':
      return `year ${meaning.years.join(', ')}`;
    case 'number':
      return `number ${meaning.value} ${meaning.unit}`.trim();
    case 'operation':
      return `operation ${meaning.operation}`;
    case 'dimension':
      return `dimension ${meaning.dimension}`;
    case 'extent':
      return `claims ${meaning.extent}`;
    case 'ask':
      return `asks ${meaning.ask}`;
    default:
      return meaning.kind;
  }
}

function describePlan(plan: Plan): string[] {
  switch (plan.kind) {
    case 'figures':
      return plan.readings.flatMap((requests, index) =>
        requests.map(
          ({ target, concepts, cells, fit }) =>
            `reading ${index + 1}: ${target.organ} ${target.year} (${target.report}, form ${target.edition}), ${concepts.join('+')}, ${fit}: ${cells
              .map((cell) => `${cell.row}·${cell.column}`)
              .join(', ')}`,
        ),
      );
    case 'operation':
      return [`composed by: ${plan.rule}`, ...plan.expressions.flatMap((expression) => describeExpression(expression))];
    case 'claim':
      return [
        `claim: ${JSON.stringify(plan.claim)}${plan.subject ? ` of ${plan.subject}` : ''}`,
        ...plan.requests.map(({ target, concepts }) => `${target.organ} ${target.year}, ${concepts.join('+')}`),
      ];
    case 'agreement':
      return [`check whether it agrees: ${plan.requests.map(({ concepts }) => concepts.join('+')).join(', ') || plan.query}`];
    case 'passages':
      return [
        `search "${plan.query}" in ${plan.targets.map((target) => target.report).join(', ')}${plan.wantsNumber ? ', a number is wanted' : ''}`,
      ];
    case 'definition':
      return [`define ${plan.concepts.join(', ')}`];
    case 'holdings':
      return [`list reports: organs ${plan.organs.join(', ') || 'all'}, years ${plan.years.join(', ') || 'all'}`];
    case 'decline':
      return [`decline: ${plan.reason.kind}`];
  }
}

function describeModelPart({ understood = [], chosen, searched = [], phrased = [], failed }: ModelPart): string[] {
  return [
    ...understood.map(({ words, means }) => `read "${words}" as ${means}`),
    ...(chosen ? [`put ${chosen.reading} first by "${chosen.words}"`] : []),
    ...(searched.length > 0 ? [`searched for ${searched.join(', ')}`] : []),
    ...phrased.map(({ text, citations }) => `wrote "${text}" on ${citations.map((id) => `[${id}]`).join('')}`),
    ...(failed ? [`gave no usable reply: ${failed}`] : []),
  ];
}
