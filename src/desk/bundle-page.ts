import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { codeVersion } from '../corpus/version.ts';
import type { Served } from './server/serve.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** What the page is made of, by the endings of its files. */
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Gives the page of the desk, bundled once for each version of the code and kept in `.cache/desk/page/`. */
export async function bundlePage(say: (words: string) => void): Promise<Pick<Served, 'page' | 'files'>> {
  const shelf = join(ROOT, '.cache', 'desk', 'page');
  const folder = join(shelf, codeVersion());
  if (!existsSync(folder)) {
    say('第一次打开要准备一下页面，约需十秒……');
    rmSync(shelf, { recursive: true, force: true });
    await bundleInto(folder);
  }
  const assets = join(folder, 'assets');
  return {
    page: readFileSync(join(folder, 'index.html'), 'utf8'),
    files: new Map(
      readdirSync(assets).map((name) => [
        `/assets/${name}`,
        {
          type: TYPES[extname(name)] ?? 'application/octet-stream',
          bytes: readFileSync(join(assets, name)),
        },
      ]),
    ),
  };
}

/**
 * Bundles beside the place and moves it there, so that a stopped run leaves nothing half done. What bundles is loaded here
 * and not with the desk, which needs it once a version of the code: it is half of all the code the desk has.
 */
async function bundleInto(folder: string): Promise<void> {
  const [{ build }, { default: tailwindcss }] = await Promise.all([
    import('vite'),
    import('@tailwindcss/vite'),
  ]);
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    logLevel: 'error',
    plugins: [tailwindcss()],
    build: { outDir: partial, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  renameSync(partial, folder);
}
