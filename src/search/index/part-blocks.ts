import type { ArticlePart, PhotosPart } from '../../print/article-part.ts';
import { bodiesText } from '../../print/names.ts';
import { creditsText, imprintTexts, numberText, signOffText } from '../../print/part-words.ts';
import { captionsOf, splitPhotos } from '../../print/photos.ts';

/** A block of running text on an article's page: a paragraph, a heading, a list item, a cell, a caption. */
export interface PageBlock {
  kind: 'title' | 'heading' | 'text';
  /** The block's id on the page, or empty. */
  id: string;
  text: string;
}

/** The blocks a printed part has on the page; a label that stands in a box of its own is none. */
export function partBlocks(part: ArticlePart): PageBlock[] {
  switch (part.type) {
    case 'marks':
      return text(part.marks.join(' '));
    case 'number':
      return text(numberText(part, ''));
    case 'title':
      return [{ kind: 'title', id: '', text: collapse(part.text) }];
    case 'letterhead':
    case 'kicker':
    case 'subtitle':
    case 'title-note':
    case 'recipients':
    case 'source':
    case 'reprint':
    case 'author-note':
    case 'note':
      return text(part.text);
    case 'byline':
      return text(part.people.map(({ post = '', name }) => post + name).join(''));
    case 'editor-note':
      return text(part.before + part.text);
    case 'attachments':
      return part.titles.flatMap(text);
    case 'signature':
      return [...text(bodiesText(part.bodies)), ...text(part.date)];
    case 'imprint':
      return imprintTexts(part, '').flatMap(text);
    case 'sign-off':
      return text(signOffText(part));
    case 'credits':
      return text(creditsText(part));
    case 'photos':
      return photoBlocks(part);
  }
}

/** The words of a block as a reader sees them, in one line. */
export function collapse(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/** Captions; those whose picture is lost stand behind the others, under a head that is the page's own. */
function photoBlocks({ photos }: PhotosPart): PageBlock[] {
  const { kept, lost } = splitPhotos(photos);
  return [...captionsOf(kept), ...lost].flatMap(text);
}

function text(words: string | undefined): PageBlock[] {
  return words ? [{ kind: 'text', id: '', text: collapse(words) }] : [];
}
