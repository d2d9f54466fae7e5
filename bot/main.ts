#!/usr/bin/env node
/** Where the program starts. */
import { runCommandLine } from './channels/cli/command-line.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  input: process.stdin,
  results: process.stdout,
  messages: process.stderr,
  environment: process.env,
  folder: process.cwd(),
  now: new Date(),
  leave: () => process.exit(0),
  services: {
    // Loaded only where it is wanted: a command line that asks one question does not wait for it.
    telegram: {
      start: async (surroundings) => (await import('./channels/telegram/run-telegram.ts')).startTelegram(surroundings),
      check: async (...given) => (await import('./channels/telegram/check-telegram.ts')).checkTelegram(...given),
    },
  },
});
