/** The bot over reports that a test writes, in a data folder of its own. */
import type { Bot } from '../../bot/answer-question.ts';
import { readReport } from '../../ingest/ingest.ts';
import { Corpus } from '../../retrieval/corpus.ts';
import { loadDictionary } from '../../retrieval/dictionary.ts';
import { openStore } from '../../retrieval/store/store.ts';
import { makeFolder } from './run-cli.ts';

/** File names and the texts of the reports in them, taken in in this order. A text that is no report throws with the reason. */
export function openWrittenBot(texts: Iterable<readonly [name: string, text: string]>, today = '2026-01-01', home = makeFolder()): Bot {
  const dictionary = loadDictionary();
  const store = openStore(home, { segmenter: dictionary.segmenter });
  for (const [name, text] of texts) {
    const bytes = Buffer.from(text);
    const report = readReport(bytes, name);
    if (!('masthead' in report)) throw new Error(report.text);
    store.saveReport(report, bytes);
  }
  return { corpus: new Corpus(store, { embedder: null, dictionary }), today };
}
