import { awaken } from '../awaken.ts';
import { findElement, findPart } from '../find-part.ts';
import { onceAFrame } from '../once-a-frame.ts';
import type { Drawer } from './drawer.ts';
import { names } from './names.ts';

/**
 * `<contents-drawer>`: where `<article-contents>` has no room beside the text and is out of sight, a button at the foot of the
 * window says in which part one is and opens the contents over the text. What opens them (`drawer.ts`) comes when a hand is
 * near; where it cannot be had the button leads to the contents themselves.
 */
class ContentsDrawer extends HTMLElement {
  #contents = findElement(document, 'article-contents', HTMLElement);
  #drawer: Drawer | undefined;
  #ask = awaken(this, async () => {
    const { Drawer } = await import('./drawer.ts');
    return (this.#drawer = new Drawer(this));
  });

  connectedCallback(): void {
    addEventListener('scroll', this.#follow, { passive: true });
    addEventListener('resize', this.#follow);
    findPart(this, names.open).addEventListener('click', () =>
      this.#ask(
        'open',
        (drawer) => drawer.open(this.#contents),
        () => this.#contents.scrollIntoView(),
      ),
    );
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
    if (this.hidden) this.#drawer?.close(false);
    const here = this.#contents.querySelector('[aria-current]')?.textContent.trim() ?? '';
    const place = findPart(this, names.here);
    if (place.textContent !== here) place.textContent = here;
  }
}

customElements.define('contents-drawer', ContentsDrawer);
