import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { present } from './present.ts';

const SRC = resolve(import.meta.dirname, '../src');

/** Who may import whom inside `src`, room by room, as the table of `src/README.md` says it. */
const MAY_IMPORT = readRooms(readFileSync(join(SRC, 'README.md'), 'utf8'));

/** Rooms longest first, so that `search/index` is found before `search`. */
const ROOMS = [...MAY_IMPORT.keys()].sort((a, b) => b.length - a.length);

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

  test('the table names every room of src', () => {
    const rooms = readdirSync(SRC).filter((name) => !['README.md', 'search'].includes(name));
    expect(rooms.filter((name) => !MAY_IMPORT.has(name))).toEqual([]);
  });

  test('the rule sees real imports', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(isAllowed('text/dates.ts', 'schema/fields.ts')).toBe(false);
    expect(isAllowed('importer/pipeline.ts', 'archive/load.ts')).toBe(false);
  });

  test('what runs in plain Node never imports astro:content', () => {
    const plain =
      /^(text|schema|findings|document|identity|corpus|importer|ledger|checks|archive|print|cite|publish|search|build|cli)\//;
    const offenders = files.filter((file) => plain.test(file) && read(file).includes("from 'astro:"));
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
        (specifier) => specifier.startsWith('.') && !/\.[a-z]+(\?[a-z&]+)?$/.test(specifier),
      ),
    );
    expect(bare).toEqual([]);
  });
});

function read(file: string): string {
  return readFileSync(join(SRC, file), 'utf8');
}

function specifiers(file: string): string[] {
  return [...read(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => present(match[1]));
}

function readImports(file: string): Import[] {
  return specifiers(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => ({ from: file, to: relative(SRC, resolve(SRC, dirname(file), specifier)) }));
}

/** Rows of the table: | `room/` | what lives there | `room`, `file.ts` or nothing |. */
function readRooms(readme: string): Map<string, string[]> {
  const table = /\| room \|.*?\n\n/su.exec(readme.replace(/ +\|/gu, ' |'))?.[0] ?? '';
  const names = (cell: string) =>
    [...cell.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name.replace(/\/$/u, ''));
  return new Map(
    table
      .split('\n')
      .slice(2)
      .flatMap((row) => {
        const [, room = '', , allowed = ''] = row.split('|');
        return names(room).map((name): [string, string[]] => [name, names(allowed)]);
      }),
  );
}

function roomOf(file: string): string | undefined {
  return ROOMS.find((room) => file === room || file.startsWith(`${room}/`));
}

function isAllowed(from: string, to: string): boolean {
  const room = roomOf(from);
  if (room === undefined) return false;
  return [room, ...(MAY_IMPORT.get(room) ?? [])].some((other) => to === other || to.startsWith(`${other}/`));
}
