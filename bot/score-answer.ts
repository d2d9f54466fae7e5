/** Scores an answer against what a user expects of it: right, wrong and refused are told apart, and so is whether the sources prove the figures. */
import { z } from 'zod';
import type { Answer } from './answer.ts';

/** One line of a user's own questions. Exactly one expectation: every number, any of the texts, or no answer at all. */
export const expectedQuestionSchema = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  lang: z.enum(['zh', 'en']).optional(),
  expect: z.union([
    z.strictObject({ values: z.array(z.number()).min(1) }),
    z.strictObject({ text_any: z.array(z.string().min(1)).min(1) }),
    z.strictObject({ abstain: z.literal(true) }),
  ]),
});
export type ExpectedQuestion = z.infer<typeof expectedQuestionSchema>;

/** `refused`: nothing was claimed although something was expected. */
export const VERDICTS = ['right', 'wrong', 'refused'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Score {
  verdict: Verdict;
  /** Null for an answer without figures; otherwise whether every figure's source is of its organ and year and shows its text. */
  cited: boolean | null;
}

export function scoreAnswer(answer: Answer, expect: ExpectedQuestion['expect']): Score {
  return { verdict: judge(answer, expect), cited: checkCitations(answer) };
}

function judge(answer: Answer, expect: ExpectedQuestion['expect']): Verdict {
  const abstained =
    answer.status === 'not_found' || answer.status === 'refused' || (answer.status === 'ambiguous' && answer.figures.length === 0);
  if (answer.status === 'error') return 'wrong';
  if ('abstain' in expect) return abstained ? 'right' : 'wrong';
  if (abstained) return 'refused';
  if ('text_any' in expect) return expect.text_any.some((text) => answer.text.includes(text)) ? 'right' : 'wrong';
  const shown = readNumbers(answer.text);
  return expect.values.every((value) => shown.has(value)) ? 'right' : 'wrong';
}

/** The numbers of a text, thousands separators folded and percent signs left off. */
function readNumbers(text: string): Set<number> {
  const numbers = text.normalize('NFKC').match(/(?<![\d.])[-−]?\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];
  return new Set(
    numbers.flatMap((number) => {
      const value = Number(number.replaceAll(',', '').replace('−', '-'));
      return [value, Math.abs(value)];
    }),
  );
}

function checkCitations(answer: Answer): boolean | null {
  if (answer.figures.length === 0) return null;
  return answer.figures.every((figure) => {
    const citation = answer.citations.find(({ id }) => id === figure.citation);
    if (!citation || citation.organ !== figure.organ || citation.year !== figure.year) return false;
    return figure.working !== undefined || citation.quote.includes(figure.raw);
  });
}
