import { placeRequest } from '../archive-search/request-place.ts';
import { isComposing } from '../composing.ts';
import { findElement } from '../find-part.ts';

/**
 * `<search-box>`: `/` goes to the box from anywhere on the page, Esc empties it and then leaves it, and a pasted
 * paragraph arrives whatever the server takes.
 */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', this.#summon);
    this.#input.form?.addEventListener('submit', this.#send);
    this.#input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || isComposing(event)) return;
      event.preventDefault();
      if (this.#input.value === '') this.#input.blur();
      this.#input.value = '';
      this.#input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#summon);
  }

  readonly #summon = (event: KeyboardEvent): void => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return;
    const own = document.querySelector('main search-box') ?? document.querySelector('search-box');
    if (own !== this || isWriting(event.target)) return;
    event.preventDefault();
    this.#input.focus();
    this.#input.select();
  };

  /** Sends a query that is too long for a server by the fragment; the search page itself answers in place. */
  readonly #send = (event: SubmitEvent): void => {
    const written = placeRequest(String(new URLSearchParams({ q: this.#input.value.trim() })));
    if (!written.startsWith('#') || event.defaultPrevented || this.closest('archive-search')) return;
    event.preventDefault();
    location.assign((this.#input.form?.action ?? '') + written);
  };

  get #input(): HTMLInputElement {
    return findElement(this, 'input', HTMLInputElement);
  }
}

customElements.define('search-box', SearchBox);

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'))
  );
}
