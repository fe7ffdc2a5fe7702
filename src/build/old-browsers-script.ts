import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { bundlePlainScript } from './plain-script.ts';

const ENTRY = fileURLToPath(new URL('../old-browsers/built-ins.ts', import.meta.url));

/** Puts `/old-browsers.js` into the site: a plain script, for a worker has to read it too. */
export function oldBrowsersScript(): Plugin {
  return {
    name: 'archive-old-browsers-script',
    applyToEnvironment: ({ name }) => name === 'client',
    async generateBundle() {
      const source = await bundlePlainScript(ENTRY);
      this.emitFile({ type: 'asset', fileName: 'old-browsers.js', source });
    },
  };
}
