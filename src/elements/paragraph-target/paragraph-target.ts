import { findPart } from '../find-part.ts';
import { readFragment } from '../fragment.ts';
import { names } from './names.ts';

/** `<paragraph-target>`: says so where the address names a paragraph that this article never had. */
class ParagraphTarget extends HTMLElement {
  connectedCallback(): void {
    this.#look();
    addEventListener('hashchange', () => this.#look());
    findPart(this, names.dismiss).addEventListener('click', () => this.#tell(false));
  }

  #look(): void {
    const id = readFragment();
    const isLost = id !== '' && id !== 'top' && document.getElementById(id) === null;
    this.#tell(isLost);
    // A browser that comes back to the address keeps the place it was left at; a lost paragraph has none.
    if (isLost) scrollTo({ top: 0, behavior: 'instant' });
  }

  #tell(isLost: boolean): void {
    findPart(this, names.note).hidden = !isLost;
    findPart(this, names.words).textContent = isLost ? '没有找到链接所指的段落，已从头打开。' : '';
  }
}

customElements.define('paragraph-target', ParagraphTarget);
