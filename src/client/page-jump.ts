/** Pages after the last beginning that may still belong to that article. */
const LONGEST_ARTICLE = 16;

/** `<page-jump>`: goes from a printed page number to the article that stands on that page. */
class PageJump extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#goTo(Number(this.querySelector('input')!.value));
    });
  }

  #goTo(page: number): void {
    const starts = readStarts();
    const [first, last] = [starts[0]!.page, starts.at(-1)!.page];
    const href = page > last + LONGEST_ARTICLE ? undefined : findPage(starts, page);
    this.querySelector('[data-answer]')!.textContent = href
      ? ''
      : `目录里没有第${page}页：各篇从第${first}页排到第${last}页。`;
    if (href) location.assign(href);
  }
}

customElements.define('page-jump', PageJump);

/** The first article or page mark that begins a page, else the last that begins one before it. */
function findPage(starts: readonly Start[], page: number): string | undefined {
  return (starts.find((start) => start.page === page) ?? starts.findLast((start) => start.page < page))?.href;
}

/** Articles of the contents, and the marks inside them, by the page they begin. */
function readStarts(): Start[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[data-page]')]
    .flatMap(({ href, dataset: { page, pageMarks = '' } }) => [
      { href, page: Number(page) },
      ...pageMarks
        .split(' ')
        .filter(Boolean)
        .map((mark) => ({ href: `${href}#page-${mark}`, page: Number(mark) })),
    ])
    .sort((a, b) => a.page - b.page);
}

interface Start {
  href: string;
  page: number;
}
