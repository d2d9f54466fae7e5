/** Writes into both READMEs what the commands that they show print now: `npm run docs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, ROOT } from './bot/run-cli.ts';
import { replaceOutputs, runShown } from './console-blocks.ts';

const home = makeFolder();
for (const name of ['README.md', 'README.zh-CN.md']) {
  const file = path.join(ROOT, name);
  writeFileSync(
    file,
    replaceOutputs(readFileSync(file, 'utf8'), (command) => runShown(command, home)),
  );
}
