import { articleNames } from '../article-names.ts';
import { findPart } from '../find-part.ts';
import { openPlaces } from '../kept-places.ts';
import { onceAFrame } from '../once-a-frame.ts';
import { names } from './names.ts';

/** Screens an article must fill before its place is worth keeping. */
const LONG = 3;
/** Shares of the text read before which, and after which, nothing is kept. */
const BEGUN = 0.08;
const FINISHED = 0.94;

/** `<reading-progress>`: a hairline of what is read, and the way back to where a long article was left. */
class ReadingProgress extends HTMLElement {
  #article = findPart(document, articleNames.article);
  #body = findPart(this.#article, articleNames.body);
  #places = openPlaces('reading-places');
  #saving = 0;

  connectedCallback(): void {
    this.#offerReturn();
    this.#draw();
    addEventListener('scroll', () => this.#follow(), { passive: true });
    addEventListener('resize', () => this.#draw());
    addEventListener('pagehide', () => this.#keep());
  }

  readonly #drawSoon = onceAFrame(() => this.#draw());

  #follow(): void {
    clearTimeout(this.#saving);
    this.#saving = window.setTimeout(() => this.#keep(), 800);
    this.#drawSoon();
  }

  #draw(): void {
    this.style.setProperty('--read', String(this.#share()));
  }

  /** How much is read: from 0 at the top of the page to 1 where the end of the text comes into the window. */
  #share(): number {
    const distance = scrollY + this.#body.getBoundingClientRect().bottom - innerHeight;
    return distance <= 0 ? 0 : Math.min(1, scrollY / distance);
  }

  #keep(): void {
    if (!this.#isLong) return;
    const share = this.#share();
    if (share < BEGUN) return;
    const paragraph = share > FINISHED ? undefined : this.#topParagraph()?.id;
    this.#places.keep(this.#id, paragraph, document.querySelector('h1')?.textContent.trim());
    if (share > FINISHED) this.#hideOffer();
  }

  /** Offers the place of last time, unless the address or the browser already leads to one. */
  #offerReturn(): void {
    const place = this.#places.find(this.#id);
    const paragraph = place && document.getElementById(place);
    if (!paragraph || !this.#isLong || location.hash || new URLSearchParams(location.search).has('q')) return;
    if (scrollY > innerHeight) return;
    findPart(this, names.words).textContent = `${paragraph.textContent.trim().slice(0, 10)}…`;
    this.#offer.hidden = false;
    findPart(this, names.return).addEventListener('click', () => {
      this.#hideOffer();
      paragraph.tabIndex = -1;
      paragraph.focus({ preventScroll: true });
      paragraph.scrollIntoView({ block: 'start' });
    });
    findPart(this, names.dismiss).addEventListener('click', () => this.#hideOffer());
  }

  #hideOffer(): void {
    if (this.#offer.contains(document.activeElement))
      document.getElementById('main')?.focus({ preventScroll: true });
    this.#offer.hidden = true;
  }

  #topParagraph(): HTMLElement | undefined {
    const paragraphs = [...this.#body.querySelectorAll<HTMLElement>('[id^="p"]')];
    return paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > innerHeight * 0.2);
  }

  get #isLong(): boolean {
    return this.#body.offsetHeight > LONG * innerHeight;
  }

  get #id(): string {
    return this.#article.getAttribute(articleNames.article) ?? '';
  }

  get #offer(): HTMLElement {
    return findPart(this, names.offer);
  }
}

customElements.define('reading-progress', ReadingProgress);
