import { localDay } from '../../text/local-day.ts';
import { COPY_BY_HAND, copyText } from '../clipboard.ts';
import { toSelector } from '../data-names.ts';
import { findPart } from '../find-part.ts';
import { names } from './names.ts';

/** How long the button says that it has copied. */
const REST = 2000;

/** `<cite-box>`: fills in the reader's day, shows the copy buttons and copies the citation beside each. */
class CiteBox extends HTMLElement {
  connectedCallback(): void {
    for (const slot of this.querySelectorAll(toSelector(names.day))) slot.textContent = `[${localDay()}]`;
    for (const row of this.querySelectorAll<HTMLElement>(toSelector(names.row))) {
      const button = findPart(row, names.copy);
      button.hidden = false;
      button.addEventListener('click', () => void this.#copy(row, button));
    }
  }

  async #copy(row: HTMLElement, button: HTMLElement): Promise<void> {
    const text = findPart(row, names.text);
    const message = findPart(row, names.message);
    const copied = await copyText({ text: text.textContent }, () => getSelection()?.selectAllChildren(text));
    message.textContent = copied ? '' : COPY_BY_HAND;
    if (!copied) return;
    button.textContent = '已复制';
    setTimeout(() => (button.textContent = '复制'), REST);
  }
}

customElements.define('cite-box', CiteBox);
