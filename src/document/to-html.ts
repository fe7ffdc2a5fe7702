import {
  escapeAttribute,
  escapeHtml,
  OWN_PAGE,
  tag,
  writeInlines,
  writePageMark,
  type PagePlace,
  type TextPlace,
} from './inlines-to-html.ts';
import type {
  Block,
  CellAlign,
  Document,
  Inline,
  ListItem,
  Numbered,
  ParagraphBlock,
  PictureBlock,
  TableBlock,
  TableCell,
} from './model.ts';
import { numberNotes } from './notes.ts';

/** Where a page finds a picture, and how much room it takes; by the name the text has for it. */
export type PagePictures = ReadonlyMap<string, { url: string; width: number; height: number }>;

/** Writes a body as the HTML of its page. Every text is escaped; no markup comes from a text. */
export function writeHtml(
  document: Pick<Document, 'blocks'>,
  pictures: PagePictures = new Map(),
  place: PagePlace = OWN_PAGE,
): string {
  const context: Context = { notes: numberNotes(document), pictures, place };
  return lines([...writeAll(document.blocks, context), ...writeNotes(context)]);
}

interface Context extends TextPlace {
  pictures: PagePictures;
}

function writeBlock(block: Block, context: Context): string[] {
  switch (block.type) {
    case 'paragraph':
      return [tag('p', numbered(block, context) + lineForm(block), content(block, block.inlines, context))];
    case 'heading':
      return [tag(`h${block.depth}`, numbered(block, context), content(block, block.inlines, context))];
    case 'quote':
      return [tag('blockquote', '', `\n${lines(writeAll(block.blocks, context))}\n`)];
    case 'list':
      return [writeList(block, context)];
    case 'table':
      return [writeTable(block, context)];
    case 'signature':
      return [tag('div', ' class="signature"', writeAll(block.blocks, context).join(''))];
    case 'verse':
      return [tag('div', ' class="verse"', `\n${lines(writeAll(block.blocks, context))}\n`)];
    case 'picture':
      return [writePicture(block, context)];
    case 'page-mark':
      return [writePageMark(block.page, context.place)];
    case 'code':
      return [tag('pre', '', tag('code', '', escapeHtml(`${block.text}\n`)))];
    case 'rule':
      return ['<hr>'];
    case 'note':
      return [];
    case 'withdrawn': {
      const words = escapeHtml(`此处原有一段，已撤下：${block.reason}`);
      return [
        tag(
          'p',
          `${numbered(block, context)} class="withdrawn" data-pagefind-ignore`,
          `${anchors(block, context)}${words}`,
        ),
      ];
    }
  }
}

function writeAll(blocks: readonly Block[], context: Context): string[] {
  return blocks.flatMap((block) => writeBlock(block, context));
}

/** Where print breaks lines, all of them are set alike. */
function lineForm({ inlines }: ParagraphBlock): string {
  return inlines.some(({ type }) => type === 'break') ? ' class="lines"' : '';
}

function writePicture(block: PictureBlock, context: Context): string {
  const picture = context.pictures.get(block.file);
  const image = picture
    ? `<img src="${escapeAttribute(picture.url)}" alt="${escapeAttribute(block.alt)}" width="${picture.width}" height="${picture.height}" loading="lazy">`
    : '';
  const caption =
    block.inlines.length > 0
      ? tag('figcaption', numbered(block, context), content(block, block.inlines, context))
      : '';
  return image + caption === '' ? '' : tag('figure', ' class="picture"', image + caption);
}

function writeList(list: Extract<Block, { type: 'list' }>, context: Context): string {
  const name = list.ordered ? 'ol' : 'ul';
  const start = list.ordered && list.start !== 1 ? ` start="${list.start}"` : '';
  const item = ({ blocks }: ListItem) => tag('li', '', `\n${lines(writeAll(blocks, context))}\n`);
  return tag(name, start, `\n${lines(list.items.map(item))}\n`);
}

function writeTable({ rows, align }: TableBlock, context: Context): string {
  const [head, ...body] = rows;
  const row = (cells: readonly TableCell[], name: 'th' | 'td') =>
    tag('tr', '', lines(cells.map((cell, place) => writeCell(cell, name, align[place] ?? null, context))));
  const section = (name: string, written: string[]) =>
    written.length > 0 ? [tag(name, '', lines(written))] : [];
  return tag(
    'table',
    '',
    lines([
      ...section('thead', head ? [row(head, 'th')] : []),
      ...section(
        'tbody',
        body.map((cells) => row(cells, 'td')),
      ),
    ]),
  );
}

function writeCell(cell: TableCell, name: 'th' | 'td', align: CellAlign | null, context: Context): string {
  const side = align === null ? '' : ` data-align="${align}"`;
  return tag(name, `${numbered(cell, context)}${side}`, content(cell, cell.inlines, context));
}

function writeNotes(context: Context): string[] {
  const { prefix } = context.place;
  if (context.notes.listed.length === 0) return [];
  const items = context.notes.listed.map(({ number, blocks }) => {
    const written = writeAll(blocks, context);
    const back = ` <a href="#${prefix}note-ref-${number}" aria-label="回到正文" data-footnote-backref>↩</a>`;
    const last = written.at(-1) ?? '';
    const closed = last.endsWith('</p>')
      ? [`${last.slice(0, -'</p>'.length)}${back}</p>`]
      : [last, back.trim()];
    return tag('li', ` id="${prefix}note-${number}"`, `\n${lines([...written.slice(0, -1), ...closed])}\n`);
  });
  const head = `<h2 data-pagefind-ignore class="sr-only" id="${prefix}footnote-label">注释</h2>`;
  return [tag('section', ' class="footnotes"', lines([head, tag('ol', '', `\n${lines(items)}\n`)]))];
}

function content(block: Numbered, inlines: readonly Inline[], context: Context): string {
  return anchors(block, context) + writeInlines(inlines, context);
}

function numbered({ number }: Numbered, { place }: Context): string {
  return number === undefined ? '' : ` id="${place.prefix}p${number}"`;
}

function anchors({ merged = [] }: Numbered, { place }: Context): string {
  return merged.map((number) => `<span id="${place.prefix}p${number}"></span>`).join('');
}

function lines(written: readonly string[]): string {
  return written.join('\n');
}
