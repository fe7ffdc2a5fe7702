import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Block, Inline } from '../../../../src/document/model.ts';
import { parseDocument } from '../../../../src/document/parse.ts';

const ISSUES = resolve(import.meta.dirname, '../../../../content/issues');
const frontSchema = z.looseObject({
  title: z.string(),
  column: z.string().default('—'),
  pageStart: z.number().optional(),
});

/** A text of the archive as a writer of files needs it. */
export interface RealText {
  name: string;
  title: string;
  blocks: readonly RealBlock[];
}

/** A block of such a text; what stands in a note or a table is real too, and only brought there. */
export type RealBlock =
  | { type: 'heading'; level: number; stretches: readonly Stretch[] }
  | { type: 'paragraph'; stretches: readonly Stretch[]; note?: string }
  | { type: 'table'; rows: readonly (readonly string[])[] };

/** Words in one dress. */
export interface Stretch {
  words: string;
  bold: boolean;
}

/** Long and short, with headings, lists within lists, signatures, bold words and both widths of figures. */
const NAMES = [
  'neibu-tongbao/2020-no16/01',
  'neibu-tongbao/2020-no16/02',
  'qing-zong-fa/2022-no11/index',
  'qinghai-gongyun/2017-no9-10/08',
  'qinghai-gongyun/2017-no9-10/09',
  'qinghai-gongyun/2017-no9-10/36',
  'qinghai-gongyun/2023-no2/03',
  'qinghai-gongyun/2023-no2/04',
  'qinghai-gongyun/2023-no2/06',
  'zhanban/2018-xining/index',
];

/** Ten texts of the archive, each with a table of the contents of an issue and with notes. */
export function readRealTexts(): RealText[] {
  const contents = listContents();
  return NAMES.map((name, index) => {
    const mdx = readFileSync(resolve(ISSUES, `${name}.mdx`), 'utf8');
    const blocks = withNotes(
      parseDocument(mdx).blocks.flatMap(toRealBlocks),
      contents.map((row) => row.join('，')),
    );
    return {
      name,
      title: readFront(mdx).title,
      blocks: withTable(blocks, contents.slice(index * 4, index * 4 + 5)),
    };
  });
}

/** The words of a block, its marks away. */
export function wordsOf(stretches: readonly Stretch[]): string {
  return stretches.map(({ words }) => words).join('');
}

function toRealBlocks(block: Block): RealBlock[] {
  switch (block.type) {
    case 'heading':
      return [{ type: 'heading', level: block.depth, stretches: toStretches(block.inlines, false) }];
    case 'paragraph':
      return [{ type: 'paragraph', stretches: toStretches(block.inlines, false) }];
    case 'signature':
    case 'quote':
      return block.blocks.flatMap(toRealBlocks);
    default:
      return [];
  }
}

function toStretches(inlines: readonly Inline[], bold: boolean): Stretch[] {
  return inlines.flatMap((inline): Stretch[] => {
    if (inline.type === 'text') return [{ words: inline.text.replace(/\s+/gu, ' '), bold }];
    return inline.type === 'strong' ? toStretches(inline.inlines, true) : [];
  });
}

/** The third paragraph, and each seventh from there, has a note. */
function withNotes(blocks: readonly RealBlock[], notes: readonly string[]): RealBlock[] {
  return blocks.map((block, index) => {
    const note = index % 7 === 3 ? notes[index % notes.length] : undefined;
    return block.type === 'paragraph' && note !== undefined ? { ...block, note } : block;
  });
}

function withTable(blocks: readonly RealBlock[], rows: readonly (readonly string[])[]): RealBlock[] {
  const middle = Math.floor(blocks.length / 2);
  return [
    ...blocks.slice(0, middle),
    { type: 'table', rows: [['篇名', '栏目', '页'], ...rows] },
    ...blocks.slice(middle),
  ];
}

function listContents(): string[][] {
  return globSync('qinghai-gongyun/*/*.mdx', { cwd: ISSUES })
    .sort()
    .map((file) => readFront(readFileSync(resolve(ISSUES, file), 'utf8')))
    .map(({ title, column, pageStart }) => [title, column, String(pageStart ?? '—')]);
}

function readFront(mdx: string): z.infer<typeof frontSchema> {
  return frontSchema.parse(parse(/^---\n(.*?)---\n/su.exec(mdx)?.[1] ?? ''));
}
