import {
  formatQuotation,
  PARAGRAPHS,
  quoteParagraph,
  quoteSelection,
  type Quotation,
  type QuoteForm,
  type Sources,
} from './quoting.ts';

/**
 * `<quote-bar>`: offers to copy a paragraph, or what is selected, with its source. A handle beside the paragraph under
 * the pointer opens the bar; it is one stop of the keyboard, from which ↑ and ↓ walk through the paragraphs; a
 * selection, by long press too, opens the bar of itself.
 */
class QuoteBar extends HTMLElement {
  #body = document.querySelector<HTMLElement>('[data-article-body]')!;
  #handle = this.querySelector<HTMLButtonElement>('[data-handle]')!;
  #bar = this.querySelector<HTMLElement>('[data-bar]')!;
  #message = this.querySelector<HTMLElement>('[data-message]')!;
  #manual = this.querySelector<HTMLTextAreaElement>('[data-manual]')!;
  #paragraph: HTMLElement | undefined;
  #quotation: Quotation | undefined;

  connectedCallback(): void {
    this.hidden = false;
    this.#place(this.#paragraphs[0]);
    this.#body.addEventListener('pointerover', (event) => {
      if (event.pointerType === 'mouse' && this.#bar.hidden)
        this.#place((event.target as Element).closest<HTMLElement>(PARAGRAPHS) ?? undefined);
    });
    this.#handle.addEventListener('click', () =>
      this.#open(this.#paragraph && quoteParagraph(this.#paragraph), '引用本段'),
    );
    this.#handle.addEventListener('keydown', (event) => this.#walk(event));
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-form]')) {
      button.addEventListener('click', () => void this.#copy(button.dataset['form'] as QuoteForm));
    }
    this.querySelector('[data-close]')!.addEventListener('click', () => this.#close());
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !this.#bar.hidden) this.#close();
    });
    document.addEventListener('selectionchange', () => this.#select());
  }

  get #paragraphs(): HTMLElement[] {
    return [...this.#body.querySelectorAll<HTMLElement>(PARAGRAPHS)];
  }

  /** Sets the handle beside a paragraph. */
  #place(paragraph: HTMLElement | undefined): void {
    if (!paragraph) return;
    this.#paragraph = paragraph;
    const origin = (this.#handle.offsetParent ?? document.body).getBoundingClientRect();
    this.#handle.style.insetBlockStart = `${paragraph.getBoundingClientRect().top - origin.top}px`;
    this.#handle.style.insetInlineStart = `${this.#body.getBoundingClientRect().left - origin.left}px`;
    this.#handle.setAttribute('aria-label', `引用第 ${this.#paragraphs.indexOf(paragraph) + 1} 段`);
  }

  #walk(event: KeyboardEvent): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const paragraphs = this.#paragraphs;
    const next = paragraphs[paragraphs.indexOf(this.#paragraph!) + step];
    next?.scrollIntoView({ block: 'nearest' });
    this.#place(next);
  }

  #select(): void {
    const quotation = quoteSelection(this.#body, getSelection());
    if (quotation) this.#open(quotation, '引用所选文字');
    else if (!this.#bar.hidden && !this.contains(document.activeElement)) this.#close();
  }

  #open(quotation: Quotation | undefined, label: string): void {
    this.#quotation = quotation;
    this.#paragraph?.classList.toggle('quoted', label === '引用本段');
    this.querySelector('[data-label]')!.textContent = label;
    this.#message.textContent = '';
    this.#manual.hidden = true;
    this.#bar.hidden = false;
    if (label === '引用本段') this.querySelector<HTMLButtonElement>('[data-form]')!.focus();
  }

  #close(): void {
    const wasInside = this.contains(document.activeElement);
    this.#bar.hidden = true;
    this.#paragraph?.classList.remove('quoted');
    if (wasInside) this.#handle.focus({ preventScroll: true });
  }

  async #copy(form: QuoteForm): Promise<void> {
    if (!this.#quotation) return;
    const text = formatQuotation(this.#quotation, form, readSources());
    try {
      await navigator.clipboard.writeText(text);
      this.#message.textContent = '已复制';
    } catch {
      this.#manual.hidden = false;
      this.#manual.value = text;
      this.#manual.select();
      const copied = document.execCommand('copy');
      this.#manual.hidden = copied;
      this.#message.textContent = copied
        ? '已复制'
        : '浏览器不许复制。文字已经选好，请按 Ctrl+C 或长按复制。';
    }
  }
}

customElements.define('quote-bar', QuoteBar);

/** Reads the article's citations from its cite box, the reader's day already filled in. */
function readSources(): Sources {
  const read = (form: string) =>
    document.querySelector(`[data-cite="${form}"] [data-text]`)?.textContent?.trim() ?? '';
  return { standard: read('gbt2025'), running: read('running'), url: location.origin + location.pathname };
}
