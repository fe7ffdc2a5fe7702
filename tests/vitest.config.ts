import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** How long a test may take where the machine is busy: long enough that only one that hangs is cut off. */
const PATIENCE = 300_000;

/**
 * Three projects: the pure core in plain Node, components rendered through Astro's container, and the built
 * site, which is built once (`tests/build-site.ts`) and then read by Node and by a real browser.
 */
export default defineConfig({
  root,
  test: {
    // Of two cores the runner would leave one idle, and a browser's test waits for most of its time.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: ['tests/unit/**/*.test.ts', 'tests/layers.test.ts'],
          testTimeout: PATIENCE,
        },
      },
      getViteConfig({
        test: { name: 'render', root, include: ['tests/render/**/*.test.ts'], testTimeout: PATIENCE },
      }),
      {
        test: {
          name: 'site',
          root,
          include: ['tests/build/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/build-site.ts'],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
    ],
  },
});
