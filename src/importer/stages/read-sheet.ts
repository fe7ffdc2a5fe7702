import { holdsSentence, isDistributionLine } from '../lines/official-lines.ts';
import type { ArticleDraft, Block, ImportDocument } from '../document.ts';
import { mayNameBodies } from '../lines/body-names.ts';
import { readSignOff } from '../lines/line-shapes.ts';
import { withoutHeading } from '../lines/read-marks.ts';

/**
 * Reads a source of no known form as one item: its first line is the title, and a person sees to the rest. Where an item
 * is signed off in brackets and a title follows, the next item begins.
 */
export function readSheet(document: ImportDocument): ImportDocument {
  const [title] = document.blocks;
  if (!title) return document;
  const { items, distribution } = splitItems(document.blocks);
  return {
    ...document,
    issue: {
      ...document.issue,
      contentsSupplied: true,
      ...(distribution.length > 0 && { distribution: distribution.map(({ text }) => text) }),
    },
    articles: items.map((blocks, index) => draftItem(blocks, items.length > 1 ? index + 1 : undefined)),
    log: [
      ...document.log,
      {
        kind: 'doubt',
        code: 'form',
        line: title.line,
        message: '来源没有目录、期号或发文字号，按单篇导入；文种、年份、日期和栏次顺序请人工核定',
        fields: ['form', 'kind', 'year', 'date'],
      },
    ],
  };
}

function draftItem([title, ...blocks]: Block[], number: number | undefined): ArticleDraft {
  const text = withoutHeading(title?.text ?? '');
  return {
    slug: number === undefined ? 'index' : String(number).padStart(2, '0'),
    entry: { title: title?.text ?? '', line: title?.line ?? 1 },
    blocks,
    data: { title: text, kind: '展板' },
    body: [],
  };
}

/** Items that are signed off, one behind the other, and who gets the sheet. */
function splitItems(blocks: Block[]): { items: Block[][]; distribution: Block[] } {
  const end = blocks.findIndex(({ text }, index) => index > 1 && isDistributionLine(text));
  const text = end < 0 ? blocks : blocks.slice(0, end);
  const items: Block[][] = [];
  text.forEach((block, index) => {
    const isNext =
      signsOff(text[index - 1]) &&
      !holdsSentence(block.text) &&
      [...block.text].length <= 40 &&
      holdsSentence(text[index + 1]?.text ?? '');
    if (items.length === 0 || isNext) items.push([block]);
    else items.at(-1)?.push(block);
  });
  return items.length > 1
    ? { items, distribution: end < 0 ? [] : blocks.slice(end) }
    : { items: [blocks], distribution: [] };
}

/** `…三千人次。（甲县总工会）`, or the brackets alone. */
function signsOff(block: Block | undefined): boolean {
  const inside = readSignOff(block?.text ?? '');
  return inside !== undefined && mayNameBodies(inside);
}
