import { findPart } from '../find-part.ts';
import { names } from './names.ts';

/**
 * `<send-link>`: sends the page to somebody by mail or by what the device has, or copies its link, never without title and
 * source. What does it is fetched when one of them is about to be pressed.
 */
class SendLink extends HTMLElement {
  connectedCallback(): void {
    for (const event of ['pointerover', 'pointerdown', 'focusin'])
      this.addEventListener(event, () => this.#do(({ addressLetter }) => addressLetter(this)), {
        once: true,
      });
    const [copy, share] = [findPart(this, names.copy), findPart(this, names.share)];
    copy.hidden = false;
    // A page without HTTPS and most browsers on desks cannot.
    share.hidden = !('share' in navigator);
    copy.addEventListener('click', () => this.#do(({ copyLink }) => copyLink(this)));
    share.addEventListener('click', () => this.#do(({ shareLink }) => shareLink(this)));
  }

  #do(act: (sending: Awaited<ReturnType<typeof load>>) => unknown): void {
    load().then(act, () => (findPart(this, names.message).textContent = NOT_LOADED));
  }
}

customElements.define('send-link', SendLink);

const NOT_LOADED = '这一页的脚本没有取到。请连上网站再试一次。';

function load() {
  return import('./send.ts');
}
