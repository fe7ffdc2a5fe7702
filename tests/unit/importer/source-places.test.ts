import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { readSourcePlaces } from '../../../src/corpus/source-places.ts';
import type { Finding } from '../../../src/findings/catalogue.ts';
import { joinSources } from '../../../src/importer/read/join-sources.ts';
import { writeSourcePlaces } from '../../../src/importer/write/source-places.ts';
import { placeParagraphs } from '../../../src/importer/read/pdf/place-paragraphs.ts';
import { present } from '../../present.ts';
import { makePdf } from './pdf/make-pdf.ts';
import { typeset } from './pdf/typeset.ts';

const SECOND = resolve(import.meta.dirname, '../../fixtures/second-archive');

const sentence = (index: number) =>
  `第${'甲乙丙丁戊己庚辛壬癸'.charAt(index % 10)}班的职工${index > 9 ? '又' : ''}说起当年建厂的情形，都记得那个冬天格外寒冷，大家顶着风雪挖地基，没有人叫苦。`;
const PAGES = typeset({
  title: '建厂往事',
  paragraphs: Array.from({ length: 20 }, (_, index) => sentence(index)),
  columns: 2,
  measure: 18,
  lines: 33,
  size: 11,
});

async function readPlaces(files: readonly { name: string; bytes: Uint8Array }[]) {
  const source = await joinSources(files.map(({ name, bytes }) => ({ name, bytes: () => bytes })));
  const json = writeSourcePlaces(source);
  const problems: Finding[] = [];
  const path = 'content/issues/a/b/source-places.json';
  const read = json && readSourcePlaces({ path, bytes: new TextEncoder().encode(json) }, problems);
  expect(problems).toEqual([]);
  return { lines: source.text.split('\n'), read: read === '' ? undefined : read };
}

test('every line of a PDF has its page and its box, column by column', async () => {
  const { lines, read } = await readPlaces([{ name: '原稿.pdf', bytes: makePdf(PAGES) }]);
  const { files, places } = present(read);
  expect(files).toEqual(['原稿.pdf']);
  expect(new Set(places.map(({ line }) => line))).toEqual(
    new Set(lines.flatMap((words, index) => (words === '' ? [] : [index + 1]))),
  );
  for (const { line, page, box } of places) {
    const [left, top, right, bottom] = present(box);
    const words = (lines[line - 1] ?? '').replace(/^# /u, '');
    const inside = present(PAGES[page - 1]).texts.filter(
      ({ x, y }) =>
        x >= (left / 1000) * 595 - 1 && x < (right / 1000) * 595 && inHeight(842 - y, top, bottom),
    );
    expect(inside.length).toBeGreaterThan(0);
    expect(words).toContain(inside.map(({ text }) => text).join(''));
  }
  const twice = places.filter(({ line }) => places.filter((other) => other.line === line).length > 1);
  expect(twice.length, 'a paragraph runs over the end of a column').toBeGreaterThan(1);
});

function inHeight(y: number, top: number, bottom: number): boolean {
  return y > (top / 1000) * 842 && y < (bottom / 1000) * 842;
}

test('of several files each line knows its own', async () => {
  const bytes = makePdf(PAGES);
  const one = await readPlaces([{ name: '一.pdf', bytes }]);
  const { read, lines } = await readPlaces([
    { name: '一.pdf', bytes },
    { name: '二.txt', bytes: new TextEncoder().encode('补记。\n') },
    { name: '三.pdf', bytes },
  ]);
  const { files, places } = present(read);
  expect(files).toEqual(['一.pdf', '二.txt', '三.pdf']);
  const own = present(one.read).places;
  const shift = lines.length - one.lines.length;
  expect(places).toEqual([...own, ...own.map((place) => ({ ...place, file: 3, line: place.line + shift }))]);
});

test('a source without pages has no such file', async () => {
  expect(
    (await readPlaces([{ name: '一.txt', bytes: new TextEncoder().encode('文。\n') }])).read,
  ).toBeUndefined();
});

test('of lines that were recognised the least certain one says how sure a place is', () => {
  const line = (y: number) => ({
    page: 1,
    x1: 100,
    x2: 200,
    y,
    size: 10,
    runs: [{ text: '文', bold: false, size: 10, raised: false }],
  });
  const lines = [line(100), line(116)];
  const readings = new Map(
    lines.flatMap(({ runs }, index) =>
      runs.map((run) => [run, { confidence: index === 0 ? 0.987 : 0.7 }] as const),
    ),
  );
  const pages = [{ page: 1, width: 500, height: 1000, lines }];
  expect([...placeParagraphs([{ lines, indent: 0 }], pages, readings)]).toEqual([
    [1, [{ page: 1, box: [200, 91, 400, 118], confidence: 70 }]],
  ]);
});

test('it is known where it lies, and nothing of it reaches what an audience sees', () => {
  const project = mkdtempSync(join(tmpdir(), 'places-'));
  cpSync(SECOND, project, { recursive: true });
  const path = join(project, 'content/issues/kexie-tongxun/2023-no3/source-places.json');
  const see = () => {
    const corpus = openCorpus(project, { cache: false });
    return {
      problems: corpus.whole.folders.flatMap(({ problems }) => problems),
      shown: JSON.stringify(corpus.show('internal')),
    };
  };
  const json = readFileSync(path, 'utf8');
  const before = see();
  expect(before.problems).toEqual([]);
  expect(before.shown).not.toContain('科协通讯扫描件');
  writeFileSync(path, json.replace('99]', '50]'));
  expect(see()).toEqual(before);
  rmSync(project, { recursive: true });
});
