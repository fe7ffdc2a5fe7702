import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { digestOf } from './digest.ts';
import { once } from '../text/once.ts';

/**
 * The version of everything that turns content into pages: a digest of `src/`, of the pinned packages and of Node. What
 * was kept by another version is made anew, so that no change of the code can leave a stale page behind.
 */
export const codeVersion = once((): string => {
  const root = resolve(import.meta.dirname, '..');
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const pinned = ['package-lock.json', 'astro.config.mjs'].map((name) => join(root, '..', name));
  return digestOf(
    process.version,
    ...[...files, ...pinned].flatMap((file) => [file.slice(root.length), read(file)]),
  );
});

function read(file: string): Uint8Array | string {
  try {
    return readFileSync(file);
  } catch {
    return '';
  }
}
