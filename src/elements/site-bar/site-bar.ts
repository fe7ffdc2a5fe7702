import { isComposing } from '../composing.ts';
import { toSelector } from '../data-names.ts';
import { names } from './names.ts';

/** How far one must go, in pixels, before it counts as reading down or going back: a thumb trembles. */
const STEP = 12;

/** `<site-bar>`: draws the header up as one reads down, brings it back as one goes up; opens one of its rows at a time. */
class SiteBar extends HTMLElement {
  /** Where the reader last turned round or was followed to. */
  #from = 0;

  connectedCallback(): void {
    this.#from = scrollY;
    addEventListener('scroll', this.#follow, { passive: true });
    this.addEventListener('focusin', () => this.removeAttribute(names.away));
    for (const fold of this.#folds) fold.addEventListener('toggle', () => this.#unfolded(fold));
    this.addEventListener('keydown', (event) => {
      const open = this.#folds.find((fold) => fold.open);
      if (event.key !== 'Escape' || isComposing(event) || !open) return;
      // The first Esc in a field that is not empty empties it.
      if (event.defaultPrevented && this.contains(document.activeElement)) return;
      open.open = false;
      open.querySelector('summary')?.focus();
    });
  }

  disconnectedCallback(): void {
    removeEventListener('scroll', this.#follow);
  }

  readonly #follow = (): void => {
    const gone = scrollY - this.#from;
    const isHeld = this.#folds.some((fold) => fold.open) || this.contains(document.activeElement);
    if (scrollY <= this.offsetHeight || gone < -STEP) this.removeAttribute(names.away);
    else if (gone > STEP && !isHeld) this.setAttribute(names.away, '');
    else if (Math.abs(gone) <= STEP) return;
    this.#from = scrollY;
  };

  /** Closes the other row, and goes to the field of the one that has one. */
  #unfolded(opened: HTMLDetailsElement): void {
    if (!opened.open) return;
    for (const fold of this.#folds) if (fold !== opened) fold.open = false;
    if (opened.getAttribute(names.fold) === 'search') this.querySelector('input')?.focus();
  }

  get #folds(): HTMLDetailsElement[] {
    return [...this.querySelectorAll<HTMLDetailsElement>(`details${toSelector(names.fold)}`)];
  }
}

customElements.define('site-bar', SiteBar);
