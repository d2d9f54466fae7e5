import { defineConfig } from 'vitest/config';

/** Files written by LibreOffice and Chromium and read back: minutes of work, and only where those programs are installed. */
export default defineConfig({
  test: {
    include: ['tests/roundtrip/*.test.ts'],
    testTimeout: 600_000,
    fileParallelism: false,
  },
});
