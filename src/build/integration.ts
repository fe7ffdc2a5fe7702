import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { sharedCorpus } from '../corpus/corpus.ts';
import { printTerminal } from '../findings/reporters/terminal.ts';
import { searchFolders } from '../search/index/build.ts';
import { site } from '../site.ts';
import { packData } from './data-zip.ts';
import { passGate } from './gate.ts';
import { holdBuild } from './lock.ts';
import { beginOutput, OutputError, outputFolders, putInPlace, type OutputFolders } from './output.ts';
import { settlePublicPictures } from './public-pictures.ts';
import { relatePage } from './relative-page.ts';
import { releaseMemory } from './release-memory.ts';
import { openReuse, type Reuse } from './reuse.ts';
import { planSearch, type SearchBuild } from './search.ts';
import { sealSite } from './seal.ts';
import { tellStage } from './stage.ts';
import { watchContent } from './watch.ts';

/**
 * What makes Astro's build this archive's build: content is checked before anything is written, pages that show the same
 * as before are taken over, the search is built beside the pages, and the new site takes the old one's place when it is
 * whole. It hangs on `astro build` itself, so that no way to build goes round it.
 */
export function archiveBuild(): AstroIntegration {
  let folders: OutputFolders;
  let reuse: Reuse;
  let search: SearchBuild;
  let searched: Promise<void> | undefined;
  let base = '/';
  let [made, toMake] = [0, 0];
  let stands = false;
  let letGo: () => void = () => undefined;
  return {
    name: 'archive-build',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        // A preview or a check of types has no need of the content.
        if ((command === 'dev' || command === 'build') && site.origin !== '')
          updateConfig({ site: site.origin });
        if (command !== 'build') return;
        if (site.origin === '') logger.warn(ORIGIN_UNKNOWN);
        const corpus = sharedCorpus();
        letGo = await holdBuild(join(corpus.project, '.cache/build.lock'), (words) => logger.info(words));
        folders = outputFolders(fileURLToPath(config.outDir));
        base = config.base;
        tellStage({ stage: 'check' });
        openGate();
        releaseMemory();
        tellStage({ stage: 'search' });
        search = planSearch(corpus, site.audience);
        await search.prepare();
        releaseMemory();
        beginOutput(folders);
        // Whatever ends this build early, nothing of the unproved site is left.
        process.once('exit', () => {
          if (!stands) rmSync(folders.next, { recursive: true, force: true });
        });
        updateConfig({ outDir: pathToFileURL(`${folders.next}/`) });
      },
      'astro:server:setup': ({ server }) => watchContent(server, sharedCorpus()),
      'astro:build:start': ({ setPrerenderer }) => {
        tellStage({ stage: 'layout' });
        const settings = JSON.stringify([site, sharedCorpus().whole.site?.digest, process.env.NODE_ENV]);
        reuse = openReuse(folders, settings, sharedCorpus().kept, searchFolders);
        setPrerenderer((standard: AstroPrerenderer) => ({
          ...standard,
          setup: async () => {
            await standard.setup?.();
            reuse.begin();
            searched = search.place(folders.next);
            // The failure is told where the build waits for it; until then it must not count as one nobody looks at.
            searched.catch(() => undefined);
          },
          getStaticPaths: async () => {
            const paths = reuse.takeOver(await standard.getStaticPaths());
            toMake = paths.length;
            return paths;
          },
          render: async (request, options) => {
            tellStage({ stage: 'pages', done: (made += 1), of: toMake });
            const answer = await standard.render(request, options);
            const pathname = pathBelow(base, request.url);
            const response = answer instanceof Response ? answer : answer.response;
            const page = await relatePage(response, pathname, site.base);
            return reuse.write({ pathname, route: options.routeData }, page);
          },
        }));
      },
      'astro:build:done': async ({ logger }) => {
        await searched;
        const corpus = sharedCorpus();
        settlePublicPictures(corpus, corpus.show(site.audience), folders.next);
        packData(folders.next);
        tellStage({ stage: 'prove' });
        const sealed = await sealSite(corpus, folders);
        if (sealed.refusal !== undefined) refuseSite(sealed.refusal);
        tellStage({ stage: 'place' });
        stands = true;
        place(folders);
        reuse.remember();
        sealed.remember();
        letGo();
        logger.info(`网站已放进 ${folders.out}`);
      },
    },
  };
}

/** Said of a site that does not know where it will be served. */
const ORIGIN_UNKNOWN =
  '没有写网站的网址（SITE_ORIGIN，或 content/site.yaml 的 origin）：引文、订阅、电子书和站点地图里都没有完整网址。公布以前请写上，再构建一次。';

/** The path of an address below the site: `http://localhost/archive/years/1950/` → `/years/1950/`. */
function pathBelow(base: string, address: string): string {
  const path = decodeURI(new URL(address).pathname);
  return path.startsWith(base) ? path.slice(base.replace(/\/$/u, '').length) : path;
}

/** Checks the content and ends the build with the report where it is refused. */
function openGate(): void {
  const { open, report, problems } = passGate(sharedCorpus());
  if (open) return;
  process.stderr.write(printTerminal({ ...report, groups: [] }));
  for (const line of problems) process.stderr.write(`${line}\n`);
  process.stderr.write('没有构建：原来的网站照旧。\n');
  process.exit(1);
}

/** Ends the build with what the proof found. */
function refuseSite(words: string): never {
  process.stderr.write(`${words}没有构建：原来的网站照旧。\n`);
  process.exit(1);
}

function place(folders: OutputFolders): void {
  try {
    putInPlace(folders);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
