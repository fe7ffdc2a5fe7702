import { findPart } from '../find-part.ts';
import { readFragment } from '../fragment.ts';
import { names } from './names.ts';

/** `<paragraph-target>`: says so where the address names a paragraph or printed page that this article has no mark of. */
class ParagraphTarget extends HTMLElement {
  connectedCallback(): void {
    void this.#look();
    addEventListener('hashchange', () => void this.#look());
    findPart(this, names.dismiss).addEventListener('click', () => this.#tell(undefined));
  }

  async #look(): Promise<void> {
    const id = readFragment();
    this.#tell(undefined);
    if (id === '' || id === 'top' || document.getElementById(id)) return;
    // A browser that comes back to the address keeps the place it was left at; a lost paragraph has none.
    scrollTo({ top: 0, behavior: 'instant' });
    const [{ sayLost }, { readPages }] = await Promise.all([
      import('./say-lost.ts'),
      import('./read-pages.ts'),
    ]);
    if (readFragment() !== id) return;
    const lost = sayLost(id, readPages(this));
    this.#tell(lost?.words);
    if (lost?.mark !== undefined) document.getElementById(`page-${lost.mark}`)?.scrollIntoView();
  }

  #tell(words: string | undefined): void {
    findPart(this, names.note).hidden = words === undefined;
    findPart(this, names.words).textContent = words ?? '';
  }
}

customElements.define('paragraph-target', ParagraphTarget);
