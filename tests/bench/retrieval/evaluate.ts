/**
 * `npm run eval:retrieval`: every measure of retrieval, printed side by side in one run. Needs the original reports (WENBAO_ORIGINALS) for the
 * questions over them. Options: `--half open|sealed|all` (default all), `--misses` lists what went wrong in the open half, `--sentences N`
 * sentences in the test of nearest neighbours (default 100000, 0 leaves it out), `--kills N` times that a writer of the index is
 * killed (default 100, 0 leaves it out), `--only phrases|pairs|answers|speed|recall|kills`.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openCorpus } from '../../../retrieval/corpus.ts';
import { ingestPaths } from '../../../retrieval/ingest-files.ts';
import { measureAnswers } from './answers-in-prose.ts';
import { measureKills } from './kills.ts';
import { measurePairs } from './pairs.ts';
import { measurePhrases } from './phrases.ts';
import { measureRecall } from './recall.ts';
import { measureSpeed } from './speed.ts';

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'all' },
    misses: { type: 'boolean', default: false },
    sentences: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '100' },
    only: { type: 'string' },
  },
});
const half = values.half === 'open' || values.half === 'sealed' ? values.half : 'all';
const wants = (part: string): boolean => values.only === undefined || values.only === part;

if (wants('phrases')) await measurePhrases(values.misses);
const reports = path.resolve(process.env.WENBAO_ORIGINALS ?? 'no originals', 'reports');
if ((wants('pairs') || wants('answers')) && !existsSync(reports))
  console.log('\nQuestions over the original reports: left out, because WENBAO_ORIGINALS does not name their folder.');
else if (wants('pairs') || wants('answers')) {
  const home = mkdtempSync(path.join(tmpdir(), 'wenbao-eval-'));
  const corpus = openCorpus({ home });
  await ingestPaths([reports], corpus.store);
  corpus.reload();
  if (wants('pairs')) await measurePairs(corpus, half, values.misses);
  if (wants('answers')) await measureAnswers(corpus, half, values.misses);
  corpus.close();
  rmSync(home, { recursive: true, force: true });
}
if (wants('speed')) await measureSpeed();
if (wants('recall') && Number(values.sentences) > 0) await measureRecall(Number(values.sentences));
if (wants('kills') && Number(values.kills) > 0) await measureKills(Number(values.kills));
