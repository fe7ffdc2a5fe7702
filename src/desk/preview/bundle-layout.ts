import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import { getViteConfig } from 'astro/config';
import { build, type PluginOption } from 'vite';
import { siteColours } from '../../build/colours.ts';
import type { SiteData } from '../../schema/site.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

const [folder, colours = 'null'] = process.argv.slice(2);
if (folder !== undefined) await bundleInto(folder, JSON.parse(colours) as Colours | null);

/**
 * Bundles the layout of articles with its style sheet into a folder: beside the place, and moved there, so that a stopped
 * run leaves nothing half done. It runs in a process of its own, which gives its memory back.
 */
async function bundleInto(place: string, own: Colours | null): Promise<void> {
  const partial = `${place}.${process.pid}`;
  // Without the project's own settings, whose build would check the content and hold the lock of the site.
  const settings = await getViteConfig(
    {
      build: {
        ssr: join(import.meta.dirname, 'render-article.ts'),
        outDir: partial,
        ssrEmitAssets: true,
        cssCodeSplit: false,
        assetsInlineLimit: 0,
        minify: false,
      },
    },
    {
      configFile: false,
      root: ROOT,
      trailingSlash: 'always',
      logLevel: 'error',
      devToolbar: { enabled: false },
    },
  )({ mode: 'production', command: 'serve' });
  await build({
    ...settings,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [await withoutWatching(settings.plugins), siteColours(() => own ?? undefined), tailwindcss()],
  });
  const sheet = readdirSync(join(partial, '_astro')).find((name) => name.endsWith('.css'));
  if (sheet === undefined) throw new Error('no style sheet came of the layout');
  renameSync(join(partial, '_astro', sheet), join(partial, 'site.css'));
  mkdirSync(dirname(place), { recursive: true });
  rmSync(place, { recursive: true, force: true });
  renameSync(partial, place);
}

/** The plugins of a server that writes pages, less the one that keeps the styles of a page open in a browser up to date. */
async function withoutWatching(plugins: PluginOption): Promise<PluginOption> {
  const flat = await flatten(plugins);
  return flat.filter((plugin) => !(plugin && 'name' in plugin && plugin.name === 'virtual:astro:dev-css'));
}

async function flatten(
  plugins: PluginOption,
): Promise<Exclude<PluginOption, Promise<unknown> | unknown[]>[]> {
  const known = await plugins;
  if (!Array.isArray(known)) return [known];
  return (await Promise.all(known.map(flatten))).flat();
}

type Colours = NonNullable<SiteData['colours']>;
