import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makeRandom } from '../bench/random.ts';
import { formatTable } from '../bench/table.ts';
import { readVariants } from '../../src/search/index/variants.ts';
import type { IssueRow } from '../../src/search/index/rows.ts';
import { foldToWord } from '../../src/text/folding.ts';
import { readRows } from './read-pages.ts';
import { searchInNode } from './search-in-node.ts';

/** What an issue prints besides its articles, by the walk over its page: each line of it, folded. */
const SECTIONS = ['masthead', 'imprint', 'editor-note', 'distribution'] as const;
const PIECES = 20;

const site = inject('site');
const engine = searchInNode(site);
const variants = readVariants({});
const random = makeRandom(20261130);
const issues = readRows<IssueRow>(site, 'issues').map(({ url }) => {
  const page = fromHtml(readFileSync(join(site, decodeURI(url), 'index.html'), 'utf8'));
  return {
    url,
    text: foldToWord(toText(page), variants),
    lines: new Map(SECTIONS.map((id) => [id, linesOf(page, id)])),
  };
});
const all = issues.flatMap(({ url, lines }) => [...lines.values()].flat().map((line) => ({ url, line })));

const rows: string[][] = [];
beforeAll(() => engine.load());
afterAll(() => console.log(formatTable(['pieces of', 'pieces', 'issues named'], rows)));

test.each(SECTIONS)(
  'a piece of %s names the issues that print it, and none whose page does not hold it',
  async (id) => {
    const lines = issues
      .flatMap((issue) => issue.lines.get(id) ?? [])
      .filter((line) => [...line].length >= 2);
    expect(lines.length).toBeGreaterThan(0);
    for (let round = 0; round < PIECES; round += 1) {
      const characters = [...random.pick(lines)];
      const length = Math.min(characters.length, 2 + random.below(9));
      const start = random.below(characters.length - length + 1);
      const piece = characters.slice(start, start + length).join('');
      const wanted = all.filter(({ line }) => line.includes(piece)).map(({ url }) => url);
      const { prints } = (await engine.ask(`"${piece}"`)).cards;
      const named = prints.flatMap(({ places }) => places.map((place) => place.url.split('#')[0] ?? ''));
      expect(named, piece).toEqual(expect.arrayContaining(wanted));
      for (const url of named)
        expect(issues.find((issue) => issue.url === url)?.text, piece).toContain(piece);
    }
    rows.push([id, String(PIECES), String(PIECES)]);
  },
);

/** The texts of a section, one a text node, cut at numbers; headings, terms of lists and what ends with ： are labels. */
function linesOf(node: Nodes, id: string, within = false): string[] {
  if (node.type === 'text')
    return within && !node.value.endsWith('：')
      ? node.value.split(/\d+/u).map((part) => foldToWord(part, variants))
      : [];
  if (!('children' in node) || (node.type === 'element' && /^(?:h\d|dt|summary)$/u.test(node.tagName)))
    return [];
  const inside = within || node.children.some((child) => isHeadOf(child, id)) || isCalled(node, id);
  return node.children.flatMap((child) => linesOf(child, id, inside));
}

function isCalled(node: Nodes, id: string): boolean {
  return node.type === 'element' && node.properties.id === id && !/^h\d$/u.test(node.tagName);
}

function isHeadOf(node: Nodes, id: string): boolean {
  return node.type === 'element' && node.properties.id === id && /^h\d$/u.test(node.tagName);
}
