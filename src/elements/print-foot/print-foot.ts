import { awaken } from '../awaken.ts';

/**
 * `<print-foot>`: moves itself to the foot of the last sheet before the page is printed. Where a browser cannot say how it
 * breaks the page, it stays directly behind the text; so it does where printing is the very first thing that is done.
 */
class PrintFoot extends HTMLElement {
  connectedCallback(): void {
    addEventListener('beforeprint', this.#sink);
  }

  disconnectedCallback(): void {
    removeEventListener('beforeprint', this.#sink);
  }

  readonly #ask = awaken(document, () => import('./room-below.ts'));

  readonly #sink = (): void => {
    this.#ask('sink', ({ roomBelow }) => {
      this.style.setProperty('--room-above', '0px');
      const room = roomBelow(this.localName);
      this.style.setProperty('--room-above', `${Math.max(0, room ?? 0)}px`);
    });
  };
}

customElements.define('print-foot', PrintFoot);
