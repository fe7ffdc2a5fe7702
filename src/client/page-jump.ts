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
    const link = page > last + LONGEST_ARTICLE ? undefined : findPage(starts, page);
    this.querySelector('[data-answer]')!.textContent = link
      ? ''
      : `目录里没有第${page}页：各篇从第${first}页排到第${last}页。`;
    if (link) location.assign(link.href);
  }
}

customElements.define('page-jump', PageJump);

/** The first article that begins on a page, else the last that begins before it. */
function findPage(starts: readonly Start[], page: number): HTMLAnchorElement | undefined {
  return (starts.find((start) => start.page === page) ?? starts.findLast((start) => start.page < page))?.link;
}

/** Articles of the contents with the page they begin on, by page. */
function readStarts(): Start[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[data-page]')]
    .map((link) => ({ link, page: Number(link.dataset['page']) }))
    .sort((a, b) => a.page - b.page);
}

interface Start {
  link: HTMLAnchorElement;
  page: number;
}
