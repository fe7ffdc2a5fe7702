import { join } from 'node:path';
import type { OriginalsSetting } from '../importer/command/originals.ts';
import { SOURCE_LIMIT } from '../importer/read/read-source.ts';
import { bundlePage } from './bundle-page.ts';
import { openBatches } from './intake/batches.ts';
import { articleRoutes } from './routes/article-routes.ts';
import { authorityRoutes } from './routes/authority-routes.ts';
import { formRoutes } from './routes/form-routes.ts';
import { intakeRoutes } from './routes/intake-routes.ts';
import { listRoutes } from './routes/list-routes.ts';
import { mergeRoutes } from './routes/merge-routes.ts';
import { previewRoutes } from './routes/preview-routes.ts';
import { publishRoutes } from './routes/publish-routes.ts';
import { reportRoutes } from './routes/report-routes.ts';
import { reviewRoutes } from './routes/review-routes.ts';
import { serveOriginal, sourceRoutes } from './routes/source-routes.ts';
import { findHolder, leaveLock, takeLock } from './server/lock.ts';
import { addressOf, serveDesk } from './server/serve.ts';
import { startSurvey } from './work/survey.ts';
import { openWorkspace } from './work/workspace.ts';

/** A desk that is open: this one, or one that was open on the folder already. */
export interface OpenDesk {
  address: string;
  joined: boolean;
  close: () => Promise<void>;
}

/** Opens the desk on a project, or joins the one that is open on it. */
export async function openDesk(
  project: string,
  { originals, say }: { originals: OriginalsSetting; say: (words: string) => void },
): Promise<OpenDesk> {
  const lock = join(project, '.cache', 'desk', 'lock.json');
  const holder = await findHolder(lock);
  if (holder) return joinDesk(addressOf(holder));
  say('正在打开文献库……');
  const page = await bundlePage(say);
  const workspace = openWorkspace(project);
  const survey = startSurvey(workspace);
  const batches = openBatches(workspace);
  const publishing = publishRoutes(workspace, originals);
  const previews = previewRoutes(workspace);
  const desk = await serveDesk({
    ...page,
    routes: {
      ...listRoutes(workspace, survey),
      ...articleRoutes(workspace),
      ...reviewRoutes(workspace),
      ...reportRoutes(workspace),
      ...formRoutes(workspace),
      ...authorityRoutes(workspace),
      ...mergeRoutes(workspace),
      ...intakeRoutes(workspace, batches, originals),
      ...sourceRoutes(workspace, originals.folder),
      ...publishing.routes,
      ...previews.routes,
    },
    find: async (pathname) =>
      (await serveOriginal(workspace, originals.folder, pathname)) ?? (await previews.find(pathname)),
    upload: (name, batch, bytes) => batches.take(name, batch, bytes),
    onRequest: () => survey.touch(),
    limit: SOURCE_LIMIT.bytes,
  });
  const close = async () => {
    survey.stop();
    workspace.writers.close();
    await publishing.close();
    leaveLock(lock, desk.door);
    workspace.corpus.save();
    await desk.close();
  };
  const first = await takeLock(lock, desk.door);
  if (!first) {
    batches.clear();
    return { address: desk.address, joined: false, close };
  }
  await close();
  return joinDesk(addressOf(first));
}

function joinDesk(address: string): OpenDesk {
  return { address, joined: true, close: () => Promise.resolve() };
}
