import { findUnbroken } from '../text/unbroken.ts';
import type { Inline } from './model.ts';
import type { NoteNumbers } from './notes.ts';

/** Where a text stands: on the page of its own, or with others on one. */
export interface PagePlace {
  /** Before its anchors, so that they are not those of another text: `03-` gives `#03-p12`. */
  prefix: string;
  /** The page that has its 校勘记, where that is another. */
  corrections: string;
}

/** A text alone on its page, where `#p12` is its address. */
export const OWN_PAGE: PagePlace = { prefix: '', corrections: '' };

/** What the inlines of a text are written by. */
export interface TextPlace {
  notes: NoteNumbers;
  place: PagePlace;
}

/** Writes the inlines of a line of text. */
export function writeInlines(inlines: readonly Inline[], text: TextPlace): string {
  return inlines.map((inline) => writeInline(inline, text)).join('');
}

const INLINE_TAGS = { strong: 'strong', emphasis: 'em', delete: 'del' } as const;

function writeInline(inline: Inline, text: TextPlace): string {
  const { notes, place } = text;
  switch (inline.type) {
    case 'text':
      return writeText(inline.text);
    case 'code':
      return tag('code', '', escapeHtml(inline.text));
    case 'break':
      return '<br>\n';
    case 'strong':
    case 'emphasis':
    case 'delete':
      return tag(INLINE_TAGS[inline.type], '', writeInlines(inline.inlines, text));
    case 'ruby': {
      // What cannot set it above sets it in brackets behind.
      const reading = `<rp>（</rp><rt>${escapeHtml(inline.reading)}</rt><rp>）</rp>`;
      return tag('ruby', '', writeInlines(inline.inlines, text) + reading);
    }
    case 'link': {
      const title = inline.title === undefined ? '' : ` title="${escapeAttribute(inline.title)}"`;
      return tag('a', ` href="${escapeAttribute(inline.url)}"${title}`, writeInlines(inline.inlines, text));
    }
    case 'named':
      return tag(
        'a',
        ` class="named" href="${escapeAttribute(inline.url)}"`,
        writeInlines(inline.inlines, text),
      );
    case 'note-reference': {
      const { prefix } = place;
      const note = notes.numberOf(inline.label);
      const link = `<a href="#${prefix}note-${note}" id="${prefix}note-ref-${note}" aria-describedby="${prefix}footnote-label" data-footnote-ref>${note}</a>`;
      return tag('sup', '', link);
    }
    case 'page-mark':
      return writePageMark(inline.page, place);
    case 'correction-mark': {
      const { number } = inline;
      return `<a id="${place.prefix}m${number}" href="${escapeAttribute(place.corrections)}#c${number}" class="correction-mark" aria-label="校勘记第${number}条" data-number="${number}"></a>`;
    }
  }
}

/** A text with its dates and numbers kept on one line; not a character is added to it. */
function writeText(text: string): string {
  let written = '';
  let done = 0;
  for (const { start, end } of findUnbroken(text)) {
    written += escapeHtml(text.slice(done, start));
    written += tag('span', ' class="unbroken"', escapeHtml(text.slice(start, end)));
    done = end;
  }
  return written + escapeHtml(text.slice(done));
}

/** A mark where a printed page begins: named, neither copied nor searched; one without a page shows nothing. */
export function writePageMark(page: number | undefined, { prefix }: PagePlace): string {
  if (page === undefined) return '';
  return `<span id="${prefix}${pageAnchor(page)}" class="page-mark" role="doc-pagebreak" aria-label="第${page}页" data-page="${page}"></span>`;
}

/** An element with its attributes, ` id="p1"`, and what stands in it. */
export function tag(name: string, attributes: string, inside: string): string {
  return `<${name}${attributes}>${inside}</${name}>`;
}

/** The page a mark begins, as its anchor: `page-9`. */
function pageAnchor(page: number): string {
  return `page-${page}`;
}

/** Text safe between tags. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>]/gu, (character) => ENTITIES[character] ?? character);
}

/** Text safe inside a quoted attribute. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
