import { afterAll, beforeAll, inject, test } from 'vitest';
import { formatTable } from '../bench/table.ts';
import { printedPieces } from './printed-pieces.ts';
import { searchInNode } from './search-in-node.ts';

const rows: string[][] = [];
afterAll(() => console.log(formatTable(['pieces with, or from', 'pieces', 'exact and first'], rows)));

const site = inject('site');
const engine = searchInNode(site);
const pieces = printedPieces(site, engine);
beforeAll(() => engine.load());

test.each([
  ['quotation marks', /[“”‘’]/u],
  ['hyphens and dashes', /[-－—–]/u],
  ['digits', /\d/u],
  ['per cent signs', /[%％‰]/u],
  ['white space', /\S[ \u3000]\S/u],
  ['Latin letters', /[A-Za-zＡ-Ｚａ-ｚ]/u],
  ['marks of titles and brackets', /[《》（）〔〕]/u],
  ['marks between words', /[、，；：？！]/u],
])('a piece with %s', async (name, pattern) => {
  rows.push([name, ...(await pieces.with(pattern))]);
});

test.each([
  ['titles', ['h1']],
  ['headings', ['h2', 'h3', 'h4', 'h5']],
  ['paragraphs', ['p']],
  ['lists, notes, captions of lost pictures', ['li', 'dd', 'dt']],
])('a piece from %s', async (name, tags) => {
  rows.push([name, ...(await pieces.from(tags))]);
});
