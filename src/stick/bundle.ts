import type { Plugin } from 'vite';
import { bundlePlainScript } from '../build/plain-script.ts';

/** What a bundle is made of besides the modules of the site. */
export interface Parts {
  /** Path of a module of this program, or of the site, in the order in which they run. */
  modules: readonly string[];
  /** Texts that modules import as `stick:NAME`. */
  texts?: Readonly<Record<string, string>>;
}

/** Bundles modules as one classic script, for a browser loads no module from a disk; what they load on use is in it too. */
export function bundleClassic({ modules, texts = {} }: Parts): Promise<string> {
  return bundlePlainScript(ENTRY, [virtualModules(modules, texts)]);
}

const ENTRY = 'stick:entry';

function virtualModules(modules: readonly string[], texts: Readonly<Record<string, string>>): Plugin {
  const sources = new Map([
    [ENTRY, modules.map((path) => `import ${JSON.stringify(path)};\n`).join('')],
    ...Object.entries(texts).map(
      ([name, text]) => [`stick:${name}`, `export default ${JSON.stringify(text)};`] as const,
    ),
  ]);
  return {
    name: 'archive-stick-modules',
    enforce: 'pre',
    resolveId: (id) => (sources.has(id) ? `\0${id}` : undefined),
    load: (id) => sources.get(id.slice(1)),
    // What finds another file by its own place finds none on a disk; left as it is, that file would be packed along.
    transform: (code) => code.replaceAll('import.meta.url', 'document.baseURI'),
  };
}
