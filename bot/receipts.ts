/**
 * What is kept of an answer so that it can be re-created: its turns, language and day, and the places it stood on. No value and no
 * wording is kept, so that nothing of a removed report can come back through a receipt.
 */
import { z } from 'zod';
import { formatLabelPath } from '../retrieval/cell-path.ts';
import type { HeldReport } from '../retrieval/store/held.ts';
import type { Answer, Citation } from './answer.ts';
import { answerQuestion, type Bot } from './answer-question.ts';
import { findQuote } from './find-quote.ts';
import { understoodSchema } from './model/proposal.ts';
import { findSource, type SourcePlace } from './source-place.ts';
import { readVersion } from './version.ts';

const receiptSchema = z.object({
  turns: z.array(z.string()).min(1),
  lang: z.enum(['zh', 'en']),
  today: z.string(),
  version: z.string(),
  /** Words that a language model read, with their keys: enough to answer again without asking one. */
  understood: z.array(understoodSchema).optional(),
  /** Hash of the corpus that was answered from. */
  corpus: z.string(),
  citations: z.array(
    z.object({
      id: z.string(),
      report: z.string(),
      contentHash: z.string(),
      /** The citation without the report's id, '#table/row/column' or '@start-end'; null where the report as a whole is cited. */
      place: z.string().nullable(),
    }),
  ),
});
type Receipt = z.infer<typeof receiptSchema>;

/** What became of an earlier answer. */
export type Recreation =
  | { kind: 'unknown' }
  /** Reports that it stood on are no longer held as they were; nothing of it is shown. */
  | { kind: 'gone'; turns: string[]; reports: string[] }
  /** The same corpus and program: the answer itself. */
  | { kind: 'same'; answer: Answer }
  /** Other reports came or went, or the program changed: the places that it stood on. */
  | { kind: 'changed'; turns: string[]; places: SourcePlace[] };

/** Keeps the receipt of an answer under its id. An answer without a receipt is not kept. */
export function keepReceipt({ corpus }: Bot, turns: readonly string[], answer: Answer): void {
  if (answer.receipt === '') return;
  const citations = answer.citations.map((citation) => {
    const report = corpus.store.getReport(citation.report);
    return {
      id: citation.id,
      report: report.id,
      contentHash: report.contentHash,
      place: placeOf(citation, () => corpus.textOf(report.id)),
    };
  });
  const receipt: Receipt = {
    turns: [...turns],
    lang: answer.lang,
    today: answer.today,
    version: readVersion(),
    ...(answer.model?.understood ? { understood: answer.model.understood } : {}),
    corpus: corpus.hash,
    citations,
  };
  corpus.store.saveReceipt(answer.receipt, receipt);
}

/** Re-creates the answer of a receipt, as far as what it stood on is still held. */
export async function recreateAnswer(bot: Bot, id: string): Promise<Recreation> {
  const receipt = findReceipt(bot, id);
  if (!receipt) return { kind: 'unknown' };
  const { turns, lang, today } = receipt;
  const gone = receipt.citations.filter(({ contentHash }) => !findByContent(bot, contentHash)).map(({ report }) => report);
  if (gone.length > 0) return { kind: 'gone', turns, reports: [...new Set(gone)] };
  if (receipt.corpus === bot.corpus.hash && receipt.version === readVersion()) {
    return {
      kind: 'same',
      answer: await answerQuestion({ ...bot, today, model: undefined }, { turns, lang, understood: receipt.understood }),
    };
  }
  const places = receipt.citations.map((citation) => findPlace(bot, citation));
  return { kind: 'changed', turns, places: places.filter((place) => place !== undefined) };
}

/** The place of one source of an earlier answer, `RECEIPT:NUMBER`; undefined where there is none. */
export function findReceiptSource(bot: Bot, citation: string): SourcePlace | undefined {
  const { receipt: id, number } = /^(?<receipt>[0-9a-f]+):(?<number>\d+)$/.exec(citation)?.groups ?? {};
  const kept = id === undefined ? undefined : findReceipt(bot, id)?.citations.find((candidate) => candidate.id === number);
  return kept && findPlace(bot, kept);
}

function findReceipt({ corpus }: Bot, id: string): Receipt | undefined {
  return receiptSchema.safeParse(corpus.store.findReceipt(id)).data;
}

/** By content, because a report's id changes when a file of the same stem comes or goes. */
function findByContent({ corpus }: Bot, contentHash: string): HeldReport | undefined {
  return corpus.reports.find((report) => report.contentHash === contentHash);
}

function findPlace(bot: Bot, { contentHash, place }: Receipt['citations'][number]): SourcePlace | undefined {
  const report = findByContent(bot, contentHash);
  return report && place !== null ? findSource(bot.corpus.store, `${report.id}${place}`) : undefined;
}

function placeOf({ table, row, column, quote }: Citation, readText: () => string): string | null {
  if (table && row && column !== undefined) return `#${formatLabelPath({ table, row, column })}`;
  const span = findQuote(readText(), quote);
  return span ? `@${span.start}-${span.end}` : null;
}
