import { copyNeutral } from '../clean-copy/neutral-copy.ts';
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
  if (form === 'address') return paragraph(linkTo(address, sources.running));
  const { html } = copyNeutral(range);
  const small = document.createElement('small');
  for (const [index, line] of sourceLines(id, form, sources).entries())
    small.append(...(index === 0 ? [] : [document.createElement('br')]), linkTo(line, line, address));
  return `${BLOCK.test(html) ? html : `<p>${html}</p>`}${paragraph(small)}`;
}

/** What stands in a line of its own; anything else is part of one. */
const BLOCK = /^<(?:p|h\d|ol|ul|table|blockquote|pre)\b/u;

/** Words that lead to an address, where they do or there is one. */
function linkTo(address: string, words: string, only = address): Node {
  if (address === '' || address !== only) return new Text(words);
  const link = document.createElement('a');
  link.href = address;
  link.textContent = words;
  return link;
}

function paragraph(content: Node): string {
  const element = document.createElement('p');
  element.append(content);
  return element.outerHTML;
}
