/** The lines of tests/corpus: a question, or the turns of a conversation, and what its answer must be. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ANSWER_STATUSES, type Answer } from '../../bot/answer.ts';

const expectation = z
  .strictObject({
    /** Each of them is the value of a figure, rounded to two decimals where computed, or stands in the text of an answer from prose. */
    values: z.array(z.number()).optional(),
    /** Whose report and which year every figure is from. */
    organ: z.string().optional(),
    year: z.number().optional(),
    /** At least one figure is blank, and none has another number than 0. */
    blank: z.literal(true).optional(),
    /** One of them; `not_found` and `refused` come without a figure. */
    status: z.union([z.enum(ANSWER_STATUSES), z.array(z.enum(ANSWER_STATUSES))]).optional(),
    /** Nothing in the answer is a figure. */
    no_figures: z.literal(true).optional(),
    /** No finding is a contradiction or a violated identity. */
    quiet: z.literal(true).optional(),
    /** The first words say yes or no, or the answer corrects a number of the question. */
    verdict: z.enum(['yes', 'no']).optional(),
    text_any: z.array(z.string()).optional(),
    text_all: z.array(z.string()).optional(),
    /** Numbers that no figure may have. */
    forbid: z.array(z.number()).optional(),
  })
  .refine((expect) => Object.keys(expect).length > 0);

export type Expectation = z.infer<typeof expectation>;

const corpusLine = z.strictObject({
  id: z.string(),
  lang: z.enum(['zh', 'en']),
  question: z.union([z.string(), z.array(z.string()).min(1)]),
  expect: expectation,
});

export type CorpusLine = z.infer<typeof corpusLine>;

/** The lines of one file; a line of another shape throws. */
export function readCorpusLines(file: string): CorpusLine[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => corpusLine.parse(JSON.parse(line)));
}

const VERDICTS = {
  yes: /(?:^|[。！\n.] ?)(?:是的|有[。，]|一致|对[。，]|Yes\b)/,
  no: /(?:^|[。！\n.] ?)(?:不是|没有[。，]|不一致|不对|否[。，]|No\b)|与报告不符|in the question is not what the report says/,
};

/** What the answer lacks, in words; nothing when it is as expected. */
export function findFaults(expect: Expectation, answer: Answer): string[] {
  const faults: string[] = [];
  const numbers = answer.figures.flatMap(({ value }) => (value === null ? [] : [value]));
  const holds = (wanted: number) => numbers.some((value) => Math.abs(value - wanted) < (Number.isInteger(wanted) ? 1e-9 : 0.0051));
  for (const wanted of expect.values ?? []) {
    if (!holds(wanted) && !(answer.figures.length === 0 && answer.text.includes(String(wanted)))) faults.push(`lacks ${wanted}`);
  }
  for (const unwanted of expect.forbid ?? []) if (holds(unwanted)) faults.push(`gives ${unwanted}`);
  for (const { organ, year } of answer.figures) {
    if (expect.organ !== undefined && organ !== expect.organ) faults.push(`organ ${organ}`);
    if (expect.year !== undefined && year !== expect.year) faults.push(`year ${year}`);
  }
  if (expect.blank && (!answer.figures.some(({ state }) => state === 'blank') || (expect.verdict === undefined && isNumberShown(answer)))) {
    faults.push('is not blank');
  }
  faults.push(...findStatusFaults(expect, answer));
  if (expect.quiet && answer.findings.some(({ verdict }) => verdict === 'contradiction' || verdict === 'violated'))
    faults.push('cries wolf');
  if (expect.verdict !== undefined && !VERDICTS[expect.verdict].test(answer.text)) faults.push(`does not say ${expect.verdict}`);
  if (expect.text_any && !expect.text_any.some((text) => holdsText(answer, text))) faults.push(`has none of ${expect.text_any.join(', ')}`);
  for (const text of expect.text_all ?? []) if (!holdsText(answer, text)) faults.push(`lacks "${text}"`);
  return [...new Set(faults)];
}

/** A number of the table itself; workings and prose numbers may stand beside a blank total. */
function isNumberShown(answer: Answer): boolean {
  return answer.figures.some(({ value, working, metric }) => value !== null && value !== 0 && working === undefined && metric !== 'prose');
}

function findStatusFaults(expect: Expectation, answer: Answer): string[] {
  const wanted = expect.status === undefined ? [] : [expect.status].flat();
  if (wanted.length === 0) {
    const isAbout = expect.values !== undefined || expect.blank !== undefined;
    const faults = isAbout && answer.status !== 'answered' && answer.status !== 'ambiguous' ? [`is ${answer.status}`] : [];
    return expect.no_figures && answer.figures.length > 0 ? [...faults, 'gives a figure'] : faults;
  }
  const faults = wanted.includes(answer.status) ? [] : [`is ${answer.status}`];
  const isDeclined = wanted.includes('not_found') || wanted.includes('refused');
  return isDeclined && answer.figures.length > 0 ? [...faults, 'gives a figure'] : faults;
}

function holdsText(answer: Answer, text: string): boolean {
  return answer.text.toLowerCase().includes(text.toLowerCase());
}
