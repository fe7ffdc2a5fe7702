import { toSelector } from '../data-names.ts';
import { findElement, findPart } from '../find-part.ts';
import { names } from './names.ts';

/** Pages after the last beginning that may still belong to that article. */
const LONGEST_ARTICLE = 16;

/** `<page-jump>`: goes from a printed page number to the article that stands on that page. */
class PageJump extends HTMLElement {
  connectedCallback(): void {
    findElement(this, 'form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#goTo(Number(findElement(this, 'input', HTMLInputElement).value));
    });
  }

  #goTo(page: number): void {
    const starts = readStarts();
    const [first = 0, last = 0] = [starts.at(0)?.page, starts.at(-1)?.page];
    const href = page > last + LONGEST_ARTICLE ? undefined : findPage(starts, page);
    findPart(this, names.answer).textContent = href
      ? ''
      : `目录里没有第${page}页：各篇从第${first}页排到第${last}页。`;
    if (href) location.assign(href);
  }
}

customElements.define('page-jump', PageJump);

/**
 * The first article or page mark that begins a page; else the last article that begins before it, whose page then says
 * that no mark is there (`<paragraph-target>`).
 */
function findPage(starts: readonly Start[], page: number): string | undefined {
  const begun = starts.find((start) => start.page === page);
  if (begun) return begun.href;
  const before = starts.findLast((start) => start.page < page);
  return before && `${before.href.replace(/#.*$/u, '')}#page-${page}`;
}

/** Articles of the contents, and the marks inside them, by the page they begin. */
function readStarts(): Start[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(`a${toSelector(names.page)}`)]
    .flatMap((link) => [
      { href: link.href, page: Number(link.getAttribute(names.page)) },
      ...(link.getAttribute(names.pageMarks) ?? '')
        .split(' ')
        .filter(Boolean)
        .map((mark) => ({ href: `${link.href}#page-${mark}`, page: Number(mark) })),
    ])
    .sort((a, b) => a.page - b.page);
}

interface Start {
  href: string;
  page: number;
}
