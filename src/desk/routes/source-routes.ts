import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import { limits } from '../../importer/read/ocr/limits.ts';
import { PICTURE_TYPES } from '../server/picture-types.ts';
import { DeskError, route, type Routes } from '../server/route.ts';
import type { ServedFile } from '../server/serve.ts';
import { findOriginal, kindOf, readPages, type SourcePages } from '../work/originals.ts';
import type { Workspace } from '../work/workspace.ts';

/** What the page asks of the source of an issue: where its lines stand on printed pages. */
export function sourceRoutes(workspace: Workspace, store: string | undefined): Routes {
  return {
    'source/pages': route(
      z.strictObject({ issue: z.string() }),
      ({ issue }): { pages: SourcePages | undefined } => ({
        pages: readPages(workspace.project, workspace.folder(issue).folder, store),
      }),
    ),
  };
}

/** `/original/qinghai-gongyun/2023-no2/1`, and a page of a TIFF, which browsers do not show, as `/…/1/3`. */
const ADDRESS = /^\/original\/([^/]+\/[^/]+)\/([1-9]\d{0,3})(?:\/([1-9]\d{0,3}))?$/u;

const TYPES: Readonly<Record<string, string>> = { '.pdf': 'application/pdf', ...PICTURE_TYPES };

/**
 * Gives the bytes of an original that the places of its issue name; undefined for an address of anything else. A web page
 * or a Word file is handed over to be kept and never shown: what runs in it would run as the desk.
 */
export async function serveOriginal(
  workspace: Workspace,
  store: string | undefined,
  pathname: string,
): Promise<ServedFile | undefined> {
  const [, issue, number, page] = ADDRESS.exec(pathname) ?? [];
  if (issue === undefined || number === undefined) return undefined;
  const path = findOriginal(workspace.project, workspace.folder(issue).folder, store, Number(number));
  if (path === undefined) throw new DeskError('原件不在文献库里，可能没有收进来，或被移走了。', 404);
  const bytes = await readFile(path);
  if (page !== undefined && kindOf(path) === 'tiff') {
    const options = { page: Number(page) - 1, limitInputPixels: limits.megapixels * 1_000_000 };
    return { type: 'image/png', bytes: await sharp(bytes, options).autoOrient().png().toBuffer() };
  }
  const type = TYPES[extname(path)];
  return type === undefined ? { type: 'application/octet-stream', bytes } : { type, bytes };
}
