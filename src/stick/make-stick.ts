import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as rest } from 'node:timers/promises';
import { digestFiles, listFiles, type FileDigests } from '../fixity/digest-files.ts';
import { readInfo, writeManifest } from '../fixity/manifest.ts';
import { writeDataScript } from '../search/data-script.ts';
import { placeFile } from '../search/index/place-files.ts';
import { rootFrom } from '../text/below-root.ts';
import { OPENING_PAGE, SITE_FOLDER } from './names.ts';
import { openingPage, OPENING_SCRIPT } from './opening-page.ts';
import { openPageScripts } from './page-scripts.ts';
import { sortFiles } from './sort-files.ts';
import { listModules, writePage } from './write-page.ts';

/** How large an edition is. */
export interface StickSize {
  files: number;
  bytes: number;
  /** The files of the site in it, by their paths below it. */
  digests: FileDigests;
}

/**
 * Makes of a finished site the edition for a memory stick: a folder that is opened by double-click and reads, searches,
 * quotes and keeps settings without a server. Beside the page that is opened lie the site and the list of all its files.
 * @throws what the disk says where it is full or cannot be written; what was written until then is the caller's to remove.
 */
export async function makeStick(site: string, edition: string): Promise<StickSize> {
  const folder = join(edition, SITE_FOLDER);
  const paths = listFiles(site);
  const scripts = await openPageScripts(site, paths);
  const put = (path: string, content: string | Uint8Array) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const take = (path: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    placeFile(join(site, path), join(folder, path));
  };
  for (const [path, part] of sortFiles(paths)) {
    if (part === 'page') put(path, await convertPage(path, readFileSync(join(site, path), 'utf8'), scripts));
    if (part === 'as it is' || part === 'page data') take(path);
    if (part === 'data' || part === 'page data')
      put(`${path}.js`, writeDataScript(`/${path}`, readFileSync(join(site, path))));
    await rest();
  }
  for (const [path, script] of scripts.made) put(path, script);
  put(OPENING_SCRIPT.path, OPENING_SCRIPT.text);
  const info = readInfo(site);
  writeFileSync(join(edition, OPENING_PAGE), openingPage(info.get('External-Description') ?? ''));
  const digests = digestFiles(edition);
  const told = [...info].filter(([label]) => label !== 'Payload-Oxum');
  writeManifest(edition, digests, [...told, ['Edition', 'memory stick']]);
  return {
    files: digests.size,
    bytes: [...digests.values()].reduce((sum, { size }) => sum + size, 0),
    digests: new Map(
      [...digests].flatMap(([path, digest]) =>
        path.startsWith(`${SITE_FOLDER}/`) ? [[path.slice(SITE_FOLDER.length + 1), digest] as const] : [],
      ),
    ),
  };
}

async function convertPage(
  path: string,
  html: string,
  scripts: Awaited<ReturnType<typeof openPageScripts>>,
): Promise<string> {
  const modules = listModules(html);
  if (modules.length === 0) return writePage(html, undefined);
  const script = await scripts.for(modules.map((one) => join(dirname(path), one).replaceAll('\\', '/')));
  return writePage(html, rootFrom(`/${path}`) + script);
}
