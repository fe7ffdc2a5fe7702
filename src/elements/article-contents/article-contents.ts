import { findElement } from '../find-part.ts';
import { onceAFrame } from '../once-a-frame.ts';

/** `<article-contents>`: the table of contents marks the part of the article the reader is in. */
class ArticleContents extends HTMLElement {
  connectedCallback(): void {
    addEventListener(
      'scroll',
      onceAFrame(() => this.#mark()),
      { passive: true },
    );
    this.#mark();
  }

  /** The last heading above the upper third of the window. */
  #mark(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    const current = links.findLast((link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return heading !== null && heading.getBoundingClientRect().top < innerHeight / 3;
    });
    for (const link of links) {
      if (link !== current) link.removeAttribute('aria-current');
      else if (link.ariaCurrent !== 'location') {
        link.setAttribute('aria-current', 'location');
        keepInSight(link, findElement(this, 'nav', HTMLElement));
      }
    }
  }
}

customElements.define('article-contents', ArticleContents);

/** Scrolls a long table of contents beside the text, and never the page. */
function keepInSight(link: HTMLElement, box: HTMLElement): void {
  if (box.scrollHeight <= box.clientHeight) return;
  const { top, bottom } = link.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (top < frame.top || bottom > frame.bottom) box.scrollTop += top - frame.top - box.clientHeight / 3;
}
