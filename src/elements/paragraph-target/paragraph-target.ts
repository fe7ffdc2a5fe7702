import { articleNames } from '../article-names.ts';
import { toSelector } from '../data-names.ts';
import { findPart } from '../find-part.ts';
import { readFragment } from '../fragment.ts';
import { names } from './names.ts';
import { sayLost } from './say-lost.ts';

/** `<paragraph-target>`: says so where the address names a paragraph or printed page that this article has no mark of. */
class ParagraphTarget extends HTMLElement {
  connectedCallback(): void {
    this.#look();
    addEventListener('hashchange', () => this.#look());
    findPart(this, names.dismiss).addEventListener('click', () => this.#tell(undefined));
  }

  #look(): void {
    const id = readFragment();
    const isLost = id !== '' && id !== 'top' && document.getElementById(id) === null;
    const lost = isLost ? sayLost(id, this.#pages()) : undefined;
    this.#tell(lost?.words);
    // A browser that comes back to the address keeps the place it was left at; a lost paragraph has none.
    if (lost?.mark !== undefined) document.getElementById(`page-${lost.mark}`)?.scrollIntoView();
    else if (isLost) scrollTo({ top: 0, behavior: 'instant' });
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
