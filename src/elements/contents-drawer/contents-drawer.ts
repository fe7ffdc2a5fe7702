import { findElement, findPart } from '../find-part.ts';
import { onceAFrame } from '../once-a-frame.ts';
import { openSheet } from '../sheet.ts';
import { names } from './names.ts';

/**
 * `<contents-drawer>`: where `<article-contents>` has no room beside the text and is out of sight, a button at the foot of the
 * window says in which part one is and opens the contents over the text.
 */
class ContentsDrawer extends HTMLElement {
  #contents = findElement(document, 'article-contents', HTMLElement);
  #button = findPart(this, names.open);
  #sheet = findPart(this, names.sheet);
  #closeSheet: (() => void) | undefined;

  connectedCallback(): void {
    addEventListener('scroll', this.#follow, { passive: true });
    addEventListener('resize', this.#follow);
    this.#button.addEventListener('click', () => this.#open());
    findPart(this, names.close).addEventListener('click', () => this.#close());
    this.#sheet.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) this.#close(false);
    });
    this.#draw();
  }

  disconnectedCallback(): void {
    removeEventListener('scroll', this.#follow);
    removeEventListener('resize', this.#follow);
  }

  readonly #follow = onceAFrame(() => this.#draw());

  #draw(): void {
    const isBeside = getComputedStyle(this.#contents).position === 'absolute';
    this.hidden = isBeside || this.#contents.getBoundingClientRect().bottom > 0;
    if (this.hidden) this.#close(false);
    const here = this.#contents.querySelector('[aria-current]')?.textContent.trim() ?? '';
    const place = findPart(this, names.here);
    if (place.textContent !== here) place.textContent = here;
  }

  #open(): void {
    const list = findElement(this.#contents, 'ol', HTMLElement).cloneNode(true);
    findPart(this, names.list).replaceChildren(list);
    this.#sheet.hidden = false;
    this.#closeSheet = openSheet(this.#sheet, this.#button.getAttribute('aria-label') ?? '', () =>
      this.#close(),
    );
    this.#sheet.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  }

  #close(goesBack = true): void {
    if (!this.#closeSheet) return;
    this.#closeSheet();
    this.#closeSheet = undefined;
    this.#sheet.hidden = true;
    if (goesBack) this.#button.focus({ preventScroll: true });
  }
}

customElements.define('contents-drawer', ContentsDrawer);
