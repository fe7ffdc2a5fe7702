import type { SourceBlock, SourceParagraph } from '../source-document.ts';
import { resolveParagraph } from './looks.ts';
import type { ParagraphLooks } from './looks.ts';
import { childOf, childrenOf, valueOf } from './parse-xml.ts';
import type { XmlElement } from './parse-xml.ts';
import { chooseBranch } from './read-graphic.ts';
import { readInlines } from './read-inlines.ts';
import type { Piece } from './read-inlines.ts';
import { readTable } from './read-table.ts';
import { tell, tellRevision } from './reading.ts';
import type { Reading } from './reading.ts';

/** Reads the paragraphs and tables of one story: the body, a cell, a box or a note. */
export function readBlocks(children: readonly XmlElement[], reading: Reading): SourceBlock[] {
  /** What is left of paragraphs whose end a tracked change deletes: it belongs to the next one. */
  let held: Piece[] = [];
  const blocks = unwrapBlocks(children, reading).flatMap((child): SourceBlock[] => {
    if (child.name === 'w:tbl') return readTable(child, reading);
    reading.paragraph += reading.step;
    const own = childOf(child, 'w:pPr');
    const looks = resolveParagraph(own, reading.styles);
    const pieces = [...held, ...readInlines(child, looks.chain, reading)];
    held = [];
    const mark = childOf(own, 'w:rPr');
    if (childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom')) {
      held = pieces;
      return [];
    }
    return [...makeParagraph(pieces, looks, reading), ...endSection(own, reading)];
  });
  return held.length === 0 ? blocks : [...blocks, ...makeParagraph(held, undefined, reading)];
}

/** Takes away what only frames blocks: content controls, tracked changes, alternatives. */
function unwrapBlocks(children: readonly XmlElement[], reading: Reading): XmlElement[] {
  return children.flatMap((child): XmlElement[] => {
    switch (child.name) {
      case 'w:p':
      case 'w:tbl':
        return [child];
      case 'w:sdt':
        return unwrapBlocks(childrenOf(childOf(child, 'w:sdtContent')), reading);
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
        return unwrapBlocks(childrenOf(child), reading);
      case 'mc:AlternateContent':
        return chooseBranch(child).flatMap((branch) => unwrapBlocks(childrenOf(branch), reading));
      case 'w:del':
      case 'w:moveFrom':
        tellRevision(child, '修订已删去的文字未收入', reading);
        return [];
      case 'w:altChunk':
      case 'w:subDoc':
        tell(reading, 'doubt', '这里插入了另一份文件，没有收入。请在 Word 里把它的文字粘贴进来再导入');
        return [];
      default:
        return [];
    }
  });
}

/** Cuts a paragraph at its breaks of page; a box stands before the text it is anchored in front of, else behind it. */
function makeParagraph(
  pieces: readonly Piece[],
  looks: ParagraphLooks | undefined,
  reading: Reading,
): SourceBlock[] {
  const place = { paragraph: reading.paragraph };
  const list = looks && readLabel(looks, reading);
  const blocks: SourceBlock[] = looks?.pageBreakBefore ? [{ type: 'page-break', place }] : [];
  let behind: SourceBlock[] = [];
  let part: SourceParagraph = {
    type: 'paragraph',
    place,
    inlines: [],
    ...looksOf(looks),
    ...(list ? { list } : {}),
  };
  const close = () => {
    if (part.inlines.length > 0 || part.list) blocks.push(part);
    blocks.push(...behind);
    behind = [];
    const { list: _, ...rest } = part;
    part = { ...rest, inlines: [] };
  };
  for (const piece of pieces) {
    if (piece.type === 'page-break') {
      close();
      blocks.push({ type: 'page-break', place });
    } else if (piece.type !== 'box') part = { ...part, inlines: [...part.inlines, piece] };
    else if (part.inlines.length === 0 && !part.list) blocks.push(...piece.blocks);
    else behind = [...behind, ...piece.blocks];
  }
  close();
  return blocks;
}

function looksOf(looks: ParagraphLooks | undefined): Partial<SourceParagraph> {
  if (!looks) return {};
  const { style, outline, align, indent } = looks;
  return {
    ...(style === undefined ? {} : { style }),
    ...(outline === undefined ? {} : { outline }),
    ...(align && { align }),
    ...(indent && { indent }),
  };
}

function readLabel({ list }: ParagraphLooks, reading: Reading): SourceParagraph['list'] {
  const known = list && reading.lists.get(list.id);
  if (!list) return undefined;
  if (!known) {
    tell(reading, 'doubt', `编号 ${list.id} 在文件里没有定义，没有印出`);
    return undefined;
  }
  const byStyle = () =>
    list.styles
      .map((style) => [...known.levels].find(([, level]) => level.style === style)?.[0])
      .find((level) => level !== undefined);
  const { label, doubt } = reading.count(known, list.level ?? byStyle() ?? 0);
  if (doubt !== undefined) tell(reading, 'doubt', doubt);
  return label;
}

/** A section ends a page unless the next one goes on on the same page. */
function endSection(own: XmlElement | undefined, reading: Reading): SourceBlock[] {
  const section = childOf(own, 'w:sectPr');
  if (!section) return [];
  const next = reading.sections[reading.sections.indexOf(section) + 1];
  return valueOf(next, 'w:type') === 'continuous'
    ? []
    : [{ type: 'page-break', place: { paragraph: reading.paragraph } }];
}
