import type { Definition, Nodes } from 'mdast';
import { refuseNode, type Components, type Tag } from './dialect.ts';
import type { Refusal } from './model.ts';
import { cutWords } from './syntax-error.ts';

/** What is known while a body is read. */
export interface Reading {
  mdx: string;
  /** The components it may use. */
  components: Components;
  refusals: Refusal[];
  /** Link definitions by identifier; the first of several counts, as in Markdown. */
  definitions: ReadonlyMap<string, Definition>;
}

/** True for what may not stand in a text; its refusal is noted. */
export function isRefused(node: Nodes, reading: Reading): boolean {
  const reason = refuseNode(node, reading.components);
  if (reason !== undefined) refuse(node, reason, reading);
  return reason !== undefined;
}

/** Notes a refusal with line and words. */
export function refuse(node: Nodes, reason: string, { mdx, refusals }: Reading): void {
  const [words = ''] = mdx.slice(node.position?.start.offset, node.position?.end.offset).split('\n');
  refusals.push({ line: lineOf(node), words: cutWords(words, 30), reason });
}

/** What a tag says of itself under a name; empty where it says nothing. */
export function attributeOf(tag: Tag, name: string): string {
  const value = tag.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)?.value;
  return typeof value === 'string' ? value.trim() : '';
}

/** The line a node begins on. */
export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}
