import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { replaceArticle } from '../../corpus/folder.ts';
import { schemasFor } from '../../corpus/schemas.ts';
import { findPictureFile } from '../preview/find-picture-file.ts';
import { standStill } from '../preview/page-looks.ts';
import { openPreviews, type Previews } from '../preview/previews.ts';
import { PICTURE_TYPES } from '../server/picture-types.ts';
import { route, type Routes } from '../server/route.ts';
import type { ServedFile } from '../server/serve.ts';
import type { Workspace } from '../work/workspace.ts';

/** What the page asks of the previews, and the addresses their frames load. */
export interface PreviewDoor {
  routes: Routes;
  find: (pathname: string) => Promise<ServedFile | undefined>;
}

const edited = z.strictObject({ issue: z.string(), article: z.string(), text: z.string() });

/** Opens the previews of a workspace to the page. */
export function previewRoutes(workspace: Workspace): PreviewDoor {
  const { corpus } = workspace;
  const previews = openPreviews(workspace);
  return {
    routes: {
      'article/preview': route(edited, async ({ issue, article, text }) => {
        const { folder, entry } = workspace.article(issue, article);
        const file = { path: entry.file, bytes: Buffer.from(text) };
        const replaced = replaceArticle(folder, file, schemasFor(corpus.whole.site));
        const isSound = await previews.write(replaced, article);
        return { isSound, isShown: previews.find(`${issue}/${article}`) !== undefined };
      }),
    },
    async find(pathname) {
      const path = decodePath(pathname);
      const [, kind] = /^\/preview\/(screen|sheets)\.css$/u.exec(path) ?? [];
      if (kind === 'screen' || kind === 'sheets') return asStyles((await previews.styles())[kind]);
      const [, id, look] = ADDRESS.exec(path) ?? [];
      if (id !== undefined && look !== undefined) return serveLook(previews, id, look);
      return servePicture(workspace, path);
    },
  };
}

/** `/preview/qinghai-gongyun/2023-no2/03/screen.html` */
const ADDRESS =
  /^\/preview\/([^/]+\/[^/]+\/[^/]+)\/(screen\.html|sheets\.html|style\.css|text\/[^/]+\.xhtml)$/u;

async function serveLook(previews: Previews, id: string, look: string): Promise<ServedFile | undefined> {
  if (look === 'style.css') return asStyles((await previews.styles()).book);
  const written = previews.find(id);
  if (!written) return undefined;
  if (look.endsWith('.xhtml'))
    return { type: 'application/xhtml+xml', bytes: Buffer.from(written.book), policy: POLICY };
  const sheet = `/preview/${look.replace('.html', '.css')}`;
  return { type: 'text/html', bytes: Buffer.from(standStill(written.page, sheet)), policy: POLICY };
}

function asStyles(styles: string): ServedFile {
  return { type: 'text/css', bytes: Buffer.from(styles) };
}

/** Nothing in a preview runs, and nothing comes from elsewhere; printing is the one dialog it may ask for. */
const POLICY =
  "sandbox allow-same-origin allow-modals; default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

async function servePicture(workspace: Workspace, path: string): Promise<ServedFile | undefined> {
  const file = findPictureFile(workspace.corpus.whole, path);
  const type = file && PICTURE_TYPES[extname(file).toLowerCase()];
  if (file === undefined || type === undefined) return undefined;
  const bytes = await readFile(join(workspace.project, file)).catch(() => undefined);
  return bytes && { type, bytes };
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '';
  }
}
