import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Nodes, Parent, Parents, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { parse } from 'yaml';
import { correctionsSchema, type Correction } from '../schema/corrections.ts';
import { numberedNodes } from './paragraphs.ts';

/**
 * Remark plugin that sets a mark behind each place a correction or query speaks of: an empty link to its line of the
 * 校勘记. The mark has no text of its own, so it is neither copied nor searched; the style sheet shows it on request.
 */
export function remarkCorrectionMarks() {
  return (tree: Root, file: VFile): void => {
    const corrections = file.path ? readCorrections(file.path) : [];
    corrections.forEach(({ archive }, place) => {
      if (archive !== undefined) setMark(tree, archive, place + 1);
    });
  };
}

/** Corrections of the article at a path, in the order of the file, as the article's 校勘记 counts them. */
function readCorrections(path: string): Correction[] {
  const file = join(dirname(path), 'corrections.yaml');
  if (!existsSync(file)) return [];
  const all = correctionsSchema.parse(parse(readFileSync(file, 'utf8')) ?? []);
  return all.filter(({ article }) => article === basename(path, '.mdx'));
}

/** Sets the mark behind the first block text that holds the words; words that stand in a field get none. */
function setMark(tree: Root, words: string, number: number): void {
  const node = numberedNodes(tree).find((block) => toString(block).includes(words));
  if (node) insertAt(node, toString(node).indexOf(words) + words.length, number);
}

/** Walks down to the text that ends at an offset and parts it there. */
function insertAt(parent: Parents, offset: number, number: number): void {
  let passed = 0;
  for (const [place, child] of parent.children.entries()) {
    const length = toString(child).length;
    if (passed + length >= offset) {
      if (child.type === 'text') splitText(parent, child, place, offset - passed, number);
      else if ('children' in child) insertAt(child, offset - passed, number);
      return;
    }
    passed += length;
  }
}

function splitText(parent: Parents, text: Text, place: number, offset: number, number: number): void {
  const before: Text = { ...text, value: text.value.slice(0, offset) };
  const after: Text = { type: 'text', value: text.value.slice(offset) };
  const parts: Nodes[] = [before, mark(number), ...(after.value === '' ? [] : [after])];
  (parent as Parent).children.splice(place, 1, ...(parts as Parent['children']));
}

function mark(number: number): Text {
  const properties = {
    id: `m${number}`,
    href: `#c${number}`,
    className: ['correction-mark'],
    ariaLabel: `校勘记第${number}条`,
    dataNumber: String(number),
  };
  return { type: 'text', value: '', data: { hName: 'a', hProperties: properties } } as Text;
}
