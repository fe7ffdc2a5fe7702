import { findElement } from '../find-part.ts';
import { readFragment } from '../fragment.ts';

/** Where the page is as narrow as a phone. */
const NARROW = '(max-width: 47.99rem)';

/** `<fold-part>`: folds itself on a phone, and opens where the address leads into it and for print. */
class FoldPart extends HTMLElement {
  #openedForPrint = false;

  connectedCallback(): void {
    this.#details.open = !matchMedia(NARROW).matches || this.#isMeant;
    addEventListener('hashchange', this.#lead);
    addEventListener('beforeprint', this.#unfold);
    addEventListener('afterprint', this.#foldAgain);
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#lead);
    removeEventListener('beforeprint', this.#unfold);
    removeEventListener('afterprint', this.#foldAgain);
  }

  /** Opens for a link to something inside, and goes there, since the browser could not. */
  readonly #lead = (): void => {
    if (!this.#isMeant || this.#details.open) return;
    this.#details.open = true;
    this.#target?.scrollIntoView();
  };

  readonly #unfold = (): void => {
    this.#openedForPrint = !this.#details.open;
    this.#details.open = true;
  };

  readonly #foldAgain = (): void => {
    if (this.#openedForPrint) this.#details.open = false;
    this.#openedForPrint = false;
  };

  get #isMeant(): boolean {
    return this.contains(this.#target);
  }

  get #target(): HTMLElement | null {
    return document.getElementById(readFragment());
  }

  get #details(): HTMLDetailsElement {
    return findElement(this, 'details', HTMLDetailsElement);
  }
}

customElements.define('fold-part', FoldPart);
