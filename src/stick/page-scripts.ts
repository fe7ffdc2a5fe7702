import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleClassic } from './bundle.ts';

const RUNTIME = join(import.meta.dirname, 'runtime');

/** The scripts of an edition: a page names the modules it had and gets the one script that is all of them. */
export interface PageScripts {
  /** Path below the site of the script for modules, paths below it, in their order; bundled at the first asking. */
  for(modules: readonly string[]): Promise<string>;
  /** The scripts that were made, by path. */
  made: ReadonlyMap<string, string>;
}

/**
 * Bundles what pages run. Pages with the same modules share a script, named by its digest; all modules of a page are in
 * one, since two would each define the elements they have in common.
 */
export async function openPageScripts(site: string, paths: readonly string[]): Promise<PageScripts> {
  const workerName = paths.find((path) => /^_astro\/worker-[^/]+\.js$/u.test(path));
  if (workerName === undefined) throw new Error('网站里没有检索用的脚本（_astro/worker-*.js）');
  const read = (path: string) => readFileSync(join(site, path), 'utf8');
  const prelude = await bundleClassic({ modules: [join(RUNTIME, 'worker-disk.ts')] });
  const lacking = `if (!('toWellFormed' in String.prototype)) {\n${read('old-browsers.js')}\n}`;
  const worker = [prelude, lacking, read(workerName)].join('\n;\n');
  const made = new Map<string, string>();
  const bySet = new Map<string, Promise<string>>();
  const bundle = async (modules: readonly string[]): Promise<string> => {
    const bundleWith = (...runtime: string[]) =>
      bundleClassic({
        modules: [...runtime.map((name) => join(RUNTIME, name)), ...modules.map((path) => join(site, path))],
        texts: { worker },
      });
    const plain = await bundleWith('disk.ts');
    // The worker is named in what starts it, wherever that was put.
    const script = plain.includes(workerName.slice('_astro/'.length))
      ? await bundleWith('disk.ts', 'page-worker.ts')
      : plain;
    const path = `_astro/page.${hash('sha256', script, 'hex').slice(0, 8)}.js`;
    made.set(path, script);
    return path;
  };
  return {
    made,
    for(modules) {
      const key = modules.join('\n');
      const known = bySet.get(key) ?? bundle(modules);
      bySet.set(key, known);
      return known;
    },
  };
}
