import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** How long a test may take where the machine is busy: long enough that only one that hangs is cut off. */
const PATIENCE = 300_000;

/** Of two cores the runner would leave one idle. */
const EVERY_CORE = { maxWorkers: '100%' } as const;

/**
 * A browser beside another test is slow: what is to happen in it is waited for, a second is not enough. What fails once
 * gets a second try, and the report names it with “retry”.
 */
const IN_A_BROWSER = { ...EVERY_CORE, retry: 1, expect: { poll: { timeout: 20_000 } } } as const;

/**
 * Four projects: the pure core in plain Node, components rendered through Astro's container, the built site, which is
 * built once (`tests/build-site.ts`) and then read by Node and by a real browser, and the desk in a real browser, which
 * needs no site.
 */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: ['tests/unit/**/*.test.ts', 'tests/layers.test.ts'],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          ...EVERY_CORE,
        },
      },
      getViteConfig({
        test: {
          name: 'render',
          root,
          include: ['tests/render/**/*.test.ts'],
          testTimeout: PATIENCE,
          ...EVERY_CORE,
        },
      }),
      {
        test: {
          name: 'desk',
          root,
          include: ['tests/desk/**/*.test.ts'],
          globalSetup: ['tests/desk/bundle-desk.ts'],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          ...IN_A_BROWSER,
        },
      },
      {
        test: {
          name: 'site',
          root,
          include: ['tests/build/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/build-site.ts'],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          ...IN_A_BROWSER,
        },
      },
    ],
  },
});
