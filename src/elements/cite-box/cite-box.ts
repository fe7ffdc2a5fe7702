import { localDay } from '../../text/local-day.ts';
import { awaken, NOT_FETCHED } from '../awaken.ts';
import { toSelector } from '../data-names.ts';
import { findPart } from '../find-part.ts';
import { names } from './names.ts';

/**
 * `<cite-box>`: fills in the reader's day, shows the copy buttons and copies the citation beside each. What copies
 * (`copy-citation.ts`) comes when a hand is near.
 */
class CiteBox extends HTMLElement {
  #ask = awaken(this, () => import('./copy-citation.ts'));

  connectedCallback(): void {
    for (const slot of this.querySelectorAll(toSelector(names.day))) slot.textContent = `[${localDay()}]`;
    for (const row of this.querySelectorAll<HTMLElement>(toSelector(names.row))) {
      const button = findPart(row, names.copy);
      button.hidden = false;
      button.addEventListener('click', () =>
        this.#ask(
          'copy',
          ({ copyCitation }) => copyCitation(row),
          () => (findPart(row, names.message).textContent = NOT_FETCHED),
        ),
      );
    }
  }
}

customElements.define('cite-box', CiteBox);
