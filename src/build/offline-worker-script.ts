import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { devicePaths } from '../on-device/groups.ts';
import { site } from '../site.ts';
import { bundlePlainScript } from './plain-script.ts';

const ENTRY = fileURLToPath(new URL('../on-device/worker/worker.ts', import.meta.url));

/** Puts `/offline-worker.js` into the site, at its root, for a service worker answers only for what lies below its script. */
export function offlineWorkerScript(): Plugin {
  return {
    name: 'archive-offline-worker-script',
    applyToEnvironment: ({ name }) => name === 'client' && site.offlineReading,
    async generateBundle() {
      const source = await bundlePlainScript(ENTRY);
      this.emitFile({ type: 'asset', fileName: devicePaths.worker.slice(1), source });
    },
  };
}
