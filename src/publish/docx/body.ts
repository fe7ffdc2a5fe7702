import type { Block, Document, ListItem, PictureBlock } from '../../document/model.ts';
import { numberNotes } from '../../document/notes.ts';
import { element } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import { inlineRuns, pageMark } from './inlines.ts';
import type { TextContext } from './inlines.ts';
import { paragraph, run, value, words } from './markup.ts';
import type { ParagraphLook } from './markup.ts';
import { pictureParagraph } from './picture.ts';
import type { Story } from './story.ts';
import type { StyleId } from './style-ids.ts';
import { tableElements } from './table.ts';

/** An article body as the paragraphs and tables of a Word document; its notes become footnotes of the document. */
export function bodyParagraphs(
  document: Pick<Document, 'blocks'>,
  { page, pictures }: Pick<TextContext, 'page' | 'pictures'>,
  story: Story,
): XmlElement[] {
  const notes = numberNotes(document);
  const counted = new Map<number, number>();
  const context: TextContext = { story, page, pictures, notes, counted };
  const beginNote = (number: number) => {
    const found = notes.listed.find((note) => note.number === number);
    if (!found) return undefined;
    // The place is taken before the note is written, which may ask for marks itself.
    const id = story.notes.push([]);
    counted.set(number, id);
    story.notes[id - 1] = noteParagraphs(found.blocks, context);
    return id;
  };
  return [
    ...blocksIn(document.blocks, { style: 'Text', depth: 0 }, { ...context, beginNote }),
    // A note no text refers to has no page to stand on.
    ...notes.listed
      .filter(({ number }) => !counted.has(number))
      .flatMap(({ number, blocks }) => [
        paragraph('FootnoteText', words(`［${number}］`)),
        ...blocksIn(blocks, { style: 'FootnoteText', depth: 0 }, context),
      ]),
  ];
}

/** How the paragraphs at a place are set. */
interface Place {
  style: StyleId;
  /** Lists they stand in. */
  depth: number;
  look?: ParagraphLook;
}

function blocksIn(blocks: readonly Block[], place: Place, context: TextContext): XmlElement[] {
  return joinMarks(blocks).flatMap((block) => blockParagraphs(block, place, context));
}

/** A page that begins between two paragraphs begins with the second: its mark stands in that one's first line. */
function joinMarks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, index): Block[] => {
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    if (block.type === 'page-mark' && after && 'inlines' in after) return [];
    if (before?.type !== 'page-mark' || !('inlines' in block)) return [block];
    return [{ ...block, inlines: [before, ...block.inlines] }];
  });
}

function blockParagraphs(block: Block, place: Place, context: TextContext): XmlElement[] {
  const { style, look } = place;
  switch (block.type) {
    case 'paragraph':
      return [paragraph(style, inlineRuns(block.inlines, context), look)];
    case 'heading':
      return [paragraph(headingStyle(block.depth), inlineRuns(block.inlines, context))];
    case 'quote':
      return blocksIn(block.blocks, { ...place, style: 'Quote' }, context);
    case 'list': {
      const { ordered, start, items } = block;
      const label = items[0]?.label;
      const id = context.story.beginList({ ordered, start, label, depth: place.depth });
      return items.flatMap((item) => itemParagraphs(item, id, place, context));
    }
    case 'table':
      return tableElements(block, context);
    case 'signature':
      return blocksIn(block.blocks, { ...place, style: 'Signed' }, context);
    case 'page-mark':
      return block.page === undefined ? [] : [paragraph(style, pageMark(block.page, context), look)];
    case 'code':
      return [paragraph('Code', codeLines(block.text))];
    case 'rule':
      return [paragraph('Separator', words('＊　＊　＊'))];
    case 'verse':
      return blocksIn(block.blocks, { ...place, style: 'Verse' }, context);
    case 'picture':
      return pictureParagraphs(block, context);
    case 'note':
    case 'withdrawn':
      return [];
  }
}

/** A picture with its caption; one Word cannot show is the words that go with it, in the brackets plain text has. */
function pictureParagraphs(block: PictureBlock, context: TextContext): XmlElement[] {
  const picture = pictureParagraph(context.pictures.get(block.file), block.alt, context.story);
  if (!picture) return [paragraph('Caption', pictureRuns(block, context))];
  return block.inlines.length > 0
    ? [picture, paragraph('Caption', inlineRuns(block.inlines, context))]
    : [picture];
}

function pictureRuns({ inlines, alt }: PictureBlock, context: TextContext): XmlElement[] {
  const caption = inlines.length > 0 ? inlineRuns(inlines, context) : alt === '' ? [] : [words(alt)];
  return [words(caption.length > 0 ? '［图片：' : '［图片'), ...caption, words('］')];
}

function headingStyle(depth: number): StyleId {
  const styles = ['Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6'] as const;
  return styles[Math.max(depth, 2) - 2] ?? 'Heading6';
}

function itemParagraphs(
  { blocks }: ListItem,
  id: number,
  { depth }: Place,
  context: TextContext,
): XmlElement[] {
  const [first, ...rest] = blocks;
  const left = 2 * context.story.sheet.em * depth;
  const below: Place = { style: 'ListItem', depth: depth + 1, look: { left } };
  return [
    ...(first ? blockParagraphs(first, { ...below, look: { list: { id, level: 0 } } }, context) : []),
    ...blocksIn(rest, below, context),
  ];
}

function codeLines(text: string): XmlElement[] {
  return text
    .split('\n')
    .flatMap((line, index) => [...(index === 0 ? [] : [run(element('w:br'))]), words(line)]);
}

/** The paragraphs of a footnote, the first with its number before it. */
function noteParagraphs(blocks: readonly Block[], context: TextContext): XmlElement[] {
  const number = run(element('w:footnoteRef'), [value('w:rStyle', 'FootnoteReference')]);
  const [first, ...rest] = blocksIn(blocks, { style: 'FootnoteText', depth: 0 }, context);
  if (!first) return [paragraph('FootnoteText', number)];
  const [properties, ...content] = first.children;
  return [{ ...first, children: [properties ?? '', number, words(' '), ...content] }, ...rest];
}
