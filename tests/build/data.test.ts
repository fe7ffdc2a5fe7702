import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, inject, test } from 'vitest';
import { textRowSchema } from '../../src/publish/dataset/schemas.ts';
import { files, read } from './built-site.ts';

interface Index {
  files: { url: string; rows: number; schema?: string }[];
}
const index = JSON.parse(read('/data/index.json')) as Index;

describe('the data below /data/', () => {
  test.each(index.files)('$url has as many rows as the index says', ({ url, rows }) => {
    const text = read(url);
    const counted = url.endsWith('.csv')
      ? text.trimEnd().split('\r\n').length - 1
      : url.endsWith('.jsonl')
        ? text.trimEnd().split('\n').length
        : (JSON.parse(text) as unknown[]).length;
    expect(counted).toBe(rows);
  });

  test('its page leads to every file and to all of them in one', () => {
    const page = read('/data/index.html');
    const named = ['data.zip', 'schema.json', 'index.json'].map((name) => `/data/${name}`);
    for (const url of [...index.files.map(({ url }) => url), ...named])
      expect(page).toContain(`href="..${url}"`);
  });

  test('the ZIP holds every file as it lies there', () => {
    const entries = unzipSync(new Uint8Array(readFileSync(join(inject('site'), 'data/data.zip'))));
    const names = files.flatMap(
      (file) => /^\/data\/(?<name>[^/]+\.(?:jsonl?|csv))$/u.exec(file)?.groups?.name ?? [],
    );
    expect(Object.keys(entries).sort()).toEqual(names.sort());
    for (const [name, bytes] of Object.entries(entries))
      expect(Buffer.compare(bytes, readFileSync(join(inject('site'), 'data', name))), name).toBe(0);
  });
});

describe('the running texts', () => {
  const rows = index.files
    .filter(({ url }) => url.endsWith('.jsonl'))
    .flatMap(({ url }) => read(url).trimEnd().split('\n'))
    .map((line) => textRowSchema.parse(JSON.parse(line)));

  test('are those of all articles', () => {
    const articles = JSON.parse(read('/data/articles.json')) as { id: string }[];
    expect(rows.map(({ id }) => id).sort()).toEqual(articles.map(({ id }) => id).sort());
  });

  test('have the paragraphs of the pages, each under the address it has there', () => {
    const lost: string[] = [];
    let seen = 0;
    for (const { url, paragraphs } of rows) {
      const page = read(`${url}index.html`);
      for (const { id, text } of paragraphs) {
        if (id === null) continue;
        seen += 1;
        const begin = page.indexOf(`id="${id}"`);
        const words = plain(page.slice(begin, begin + 20 * text.length + 4000));
        // A figure of a list stands outside the paragraph, a note's number inside.
        const wanted = plain(text.replace(/^\d+[.)]/u, '')).slice(0, 12);
        if (begin < 0 || !words.includes(wanted)) lost.push(`${url}#${id} ${wanted}`);
      }
    }
    expect(seen).toBeGreaterThan(600);
    expect(lost).toEqual([]);
  });
});

/** Letters and figures alone, marks of HTML and spaces gone. */
function plain(html: string): string {
  return html
    .replace(/^[^<>]*>/u, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&#?\w+;/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
