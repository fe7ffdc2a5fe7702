import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { oldestBrowsers } from './targets.ts';

const ENTRY = fileURLToPath(new URL('../old-browsers/built-ins.ts', import.meta.url));

/** Puts `/old-browsers.js` into the site: a plain script, for a worker has to read it too. */
export function oldBrowsersScript(): Plugin {
  return {
    name: 'archive-old-browsers-script',
    applyToEnvironment: ({ name }) => name === 'client',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'old-browsers.js', source: await bundleBuiltIns() });
    },
  };
}

async function bundleBuiltIns(): Promise<string> {
  const bundles = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: oldestBrowsers,
      lib: { entry: ENTRY, formats: ['iife'], name: 'oldBrowsers' },
    },
  });
  for (const { output } of Array.isArray(bundles) ? bundles : [])
    for (const file of output) if (file.type === 'chunk') return file.code;
  throw new Error('旧浏览器的补充脚本没有打包出来');
}
