import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/**
 * Who may import whom inside `src`, room by room; the map with its reasons is `src/README.md`.
 * A room may always import itself. A file name stands for that one file.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  text: [],
  schema: ['text'],
  identity: ['text'],
  markdown: ['text', 'schema', 'identity'],
  importer: ['text', 'schema', 'markdown'],
  ledger: ['text', 'schema', 'markdown'],
  checks: ['text', 'schema', 'markdown', 'identity', 'ledger'],
  'search/index': ['search/tokens.ts', 'search/fields.ts', 'schema', 'text'],
  'search/query': ['search/tokens.ts', 'search/fields.ts', 'text'],
  cite: ['schema', 'text'],
  archive: ['schema', 'text', 'markdown', 'site.ts'],
  publish: ['archive', 'schema', 'markdown', 'text'],
  'components/titles': ['text'],
  elements: ['archive', 'cite', 'components/titles', 'search/fields.ts', 'search/query', 'site.ts', 'text'],
  components: ['archive', 'schema', 'site.ts', 'text', 'cite', 'elements', 'components'],
  layouts: ['components', 'elements', 'archive', 'site.ts', 'styles'],
  pages: ['archive', 'cite', 'publish', 'layouts', 'components', 'elements', 'site.ts'],
  cli: ['identity', 'importer', 'checks', 'ledger', 'markdown', 'schema', 'text'],
  'content.config.ts': ['schema'],
  'site.ts': [],
};

/** Rooms longest first, so that `search/index` is found before `search`. */
const ROOMS = Object.keys(MAY_IMPORT).sort((a, b) => b.length - a.length);

interface Import {
  from: string;
  to: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(ts|astro|mjs)$/.test(file),
);
const imports = files.flatMap(readImports);

describe('the rooms of src', () => {
  test('every file lies in a room of the map', () => {
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  test('a room imports only the rooms it may', () => {
    const forbidden = imports.filter(({ from, to }) => !isAllowed(from, to));
    expect(forbidden.map(({ from, to }) => `${from} ← ${to}`)).toEqual([]);
  });

  test('the rule sees real imports', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(isAllowed('text/dates.ts', 'schema/fields.ts')).toBe(false);
    expect(isAllowed('importer/pipeline.ts', 'archive/load.ts')).toBe(false);
  });

  test('what runs in plain Node never imports astro:content', () => {
    const plain = /^(text|schema|importer|ledger|checks|cli|markdown|publish|search\/index)\//;
    const offenders = files.filter((file) => plain.test(file) && /from 'astro:/.test(read(file)));
    expect(offenders).toEqual([]);
  });

  test('there is no room for things without a subject', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|lib|common|misc)(\/|\.ts$)/.test(file))).toEqual(
      [],
    );
  });

  test('relative imports name their file with its ending', () => {
    const bare = files.flatMap((file) =>
      specifiers(file).filter(
        (specifier) => specifier.startsWith('.') && !/\.[a-z]+(\?[a-z]+)?$/.test(specifier),
      ),
    );
    expect(bare).toEqual([]);
  });
});

function read(file: string): string {
  return readFileSync(join(SRC, file), 'utf8');
}

function specifiers(file: string): string[] {
  return [...read(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
}

function readImports(file: string): Import[] {
  return specifiers(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => ({ from: file, to: relative(SRC, resolve(SRC, dirname(file), specifier)) }));
}

function roomOf(file: string): string | undefined {
  return (
    ROOMS.find((room) => file === room || file.startsWith(`${room}/`)) ??
    (/^search\/(tokens|fields)\.ts$/.test(file) ? file : undefined)
  );
}

function isAllowed(from: string, to: string): boolean {
  const room = roomOf(from);
  if (room === undefined) return false;
  const allowed = MAY_IMPORT[room] ?? (/^search\/(tokens|fields)\.ts$/.test(room) ? ['text'] : []);
  return (
    to.startsWith(`${room}/`) ||
    to === room ||
    allowed.some((other) => to === other || to.startsWith(`${other}/`))
  );
}
