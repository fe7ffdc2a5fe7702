import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { siteColours } from './src/build/colours.ts';
import { archiveBuild } from './src/build/integration.ts';
import { offlineWorkerScript } from './src/build/offline-worker-script.ts';
import { oldBrowsersScript } from './src/build/old-browsers-script.ts';
import { plainStyles } from './src/build/styles/plain-styles.ts';
import { scriptsForOldest } from './src/build/targets.ts';
import { pageProcessor } from './src/document/page-processor.ts';

/**
 * What every page has, and what the elements of most pages share: one file is one request where it would be ten, each of them
 * names one where it would name ten, and together they are packed better. `article` is the same for the pages of articles, with
 * the small elements that stand on no others. What only a part fetched on use needs is not among it.
 */
const SHARED = [
  {
    name: 'elements',
    test: /@oxc-project\+runtime|vite\/preload-helper|src\/elements\/(?:(?:site-bar|search-box|reading-settings)\/[\w-]+|awaken|find-part|data-names|article-names|once-a-frame|fragment|composing|kept-places|list-marker|cite-box\/names|archive-search\/request-place)\.ts$|src\/(?:text\/local-day|on-device\/visit-memory)\.ts$/,
  },
  {
    name: 'article',
    test: /src\/elements\/(?:quote-bar\/(?:names|paragraphs|say-at-foot|ask-remarks)|read-aloud\/names|reading-from|print-foot\/print-foot|same-passages\/(?:same-passages|names)|paragraph-target\/(?:paragraph-target|names))\.ts$|src\/folder\/store\/signal\.ts$/,
  },
];

export default defineConfig({
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { processor: pageProcessor() },
  integrations: [mdx(), archiveBuild()],
  // Scripts stay files of their own, so that a Content-Security-Policy need not allow inline ones.
  vite: {
    plugins: [
      siteColours(),
      tailwindcss(),
      plainStyles(),
      scriptsForOldest(),
      oldBrowsersScript(),
      offlineWorkerScript(),
    ],
    // A classic worker in one file: modules in workers begin with Firefox 114.
    worker: { format: 'iife' },
    // Scripts find each other from where they lie, in whatever folder that is; pages and styles: src/build/relative-links.ts.
    experimental: {
      renderBuiltUrl: (_, { hostType, ssr }) => (hostType === 'js' && !ssr ? { relative: true } : undefined),
    },
    build: {
      assetsInlineLimit: 0,
      // What these do not read is left to `plainStyles`, which knows more of it.
      cssTarget: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
      // Astro marks every MDX module with a directive of its own; the warning says nothing about the content.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: SHARED } } } } },
    },
  },
});
