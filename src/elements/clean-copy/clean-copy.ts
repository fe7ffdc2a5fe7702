import { articleNames } from '../article-names.ts';
import { findPart } from '../find-part.ts';
import { copyNeutral } from './neutral-copy.ts';

/** `<clean-copy>`: what is copied out of the article is its text, in any theme, without the page's looks. */
class CleanCopy extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('copy', (event) => this.#copy(event));
  }

  #copy(event: ClipboardEvent): void {
    const selection = getSelection();
    if (!event.clipboardData || !selection || selection.isCollapsed || selection.rangeCount === 0) return;
    // A field has a selection of its own, which the browser copies rightly.
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    const range = selection.getRangeAt(0);
    if (!findPart(document, articleNames.article).contains(range.commonAncestorContainer)) return;
    const { text, html } = copyNeutral(range);
    if (text === '') return;
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
  }
}

customElements.define('clean-copy', CleanCopy);
