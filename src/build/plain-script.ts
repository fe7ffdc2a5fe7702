import { build, type Plugin } from 'vite';
import { oldestBrowsers } from './targets.ts';

/**
 * Bundles a script into one plain file, for whoever reads no modules: old browsers, the workers of some, and pages on a disk.
 * What it loads on use is in it too. The entry is a path, or a name that one of the plugins knows.
 * @throws Error where nothing came of it.
 */
export async function bundlePlainScript(entry: string, plugins: readonly Plugin[] = []): Promise<string> {
  const bundled = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [...plugins],
    build: {
      write: false,
      target: oldestBrowsers,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const outputs = 'on' in bundled ? [] : [bundled].flat().flatMap(({ output }) => output);
  for (const file of outputs) if (file.type === 'chunk') return file.code;
  throw new Error(`脚本 ${entry} 没有打包出来`);
}
