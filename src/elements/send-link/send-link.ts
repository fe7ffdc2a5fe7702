import { awaken, NOT_FETCHED } from '../awaken.ts';
import { findPart } from '../find-part.ts';
import { names } from './names.ts';

/**
 * `<send-link>`: sends the page to somebody by mail or by what the device has, or copies its link, never without title and
 * source. What does it (`send.ts`) comes when a hand is near, and writes the address into the letter then.
 */
class SendLink extends HTMLElement {
  #ask = awaken(this, async () => {
    const { addressLetter, copyLink, shareLink } = await import('./send.ts');
    addressLetter(this);
    return { copyLink, shareLink };
  });

  connectedCallback(): void {
    const [copy, share] = [findPart(this, names.copy), findPart(this, names.share)];
    copy.hidden = false;
    // A page without HTTPS and most browsers on desks cannot.
    share.hidden = !('share' in navigator);
    const sayLacking = () => (findPart(this, names.message).textContent = NOT_FETCHED);
    copy.addEventListener('click', () => this.#ask('copy', ({ copyLink }) => copyLink(this), sayLacking));
    share.addEventListener('click', () => this.#ask('share', ({ shareLink }) => shareLink(this), sayLacking));
  }
}

customElements.define('send-link', SendLink);
