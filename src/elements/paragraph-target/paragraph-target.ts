import { articleNames } from '../article-names.ts';
import { toSelector } from '../data-names.ts';
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
    const { sayLost } = await import('./say-lost.ts');
    if (readFragment() !== id) return;
    const lost = sayLost(id, this.#pages());
    this.#tell(lost?.words);
    if (lost?.mark !== undefined) document.getElementById(`page-${lost.mark}`)?.scrollIntoView();
  }

  #pages() {
    const read = (name: string) => {
      const value = this.getAttribute(name);
      return value === null ? undefined : Number(value);
    };
    const marks = [
      ...document.querySelectorAll(`${toSelector(articleNames.body)} ${toSelector(articleNames.page)}`),
    ];
    return {
      first: read(names.firstPage),
      last: read(names.lastPage),
      marks: marks.map((mark) => Number(mark.getAttribute(articleNames.page))),
    };
  }

  #tell(words: string | undefined): void {
    findPart(this, names.note).hidden = words === undefined;
    findPart(this, names.words).textContent = words ?? '';
  }
}

customElements.define('paragraph-target', ParagraphTarget);
