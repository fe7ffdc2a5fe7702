import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { formatManifest, listContentFiles, ManifestError, parseManifest } from './manifest.ts';
import type { FixityReport } from './verify-files.ts';

/** Where content and originals lie, and the list of them. */
export interface ContentPlaces {
  project: string;
  /** Folder of originals that lie apart, if they do. */
  originals: string | undefined;
  /** The list that the last publication has left on this machine. */
  list: string;
}

/** Writes the list of content and originals as they are now; a kill leaves the old list or the new one. */
export function writeContentList({ project, originals, list }: ContentPlaces): void {
  mkdirSync(dirname(list), { recursive: true });
  writeFileSync(`${list}.partial`, formatManifest(listContentFiles(project, originals)));
  renameSync(`${list}.partial`, list);
}

/**
 * Holds content and originals against the list of the last publication. What was edited since differs too: whether it was
 * meant is known to the editor, not to the list.
 * @throws ManifestError where there is no list yet.
 */
export function verifyContent(places: ContentPlaces): FixityReport {
  if (!existsSync(places.list))
    throw new ManifestError('还没有 content 的清单：发布一次（npm run publish）就有了。');
  const listed = parseManifest(readFileSync(places.list, 'utf8'));
  const now = listContentFiles(places.project, places.originals);
  const isAway = places.originals === undefined || !existsSync(places.originals);
  const report: FixityReport = { listed: listed.size, changed: [], missing: [], added: [], unread: [] };
  for (const [path, digest] of listed) {
    const file = now.get(path);
    if (file === undefined && isAway && path.startsWith('originals/'))
      report.unread.push({ path, words: '原件文件夹没有连上' });
    else if (file === undefined) report.missing.push(path);
    else if (file.digest !== digest) report.changed.push(path);
  }
  for (const path of now.keys()) if (!listed.has(path)) report.added.push(path);
  return report;
}
