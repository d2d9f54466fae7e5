/** Run as a process of its own: replaces the report in a home folder and kills itself at the named write. */
import { createSegmenter } from '../../../retrieval/segmenter.ts';
import { openStore } from '../../../retrieval/store/store.ts';
import { makeReport } from '../report-fixture.ts';

const [home = '', fatal = ''] = process.argv.slice(2);
const store = openStore(home, {
  segmenter: createSegmenter(),
  beforeWrite: (step) => {
    if (step === fatal) process.kill(process.pid, 'SIGKILL');
  },
});
const { report, bytes } = makeReport({ source: 'a.txt', sentences: ['新版收到九件。'] });
store.saveReport(report, bytes);
