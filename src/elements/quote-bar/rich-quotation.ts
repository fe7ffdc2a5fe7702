import { copyNeutral } from '../clean-copy/neutral-copy.ts';
import { linkTo, richParagraph } from '../rich-text.ts';
import type { QuoteForm } from './names.ts';
import { sourceLines, type Quotation, type Sources } from './quoting.ts';

/**
 * The same as `formatQuotation` in HTML, for programs that take more than letters: bold, tables and numbers stay, the source
 * stands below in small letters as a footnote does, and an address can be followed. A link bears the words of its source.
 */
export function richQuotation(
  { range, id }: Pick<Quotation, 'range' | 'id'>,
  form: QuoteForm,
  sources: Sources,
): string {
  const address = sources.url === '' ? '' : `${sources.url}#${id}`;
  if (form === 'address') return richParagraph(linkTo(address, sources.running));
  const { html } = copyNeutral(range);
  const small = document.createElement('small');
  for (const [index, line] of sourceLines(id, form, sources).entries())
    small.append(
      ...(index === 0 ? [] : [document.createElement('br')]),
      line === address ? linkTo(address, line) : line,
    );
  return `${BLOCK.test(html) ? html : `<p>${html}</p>`}${richParagraph(small)}`;
}

/** What stands in a line of its own; anything else is part of one. */
const BLOCK = /^<(?:p|h\d|ol|ul|table|blockquote|pre)\b/u;
