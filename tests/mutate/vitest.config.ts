import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** While what runs is recorded, nothing is cut off; a mutant may make a test wait for ever. */
const records = process.env.MUTATE_COVERAGE !== undefined;

/**
 * The unit tests alone, without the set-up of the site that the others need. Node runs the code as it stands, without a
 * bundler before it: that is quicker, and what is counted as run has its place in the file.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // On a busy machine a test takes far longer than the five seconds of the runner; one cut off would pass for a kill.
    testTimeout: records ? 300_000 : 120_000,
    hookTimeout: records ? 300_000 : 120_000,
    setupFiles: records ? [fileURLToPath(new URL('record-coverage.ts', import.meta.url))] : [],
    // Of two cores the runner would leave one idle.
    maxWorkers: '100%',
    experimental: { viteModuleRunner: false },
  },
});
