/**
 * The tools as LangChain tools, for agents of the user's own; the package exports them as `wenbao/tools`. `docs/agents.md` shows one at work.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type StructuredToolInterface, tool } from '@langchain/core/tools';
import { openCorpus } from '../../retrieval/corpus.ts';
import { ingestSamples } from '../../retrieval/ingest-files.ts';
import { DATABASE_FILE } from '../../retrieval/store/open-database.ts';
import type { Bot } from '../answer-question.ts';
import { isCalendarDate } from '../config.ts';
import { WENBAO_TOOLS } from './tool.ts';

/** `lookup_figure`, `search_passages` and `list_reports` over a bot that is open. Each gives JSON as text. */
export function createWenbaoTools(bot: Bot): StructuredToolInterface[] {
  return WENBAO_TOOLS.map(({ name, description, input, run }) =>
    tool(async (given: unknown) => JSON.stringify(await (run as (bot: Bot, input: unknown) => Promise<unknown>)(bot, given)), {
      name,
      description,
      schema: input,
    }),
  );
}

export interface OpenWenbaoToolsOptions {
  /** The data folder; one that was never used gets the sample reports. */
  home: string;
  /** ISO date that "last year" is counted from; today when left out. */
  today?: string;
}

/** The same over a data folder. `close` it when the agent is done. */
export async function openWenbaoTools({
  home,
  today,
}: OpenWenbaoToolsOptions): Promise<{ tools: StructuredToolInterface[]; close: () => void }> {
  if (today !== undefined && !isCalendarDate(today)) throw new Error(`today: "${today}" is given; allowed is a day as YYYY-MM-DD.`);
  const firstUse = !existsSync(path.join(home, DATABASE_FILE));
  const corpus = openCorpus({ home });
  if (firstUse) {
    await ingestSamples(corpus.store);
    corpus.reload();
  }
  const bot = { corpus, today: today ?? new Date().toISOString().slice(0, 10) };
  return { tools: createWenbaoTools(bot), close: () => corpus.close() };
}
