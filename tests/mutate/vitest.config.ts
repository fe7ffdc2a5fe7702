import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The unit tests alone, without the set-up of the site that the others need. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  // On a busy machine a test takes longer than the runner's five seconds.
  test: { include: ['tests/unit/**/*.test.ts'], testTimeout: 30_000 },
});
