import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { articleNames } from '../../../src/elements/article-names.ts';
import type { DataNames } from '../../../src/elements/data-names.ts';
import { settingNames } from '../../../src/elements/reading-settings/reading-store.ts';

const SRC = resolve(import.meta.dirname, '../../../src');
const ELEMENTS = join(SRC, 'elements');

/** Names of the whole site, which style sheets and the index read and no script of an element finds anything by. */
const OF_THE_SITE = [
  'data-screen-only',
  'data-print-only',
  'data-needs-script',
  'data-served-only',
  'data-pagefind-ignore',
];

const files = readdirSync(ELEMENTS, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(ts|astro|css)$/.test(file),
);
const tags = [...new Set(files.map((file) => dirname(file)))].filter((folder) => folder !== '.');
const lists: Record<string, DataNames> = { article: articleNames };

beforeAll(async () => {
  for (const tag of tags.filter((folder) => existsSync(join(ELEMENTS, folder, 'names.ts')))) {
    const module = (await import(join(ELEMENTS, tag, 'names.ts'))) as { names: DataNames };
    lists[tag] = module.names;
  }
});

describe('the folder of an element', () => {
  test('has its script, named as the tag it defines, and its markup', () => {
    for (const tag of tags) {
      expect(read(`${tag}/${tag}.ts`)).toContain(`customElements.define('${tag}', `);
      expect(read(`${tag}/${pascal(tag)}.astro`)).toContain(`<${tag}`);
    }
    expect(tags.length).toBeGreaterThan(15);
  });

  test('has a script that its own markup loads, or the element it is a part of', () => {
    const texts = files.map((file) => ({ owner: dirname(file), text: read(file) }));
    for (const tag of tags) {
      const loaders = texts.filter(({ text }) => text.includes(`/${tag}.ts'`)).map(({ owner }) => owner);
      expect([tag, 'archive-search'], tag).toContain(loaders[0]);
    }
  });
});

describe('data-* names', () => {
  test('that others rely on stay as they are', () => {
    expect(lists['archive-search']).toMatchObject({ state: 'data-search-state', total: 'data-result-total' });
    expect(lists['search-results']).toMatchObject({ result: 'data-result', hit: 'data-hit' });
    expect(lists.article).toMatchObject({ article: 'data-article-id', body: 'data-article-body' });
  });

  test('are written once, and everywhere else meant by their word', () => {
    const written = files
      .filter((file) => !/(^|-|\/)names\.ts$|\.css$/.test(file))
      .flatMap((file) => dataNamesIn(withoutStyleAndComments(read(file))).map((name) => `${file}: ${name}`));
    expect(written.filter((one) => !OF_THE_SITE.some((name) => one.endsWith(`: ${name}`)))).toEqual([]);
  });

  test('that a style sheet selects are names of an element, of the site or of the reader’s settings', () => {
    const known = new Set([
      ...OF_THE_SITE,
      ...settingNames.map((name) => `data-${name}`),
      ...Object.values(lists).flatMap((names) => Object.values(names)),
    ]);
    const selected = files.flatMap((file) => dataNamesIn(styleOf(file)));
    expect(selected.filter((name) => !known.has(name))).toEqual([]);
    expect(selected.length).toBeGreaterThan(30);
  });

  test('of an element have different words and different names, and each is used', () => {
    const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|astro)$/.test(file) && !file.endsWith('names.ts'))
      .map((file) => ({ file: join(SRC, file), text: readFileSync(join(SRC, file), 'utf8') }));
    for (const [tag, names] of Object.entries(lists)) {
      expect(new Set(Object.values(names)).size, tag).toBe(Object.keys(names).length);
      const path = tag === 'article' ? 'article-names.ts' : `${tag}/names.ts`;
      const readers = sources.flatMap(({ file, text }) => {
        const list = localName(file, text, join(ELEMENTS, path));
        return list === undefined ? [] : [{ list, text }];
      });
      const isUsed = (word: string) =>
        readers.some(({ list, text }) => new RegExp(`\\b${list}\\.${word}\\b`).test(text));
      expect(
        Object.keys(names).filter((word) => !isUsed(word)),
        tag,
      ).toEqual([]);
    }
  });
});

describe('the style of an element', () => {
  test('is not scoped by Astro, which writes the class of an element twice where attributes are spread', () => {
    expect(files.filter((file) => read(file).includes('<style>'))).toEqual([]);
  });
});

function read(file: string): string {
  return readFileSync(join(ELEMENTS, file), 'utf8');
}

function pascal(tag: string): string {
  return tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function dataNamesIn(text: string): string[] {
  return [...text.matchAll(/(?<![\w/-])data-[a-z][a-z-]*(?!\.ts)/g)]
    .map(([name]) => name)
    .filter((name) => !name.endsWith('-'));
}

function withoutStyleAndComments(text: string): string {
  return text.replace(/<style.*?<\/style>|\/\*.*?\*\/|\/\/[^\n]*/gs, '');
}

function styleOf(file: string): string {
  if (file.endsWith('.css')) return read(file);
  return [...read(file).matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map((match) => match[1] ?? '').join('\n');
}

/** What a file calls the names it imports from a list: `names`, or what stands behind `as`. */
function localName(file: string, text: string, list: string): string | undefined {
  for (const [, words = '', path = ''] of text.matchAll(/import \{([^}]*)\} from '(\.[^']*names\.ts)'/g)) {
    if (relative(resolve(dirname(file), path), list) !== '') continue;
    return /\bnames as (\w+)/.exec(words)?.[1] ?? /\b(\w*[nN]ames)\b/.exec(words)?.[1];
  }
  return undefined;
}
