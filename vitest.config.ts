import { defineConfig } from 'vitest/config';

/** The default pool of child processes is kept: the ONNX runtime behind the embedder does not survive worker threads. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/roundtrip/**'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
