import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { listFiles } from './digest-files.ts';
import { MANIFEST, ManifestError, OPERATOR_FILES, parseManifest } from './manifest.ts';

/** How a site stands to its manifest. */
export interface FixityReport {
  /** Files that the manifest lists. */
  listed: number;
  /** Those whose bytes are other ones. */
  changed: string[];
  missing: string[];
  /** Those that it does not list; an address cannot be asked for them. */
  added: string[];
  /** Those that could not be read, with the reason. */
  unread: { path: string; words: string }[];
}

/** True where every listed file is there as it was, and no other. */
export function isIntact({ changed, missing, added, unread }: FixityReport): boolean {
  return changed.length + missing.length + added.length + unread.length === 0;
}

/**
 * Holds the files of a folder against its manifest. A packed form beside a listed file (`a.html.gz`, `a.html.br`), which
 * servers hand out in its place, is sound where it unpacks to that file; what an operator has put there is not the site's.
 * @throws ManifestError where there is no manifest, or none that can be read.
 */
export function verifyFolder(folder: string): FixityReport {
  const file = join(folder, MANIFEST);
  if (!existsSync(file))
    throw new ManifestError(`“${folder}”里没有 ${MANIFEST}，不是做好的网站，或是旧版程序做的。`);
  const list = readFileSync(file);
  const listed = parseManifest(list.toString('utf8'));
  // The list has packed forms beside it as every text has.
  const packable = new Map([...listed, [MANIFEST, hash('sha256', list, 'hex')]]);
  const there = new Set(listFiles(folder).filter((path) => path !== MANIFEST));
  const report: FixityReport = { listed: listed.size, changed: [], missing: [], added: [], unread: [] };
  for (const [path, digest] of listed)
    if (!there.has(path)) report.missing.push(path);
    else if (hash('sha256', readFileSync(join(folder, path)), 'hex') !== digest) report.changed.push(path);
  for (const path of there) {
    if (listed.has(path) || OPERATOR_FILES.includes(path)) continue;
    const digest = packable.get(path.replace(/\.(?:gz|br)$/u, ''));
    if (!/\.(?:gz|br)$/u.test(path) || digest === undefined) report.added.push(path);
    else if (digestUnpacked(path, readFileSync(join(folder, path))) !== digest) report.changed.push(path);
  }
  return report;
}

function digestUnpacked(path: string, bytes: Uint8Array): string | undefined {
  try {
    return hash('sha256', path.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes), 'hex');
  } catch {
    return undefined;
  }
}
