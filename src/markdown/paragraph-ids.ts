import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { parse } from 'yaml';
import { parseRow, updateLock, type ArticleLock, type LockRow } from '../identity/lock.ts';
import { paragraphsSchema } from '../schema/paragraphs.ts';
import { numberedNodes, type NumberedNode } from './paragraphs.ts';

/**
 * Remark plugin that gives every paragraph of an article its lasting id, `p12`, from `paragraphs.yaml` beside the
 * article. A paragraph merged into another leaves its anchor there; a withdrawn one leaves a line that says so.
 */
export function remarkParagraphIds() {
  return (tree: Root, file: VFile): void => {
    const nodes = numberedNodes(tree);
    const lock = file.path ? readLock(file.path) : [];
    const { rows, numbers } = updateLock(
      lock,
      nodes.map((node) => toString(node)),
    );
    nodes.forEach((node, place) => setId(node, numbers[place]!));
    // The paragraph of a list item falls away in HTML, and its id with it, unless the list is said to be set wide.
    visit(tree, 'listItem', (item) => void (item.spread = true));
    const holders = new Map<number, NumberedNode>(nodes.map((node, place) => [numbers[place]!, node]));
    for (const [rank, row] of rows.entries())
      if (row.state === 'withdrawn')
        holders.set(row.number, addNotice(tree, nodeBefore(rows, rank, numbers, nodes), row));
    for (const row of rows)
      if (row.state === 'merged') addAnchor(holders.get(lastHolder(rows, row)), row.number);
  };
}

/** Number of the paragraph that holds the text of a merged one, which may have been merged on since. */
function lastHolder(rows: ArticleLock, { into }: Extract<LockRow, { state: 'merged' }>): number {
  const next = rows.find((row) => row.state === 'merged' && row.number === into);
  return next?.state === 'merged' ? lastHolder(rows, next) : into;
}

/** Rows of the article at a path; none where the issue has no lock yet. */
function readLock(path: string): ArticleLock {
  const file = join(dirname(path), 'paragraphs.yaml');
  if (!existsSync(file)) return [];
  const rows = paragraphsSchema.parse(parse(readFileSync(file, 'utf8')) ?? {})[basename(path, '.mdx')] ?? [];
  return rows.map(parseRow).filter((row) => row !== undefined);
}

function setId(node: NumberedNode, number: number): void {
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id: `p${number}` } };
}

function addAnchor(node: NumberedNode | undefined, number: number): void {
  const anchor = { type: 'text', value: '', data: { hName: 'span', hProperties: { id: `p${number}` } } };
  node?.children.unshift(anchor as PhrasingContent);
}

function nodeBefore(
  rows: ArticleLock,
  rank: number,
  numbers: number[],
  nodes: NumberedNode[],
): NumberedNode | undefined {
  const before = rows.slice(0, rank).findLast(({ state }) => state === 'live');
  return before && nodes[numbers.indexOf(before.number)];
}

function addNotice(
  tree: Root,
  before: NumberedNode | undefined,
  row: Extract<LockRow, { state: 'withdrawn' }>,
): Paragraph {
  const notice: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: `此处原有一段，已撤下：${row.reason}` }],
    data: { hProperties: { id: `p${row.number}`, className: ['withdrawn'] } },
  };
  const place = before ? tree.children.findIndex((node) => node === before || contains(node, before)) : -1;
  tree.children.splice(place + 1, 0, notice);
  return notice;
}

function contains(node: object, wanted: object): boolean {
  return (
    'children' in node &&
    (node.children as object[]).some((child) => child === wanted || contains(child, wanted))
  );
}
