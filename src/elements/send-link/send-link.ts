import { thisPage } from '../article-page.ts';
import { COPY_BY_HAND, copyText } from '../clipboard.ts';
import { findPart } from '../find-part.ts';
import { mailAddress } from '../../text/mail-address.ts';
import { names } from './names.ts';

/** `<send-link>`: sends the page to somebody by mail or by what the device has, or copies its link, never without title and source. */
class SendLink extends HTMLElement {
  connectedCallback(): void {
    findPart(this, names.mail, HTMLAnchorElement).href = mailAddress('', this.#title, this.#lines);
    const copy = findPart(this, names.copy);
    copy.hidden = false;
    copy.addEventListener('click', () => void this.#copy());
    const share = findPart(this, names.share);
    // A page without HTTPS and most browsers on desks cannot.
    share.hidden = !('share' in navigator);
    share.addEventListener('click', () => void this.#share());
  }

  get #title(): string {
    return this.getAttribute(names.title) ?? '';
  }

  get #source(): string {
    return this.getAttribute(names.source) ?? '';
  }

  get #lines(): string[] {
    return [this.#source, thisPage().address].filter((line) => line !== '');
  }

  async #copy(): Promise<void> {
    const field = findPart(this, names.manual, HTMLTextAreaElement);
    const text = this.#lines.join('\n');
    field.value = text;
    const copied = await copyText({ text, html: this.#html }, () => {
      field.hidden = false;
      field.select();
    });
    if (copied) field.hidden = true;
    this.#tell(copied ? '已复制题名和网址。' : COPY_BY_HAND);
  }

  /** The source as a link: pasted into a letter or a document it is the words that lead there. */
  get #html(): string {
    const { address } = thisPage();
    const line = document.createElement('p');
    const link = document.createElement('a');
    if (address !== '') link.href = address;
    link.textContent = this.#source;
    line.append(link);
    return line.outerHTML;
  }

  async #share(): Promise<void> {
    const { address } = thisPage();
    try {
      await navigator.share({
        title: this.#title,
        text: this.#source,
        ...(address !== '' && { url: address }),
      });
      this.#tell('');
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        this.#tell('这台设备没有分享成功，可以复制题名和网址。');
    }
  }

  #tell(words: string): void {
    findPart(this, names.message).textContent = words;
  }
}

customElements.define('send-link', SendLink);
