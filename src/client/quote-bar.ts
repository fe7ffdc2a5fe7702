import { COPY_BY_HAND, copyText } from './clipboard.ts';
import {
  formatQuotation,
  PARAGRAPHS,
  quoteParagraph,
  quoteSelection,
  type Quotation,
  type QuoteForm,
  type Sources,
} from './quoting.ts';
import type { QuotedPages } from './quoted-pages.ts';

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
  #isPressed = false;

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
    // The text may have moved since: other sizes, another window.
    this.#handle.addEventListener('focus', () => this.#place(this.#paragraph));
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-form]')) {
      button.addEventListener('click', () => void this.#copy(button));
    }
    this.querySelector('[data-close]')!.addEventListener('click', () => this.#close());
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !this.#bar.hidden) this.#close();
    });
    // Safari lets go of the selection as a button is pressed, before it says that it was clicked.
    document.addEventListener('pointerdown', ({ target }) => {
      this.#isPressed = this.contains(target as Node);
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
    const { left } = this.#body.getBoundingClientRect();
    this.#handle.style.insetBlockStart = `${paragraph.getBoundingClientRect().top - origin.top}px`;
    this.#handle.style.insetInlineStart = `${left - origin.left}px`;
    this.#handle.toggleAttribute('data-cramped', left < 1.1 * this.#handle.offsetWidth);
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
    else if (!this.#bar.hidden && !this.#isPressed && !this.contains(document.activeElement)) this.#close();
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

  async #copy({ dataset, textContent: label }: HTMLButtonElement): Promise<void> {
    if (!this.#quotation) return;
    const form = dataset['form'] as QuoteForm;
    const text = formatQuotation(this.#quotation, form, readSources(this.#quotation.pages));
    this.#manual.value = text;
    const copied = await copyText(text, () => {
      this.#manual.hidden = false;
      this.#manual.select();
    });
    this.#manual.hidden = copied;
    this.#message.textContent = copied ? `已${label.trim()}` : COPY_BY_HAND;
  }
}

customElements.define('quote-bar', QuoteBar);

/**
 * Reads the article's citations from its cite box, the reader's day already filled in; where the printed pages of
 * the quotation are known, they stand in place of the article's.
 */
function readSources(pages: QuotedPages | undefined): Sources {
  return {
    standard: readCitation('gbt2025', '-', pages),
    running: readCitation('running', '—', pages),
    url: location.origin + location.pathname,
  };
}

function readCitation(form: string, dash: string, pages: QuotedPages | undefined): string {
  const row = document.querySelector<HTMLElement>(`[data-cite="${form}"]`);
  const { quoted, firstPage } = row?.dataset ?? {};
  const [from, to] = (pages ?? []).map((page) => page ?? firstPage);
  if (quoted === undefined || from === undefined || to === undefined)
    return row?.querySelector('[data-text]')?.textContent?.trim() ?? '';
  return quoted.replace('{page}', String(from) === String(to) ? String(from) : `${from}${dash}${to}`);
}
