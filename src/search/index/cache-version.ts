import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const SEARCH = resolve(import.meta.dirname, '..');

/** What the files of a shard depend on besides the articles, below `src/` of the search and beside it. */
const SOURCES = [
  'index',
  'fields.ts',
  'tokens.ts',
  '../text/folding.ts',
  '../text/folded-numbers.ts',
  '../text/radicals.ts',
];

/**
 * Digest of everything but the articles that a shard is made from: the code that makes it, Pagefind's version, the
 * settings of the build. A cache of another version is of no use.
 */
export function cacheVersion(settings: unknown): string {
  const sources = SOURCES.flatMap(readSources);
  const engine = readFileSync(
    fileURLToPath(new URL('../package.json', import.meta.resolve('pagefind'))),
    'utf8',
  );
  return hash('sha256', JSON.stringify([sources, engine, settings]));
}

function readSources(path: string): string[] {
  const file = join(SEARCH, path);
  return path.endsWith('.ts')
    ? [readFileSync(file, 'utf8')]
    : readdirSync(file)
        .sort()
        .flatMap((name) => readSources(join(path, name)));
}
