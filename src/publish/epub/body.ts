import type { Article } from '../../archive/model.ts';
import type {
  Block,
  Document,
  Inline,
  ListItem,
  ParagraphBlock,
  TableBlock,
  TableCell,
} from '../../document/model.ts';
import { numberNotes, type NoteNumbers } from '../../document/notes.ts';
import { followedFrom, type PageOfSite } from '../outer-links.ts';
import { pageBreak } from './book.ts';
import { element } from '../xml.ts';
import type { XmlChild, XmlElement } from '../xml.ts';
import { figure } from './pictures.ts';

/** An article body as XHTML, built as a tree. Links are made whole with the web address of the article. */
export function bodyElements(
  document: Pick<Document, 'blocks'>,
  { page, pictures }: Pick<Context, 'page' | 'pictures'>,
): XmlElement[] {
  const context: Context = { page, pictures, notes: numberNotes(document) };
  return [
    ...document.blocks.flatMap((block) => blockElements(block, context)),
    ...context.notes.listed.map((note) => footnote(note, context)),
  ];
}

interface Context {
  page: PageOfSite;
  pictures: Article['pictures'];
  notes: NoteNumbers;
}

function blockElements(block: Block, context: Context): XmlElement[] {
  switch (block.type) {
    case 'paragraph':
      return [element('p', { class: lineForm(block) }, inlineElements(block.inlines, context))];
    case 'heading':
      return [element(`h${Math.max(2, block.depth)}`, {}, inlineElements(block.inlines, context))];
    case 'quote':
      return [element('blockquote', {}, allElements(block.blocks, context))];
    case 'list':
      return [
        element(
          block.ordered ? 'ol' : 'ul',
          { start: block.ordered && block.start !== 1 ? String(block.start) : undefined },
          block.items.map((item: ListItem) => element('li', {}, allElements(item.blocks, context))),
        ),
      ];
    case 'table':
      return [tableElement(block, context)];
    case 'signature':
      return [element('div', { class: 'signature' }, allElements(block.blocks, context))];
    case 'verse':
      return [element('div', { class: 'verse' }, allElements(block.blocks, context))];
    case 'picture':
      return figure(
        context.pictures.get(block.file),
        block.alt,
        block.inlines.length > 0 ? inlineElements(block.inlines, context) : undefined,
      );
    case 'page-mark':
      return block.page === undefined ? [] : [pageBreak(block.page, 'div')];
    case 'code':
      return [element('pre', {}, block.text)];
    case 'rule':
      return [element('hr')];
    case 'note':
    case 'withdrawn':
      return [];
  }
}

/** Where print breaks lines, all of them are set alike. */
function lineForm({ inlines }: ParagraphBlock): string | undefined {
  return inlines.some(({ type }) => type === 'break') ? 'lines' : undefined;
}

function allElements(blocks: readonly Block[], context: Context): XmlElement[] {
  return blocks.flatMap((block) => blockElements(block, context));
}

function inlineElements(inlines: readonly Inline[], context: Context): XmlChild[] {
  return inlines.map((inline) => inlineElement(inline, context));
}

const INLINE_NAMES = { strong: 'strong', emphasis: 'em', delete: 'del' } as const;

function inlineElement(inline: Inline, context: Context): XmlChild {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'code':
      return element('code', {}, inline.text);
    case 'strong':
    case 'emphasis':
    case 'delete':
      return element(INLINE_NAMES[inline.type], {}, inlineElements(inline.inlines, context));
    case 'break':
      return element('br');
    case 'ruby':
      return element(
        'ruby',
        {},
        inlineElements(inline.inlines, context),
        element('rp', {}, '（'),
        element('rt', {}, inline.reading),
        element('rp', {}, '）'),
      );
    case 'link':
      return link(inline.url, inlineElements(inline.inlines, context), context);
    case 'named':
      return inlineElements(inline.inlines, context);
    case 'page-mark':
      return inline.page === undefined ? undefined : pageBreak(inline.page, 'span');
    case 'note-reference': {
      const number = context.notes.numberOf(inline.label);
      return element(
        'a',
        { href: `#note-${number}`, 'epub:type': 'noteref', role: 'doc-noteref' },
        `［${number}］`,
      );
    }
    case 'correction-mark':
      return undefined;
  }
}

function tableElement({ rows: [head, ...rows], align }: TableBlock, context: Context): XmlElement {
  const row = (cells: readonly TableCell[], cell: 'th' | 'td') =>
    element(
      'tr',
      {},
      cells.map(({ inlines }, place) =>
        element(cell, { class: align[place] ?? undefined }, inlineElements(inlines, context)),
      ),
    );
  return element(
    'table',
    {},
    head && element('thead', {}, row(head, 'th')),
    rows.length > 0
      ? element(
          'tbody',
          {},
          rows.map((one) => row(one, 'td')),
        )
      : undefined,
  );
}

function footnote({ number, blocks }: NoteNumbers['listed'][number], context: Context): XmlElement {
  const [first, ...rest] = allElements(blocks, context);
  return element(
    'aside',
    { id: `note-${number}`, 'epub:type': 'footnote', role: 'doc-footnote' },
    first && element(first.name, first.attributes, `［${number}］`, first.children),
    rest,
  );
}

/** A link out of the book; an address no reader can follow leaves its words. */
function link(url: string, words: XmlChild, { page }: Context): XmlChild {
  const href = followedFrom(page, url);
  return href === undefined ? words : element('a', { href }, words);
}
