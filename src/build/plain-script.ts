import { build } from 'vite';
import { oldestBrowsers } from './targets.ts';

/**
 * Bundles a script into one plain file, for whoever reads no modules: old browsers, and the workers of some.
 * @throws Error where nothing came of it.
 */
export async function bundlePlainScript(entry: string, name: string): Promise<string> {
  const bundles = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: oldestBrowsers,
      lib: { entry, formats: ['iife'], name },
    },
  });
  for (const { output } of Array.isArray(bundles) ? bundles : [])
    for (const file of output) if (file.type === 'chunk') return file.code;
  throw new Error(`脚本 ${name} 没有打包出来`);
}
