import { roomBelow } from './room-below.ts';

/**
 * `<print-foot>`: moves itself to the foot of the last sheet before the page is printed. Where a browser cannot say how it
 * breaks the page, it stays directly behind the text.
 */
class PrintFoot extends HTMLElement {
  connectedCallback(): void {
    addEventListener('beforeprint', this.#sink);
  }

  disconnectedCallback(): void {
    removeEventListener('beforeprint', this.#sink);
  }

  readonly #sink = (): void => {
    this.style.setProperty('--room-above', '0px');
    const room = roomBelow(this.localName);
    this.style.setProperty('--room-above', `${Math.max(0, room ?? 0)}px`);
  };
}

customElements.define('print-foot', PrintFoot);
