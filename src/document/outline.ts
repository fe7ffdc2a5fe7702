import { parseChineseNumeral } from '../text/numerals.ts';
import type { Block, Document } from './model.ts';
import { plainText } from './text.ts';

/** An entry of the contents of a body: its anchor, its words, and how deep it stands, from 0. */
export interface OutlineEntry {
  slug: string;
  text: string;
  level: number;
}

/** More entries than this are no help: the deepest go first. */
const MOST = 80;

/**
 * The contents of a body: its headings, and the heads that run into their paragraphs, `（一）…` and `一是…` at the beginning of
 * one. A run-in head counts where its number is one of a row that begins with one, as print numbers chapters.
 */
export function listOutline({ blocks }: Pick<Document, 'blocks'>): OutlineEntry[] {
  const found = keepRows(blocks.flatMap(readHead));
  let depths = [...new Set(found.map(({ depth }) => depth))].sort((a, b) => a - b);
  const within = () => found.filter(({ depth }) => depths.includes(depth));
  while (depths.length > 1 && within().length > MOST) depths = depths.slice(0, -1);
  return within().map(({ slug, text, depth }) => ({ slug, text, level: depths.indexOf(depth) }));
}

interface Head {
  slug: string;
  text: string;
  depth: number;
  /** Which way of numbering, and the number; a heading set as one has none. */
  row?: { way: number; number: number };
}

function readHead(block: Block): Head[] {
  if (block.type === 'signature' || block.type === 'quote')
    return block.blocks.filter(({ type }) => type === 'heading').flatMap(readHead);
  if (block.type !== 'heading' && block.type !== 'paragraph') return [];
  const slug = `p${block.number ?? 0}`;
  const text = plainText(block.inlines).trim();
  if (block.type === 'heading') return [{ slug, text, depth: block.depth }];
  const way = WAYS.findIndex(({ pattern }) => pattern.test(text));
  const number = readNumber(text, way);
  if (number === undefined) return [];
  return [{ slug, text: headWords(text), depth: FIRST_DEPTH + way, row: { way, number } }];
}

/** Ways of numbering as GB/T 9704 orders them, and at last those of speech. */
const WAYS = [
  { pattern: /^([一二三四五六七八九十]{1,3})、/u },
  { pattern: /^[（(]([一二三四五六七八九十]{1,3})[）)]/u },
  { pattern: /^(\d{1,2})(?:[．、]|\.(?!\d))/u },
  { pattern: /^[（(](\d{1,2})[）)]/u },
  { pattern: /^第?([一二三四五六七八九十]{1,3})(?:是|要|，)/u },
];

/** A paragraph numbered 一、 is as deep as a chapter. */
const FIRST_DEPTH = 2;

function readNumber(text: string, way: number): number | undefined {
  const figure = WAYS[way]?.pattern.exec(text)?.[1];
  if (figure === undefined) return undefined;
  return /\d/u.test(figure) ? Number(figure) : parseChineseNumeral(figure);
}

/** The words of a run-in head: to the end of its sentence, or where that is long of its clause. */
function headWords(text: string): string {
  const sentence = /^[^。；：！？]*/u.exec(text)?.[0] ?? text;
  if ([...sentence].length <= LONGEST) return sentence;
  const clause = /^[^，。；：]{4,}/u.exec(text)?.[0] ?? sentence;
  const characters = [...clause];
  return characters.length <= LONGEST ? clause : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

const LONGEST = 32;

/** Leaves out numbers that are in no row: the one that begins it, 一, and at least its next, 二, both below the same head. */
function keepRows(heads: readonly Head[]): Head[] {
  const kept = new Set<Head>();
  /** Of each way of numbering the row that is open. */
  const open = new Map<number, Head[]>();
  for (const head of heads) {
    const { row, depth } = head;
    for (const way of open.keys()) if (FIRST_DEPTH + way > depth) open.delete(way);
    if (!row) {
      kept.add(head);
      // A heading of the same depth ends the rows below it too.
      open.delete(depth - FIRST_DEPTH);
      continue;
    }
    const before = open.get(row.way);
    if (row.number === 1) open.set(row.way, [head]);
    else if (before?.at(-1)?.row?.number === row.number - 1) {
      before.push(head);
      for (const one of before) kept.add(one);
    } else open.delete(row.way);
  }
  return heads.filter((head) => kept.has(head));
}
