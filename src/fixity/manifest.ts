import { hash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestFiles, type FileDigest, type FileDigests } from './digest-files.ts';

/** The list of all files of a site with their digests, in the form of BagIt (RFC 8493, 2.1.3). */
export const MANIFEST = 'manifest-sha256.txt';

/** What site it is, beside it, in the form of `bag-info.txt`. */
export const MANIFEST_INFO = 'manifest-info.txt';

/** What an operator has put into the folder of a site: the settings of IIS, which reads them there. No manifest lists them. */
export const OPERATOR_FILES: readonly string[] = ['web.config'];

/** What is said of a site: label and value, in this order. */
export type ManifestInfo = readonly (readonly [label: string, value: string])[];

/**
 * Writes the two files of a finished site. They hang on its files and on `info` alone, so that the same site has the same
 * manifest on every machine and every day. Gives the digest of the manifest, by which the whole site is known.
 */
export function writeManifest(site: string, files: FileDigests, info: ManifestInfo): string {
  const own = new Set([MANIFEST, MANIFEST_INFO]);
  const listed = new Map([...files].filter(([path]) => !own.has(path)));
  const bytes = [...listed.values()].reduce((sum, { size }) => sum + size, 0);
  const lines = [...info, ['Payload-Oxum', `${bytes}.${listed.size}`] as const];
  const infoText = lines.map(([label, value]) => `${label}: ${value.replace(/\s+/gu, ' ')}\n`).join('');
  writeFileSync(join(site, MANIFEST_INFO), infoText);
  listed.set(MANIFEST_INFO, { size: 0, time: 0, digest: hash('sha256', infoText, 'hex') });
  const text = formatManifest(listed);
  writeFileSync(join(site, MANIFEST), text);
  return hash('sha256', text, 'hex');
}

/** Writes a list of files: a line each, in the order of their paths' bytes. */
export function formatManifest(files: ReadonlyMap<string, Pick<FileDigest, 'digest'>>): string {
  return [...files]
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([path, { digest }]) => `${digest}  ${encodePath(path)}\n`)
    .join('');
}

/** A list that cannot be read, in Chinese. */
export class ManifestError extends Error {}

/** Reads a list of files: the digest of each by its path. */
export function parseManifest(text: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const [place, line] of text.split(/\r?\n/u).entries()) {
    if (line === '') continue;
    const [, digest, path] = /^([0-9a-f]{64}) [ *](.+)$/iu.exec(line) ?? [];
    if (digest === undefined || path === undefined)
      throw new ManifestError(
        `清单第 ${place + 1} 行“${line.slice(0, 40)}”不是“校验码  路径”的写法，清单坏了或被改过。`,
      );
    files.set(decodePath(path), digest.toLowerCase());
  }
  return files;
}

/** The list of a folder of content, and of originals that lie apart, as they are now. */
export function listContentFiles(project: string, originals: string | undefined): Map<string, FileDigest> {
  const of = (folder: string, prefix: string) =>
    existsSync(folder)
      ? [...digestFiles(folder)].map(([path, file]) => [`${prefix}/${path}`, file] as const)
      : [];
  return new Map([
    ...of(join(project, 'content'), 'content'),
    ...(originals === undefined ? [] : of(originals, 'originals')),
  ]);
}

/** What the info beside a manifest says, by label. */
export function readInfo(site: string): Map<string, string> {
  const file = join(site, MANIFEST_INFO);
  if (!existsSync(file)) return new Map();
  return new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, label, value] = /^([^:]+): (.*)$/u.exec(line) ?? [];
        return label === undefined || value === undefined ? [] : [[label, value] as const];
      }),
  );
}

/** A line's end in a name would end the line of the list. */
function encodePath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
}

function decodePath(path: string): string {
  return path.replace(/%(0A|0D|25)/giu, (code) => decodeURIComponent(code));
}
