import type { Article } from '../../archive/model.ts';
import type { Block, Document, Inline } from '../../document/model.ts';
import { numberNotes, type NoteNumbers } from '../../document/notes.ts';
import { attachmentLines, creditLine, imprintLines } from '../../print/article-parts.ts';
import { formatDate } from '../../text/dates.ts';

/** A block of running text on an article's page: a paragraph, a heading, a list item, a cell, a caption. */
export interface PageBlock {
  kind: 'title' | 'heading' | 'text';
  /** The block's id on the page, or empty. */
  id: string;
  text: string;
}

/** The blocks a reader sees inside `<article data-article-id>`, in page order, furniture left out. */
export function articleBlocks(article: Article): PageBlock[] {
  return [
    ...(article.data.notice ? noticeHead(article) : articleHead(article)),
    ...text(article.data.editorNote && `按：${article.data.editorNote}`),
    ...bodyBlocks(article.document),
    ...(article.data.notice ? noticeEnd(article) : articleEnd(article)),
    ...captions(article),
  ].filter((block) => block.text !== '');
}

/** The blocks of a body as its page has them. */
export function bodyBlocks(document: Pick<Document, 'blocks'>): PageBlock[] {
  const notes = numberNotes(document);
  const listed = notes.listed.flatMap(({ blocks }) =>
    blocks
      .flatMap((block) => blocksOf(block, notes))
      .map((block, place, all) => (place === all.length - 1 ? { ...block, text: `${block.text} ↩` } : block)),
  );
  return [
    ...document.blocks.flatMap((block) => blocksOf(block, notes)),
    ...(listed.length > 0 ? [{ kind: 'heading' as const, id: 'footnote-label', text: '注释' }] : []),
    ...listed,
  ];
}

function articleHead({ data, people }: Article): PageBlock[] {
  const byline = people.map(({ post, name }) => `${post ?? ''}${name}`).join('');
  return [
    ...text(data.kicker),
    title(data.title),
    ...text(data.subtitle && `——${data.subtitle}`),
    ...text(data.titleNote),
    ...text(byline),
  ];
}

function noticeHead({ data }: Article): PageBlock[] {
  const { notice } = data;
  const marks = [notice?.secrecy, notice?.urgency].filter((mark) => mark !== undefined);
  return [
    ...text(marks.join(' ')),
    ...text(notice?.letterhead),
    ...text([notice?.number, notice?.signedBy && `签发人：${notice.signedBy}`].filter(Boolean).join('')),
    title(data.title),
    ...text(data.titleNote),
    ...text(notice?.recipients && `${notice.recipients}：`),
  ];
}

function articleEnd(article: Article): PageBlock[] {
  const { data } = article;
  return [
    ...text(data.organization && `（${data.organization.name}）`),
    ...text(data.source && `（来源：${data.source}）`),
    ...text(data.reprint && `（摘自《${data.reprint}》）`),
    ...text(creditLine(article)),
    ...text(data.authorNote && `（${data.authorNote}）`),
  ];
}

function noticeEnd({ data }: Article): PageBlock[] {
  const { notice } = data;
  return [
    ...attachmentLines(notice).flatMap(text),
    ...text(notice?.signatory?.name),
    ...text(notice?.issuedOn && formatDate(notice.issuedOn)),
    ...imprintLines(notice).flatMap((line) => text(line.join(''))),
  ];
}

function captions({ data }: Article): PageBlock[] {
  const photos = data.photos ?? [];
  const [kept, lost] = [
    photos.filter(({ file }) => file !== undefined),
    photos.filter(({ file }) => file === undefined),
  ];
  return [
    ...kept.flatMap(({ caption }) => text(caption)),
    ...(lost.length > 0
      ? [{ kind: 'heading' as const, id: 'photos', text: '图片说明（原刊图片未存）' }]
      : []),
    ...lost.flatMap(({ caption }) => text(caption)),
  ];
}

function blocksOf(block: Block, notes: NoteNumbers): PageBlock[] {
  const id = 'number' in block && block.number !== undefined ? `p${block.number}` : '';
  switch (block.type) {
    case 'paragraph':
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
      return block.blocks.flatMap((child) => blocksOf(child, notes));
    case 'withdrawn':
      return [{ kind: 'text', id, text: `此处原有一段，已撤下：${block.reason}` }];
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

function title(words: string): PageBlock {
  return { kind: 'title', id: '', text: collapse(words) };
}

function text(words: string | undefined): PageBlock[] {
  return words ? [{ kind: 'text', id: '', text: collapse(words) }] : [];
}

function collapse(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
