import type { Inline } from './model.ts';
import type { NoteNumbers } from './notes.ts';

/** Writes the inlines of a line of text. */
export function writeInlines(inlines: readonly Inline[], notes: NoteNumbers): string {
  return inlines.map((inline) => writeInline(inline, notes)).join('');
}

const INLINE_TAGS = { strong: 'strong', emphasis: 'em', delete: 'del' } as const;

function writeInline(inline: Inline, notes: NoteNumbers): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.text);
    case 'code':
      return tag('code', '', escapeHtml(inline.text));
    case 'break':
      return '<br>\n';
    case 'strong':
    case 'emphasis':
    case 'delete':
      return tag(INLINE_TAGS[inline.type], '', writeInlines(inline.inlines, notes));
    case 'ruby': {
      // What cannot set it above sets it in brackets behind.
      const reading = `<rp>（</rp><rt>${escapeHtml(inline.reading)}</rt><rp>）</rp>`;
      return tag('ruby', '', writeInlines(inline.inlines, notes) + reading);
    }
    case 'link': {
      const title = inline.title === undefined ? '' : ` title="${escapeAttribute(inline.title)}"`;
      return tag('a', ` href="${escapeAttribute(inline.url)}"${title}`, writeInlines(inline.inlines, notes));
    }
    case 'named':
      return tag(
        'a',
        ` class="named" href="${escapeAttribute(inline.url)}"`,
        writeInlines(inline.inlines, notes),
      );
    case 'note-reference': {
      const note = notes.numberOf(inline.label);
      const link = `<a href="#note-${note}" id="note-ref-${note}" aria-describedby="footnote-label" data-footnote-ref>${note}</a>`;
      return tag('sup', '', link);
    }
    case 'page-mark':
      return writePageMark(inline.page);
    case 'correction-mark': {
      const { number } = inline;
      return `<a id="m${number}" href="#c${number}" class="correction-mark" aria-label="校勘记第${number}条" data-number="${number}"></a>`;
    }
  }
}

/** A mark where a printed page begins: named, neither copied nor searched; one without a page shows nothing. */
export function writePageMark(page: number | undefined): string {
  if (page === undefined) return '';
  return `<span id="${pageAnchor(page)}" class="page-mark" role="doc-pagebreak" aria-label="第${page}页" data-page="${page}"></span>`;
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
