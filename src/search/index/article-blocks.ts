import type { Article } from '../../archive/model.ts';
import type { Block, Document, Inline } from '../../document/model.ts';
import { numberNotes, type NoteNumbers } from '../../document/notes.ts';
import {
  closingParts,
  headParts,
  noteParts,
  noticeEndParts,
  photosParts,
} from '../../print/article-parts.ts';
import { collapse, partBlocks } from './part-blocks.ts';
import type { PageBlock } from './part-blocks.ts';

/** The blocks a reader sees inside `<article data-article-id>`, in page order, furniture left out. */
export function articleBlocks(article: Article): PageBlock[] {
  return [
    ...headParts(article).flat().flatMap(partBlocks),
    ...noteParts(article).flatMap(partBlocks),
    ...bodyBlocks(article.document),
    ...noticeEndParts(article).flatMap(partBlocks),
    ...closingParts(article).flat().flatMap(partBlocks),
    ...photosParts(article).flatMap(partBlocks),
  ].filter((block) => block.text !== '');
}

/** The blocks of a body as its page has them; the head over its notes is the page's own. */
function bodyBlocks(document: Pick<Document, 'blocks'>): PageBlock[] {
  const notes = numberNotes(document);
  const listed = notes.listed.flatMap(({ blocks }) =>
    blocks
      .flatMap((block) => blocksOf(block, notes))
      .map((block, place, all) => (place === all.length - 1 ? { ...block, text: `${block.text} ↩` } : block)),
  );
  return [...document.blocks.flatMap((block) => blocksOf(block, notes)), ...listed];
}

function blocksOf(block: Block, notes: NoteNumbers): PageBlock[] {
  const id = 'number' in block && block.number !== undefined ? `p${block.number}` : '';
  switch (block.type) {
    case 'paragraph':
      return [{ kind: 'text', id, text: inlineText(block.inlines, notes) }];
    case 'picture':
      return [{ kind: 'text', id, text: inlineText(block.inlines, notes) }];
    case 'heading':
      return [{ kind: 'heading', id, text: inlineText(block.inlines, notes) }];
    case 'table':
      return block.rows.flat().map(({ number, inlines }) => ({
        kind: 'text',
        id: number === undefined ? '' : `p${number}`,
        text: inlineText(inlines, notes),
      }));
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap((child) => blocksOf(child, notes)));
    case 'quote':
    case 'signature':
    case 'verse':
      return block.blocks.flatMap((child) => blocksOf(child, notes));
    // What stands there of a block withdrawn are the archive's own words.
    case 'withdrawn':
    case 'page-mark':
    case 'code':
    case 'rule':
    case 'note':
      return [];
  }
}

function inlineText(inlines: readonly Inline[], notes: NoteNumbers): string {
  return collapse(inlines.map((inline) => textOf(inline, notes)).join(''));
}

function textOf(inline: Inline, notes: NoteNumbers): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.text;
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'link':
    case 'named':
    case 'ruby':
      return inline.inlines.map((child) => textOf(child, notes)).join('');
    case 'break':
      return '\n';
    case 'note-reference':
      return String(notes.numberOf(inline.label));
    case 'page-mark':
    case 'correction-mark':
      return '';
  }
}
