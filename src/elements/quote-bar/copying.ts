import { thisPage } from '../article-page.ts';
import { COPY_BY_HAND, copyText, type Copied } from '../clipboard.ts';
import { findPart } from '../find-part.ts';
import { names, type QuoteForm } from './names.ts';
import { formatQuotation, type Quotation, type Sources } from './quoting.ts';
import { readSources } from './read-sources.ts';

/** What the bar copies: quotations with their sources, and reports of errors. */
export class Copying {
  readonly #bar: HTMLElement;
  readonly #tell: (words: string) => void;

  constructor(bar: HTMLElement, tell: (words: string) => void) {
    this.#bar = bar;
    this.#tell = tell;
  }

  /** Fetches what copies rich text before it is asked for: Safari lets a page copy only what is there as a button is pressed. */
  prepare(): void {
    loadRich().catch(() => undefined);
  }

  /** Puts away the text to be copied by hand. */
  fold(): void {
    this.#manual.hidden = true;
  }

  /** Copies a quotation as a form has it; `version` is the ISO day of the version where it is to be named. */
  async quotation(
    quotation: Quotation,
    form: QuoteForm,
    version: string | undefined,
    done: string,
  ): Promise<void> {
    const sources = { ...readSources(thisPage(), quotation.pages), version };
    const text = formatQuotation(quotation, form, sources);
    const html = await richHtml(quotation, form, sources);
    await this.copy({ text, html }, this.#manual, done);
  }

  /** Copies something, or shows it selected in a field where the browser refuses. */
  async copy(content: Copied, field: HTMLTextAreaElement, done: string): Promise<void> {
    field.value = content.text;
    const copied = await copyText(content, () => {
      field.hidden = false;
      field.select();
    });
    this.#manual.hidden = copied || field !== this.#manual;
    this.#tell(copied ? done : COPY_BY_HAND);
  }

  get #manual(): HTMLTextAreaElement {
    return findPart(this.#bar, names.manual, HTMLTextAreaElement);
  }
}

/** What is pasted where more than letters are taken; the letters alone where its script cannot be had. */
async function richHtml(
  quotation: Quotation,
  form: QuoteForm,
  sources: Sources,
): Promise<string | undefined> {
  try {
    const { richQuotation } = await loadRich();
    return richQuotation(quotation, form, sources);
  } catch {
    return undefined;
  }
}

function loadRich() {
  return import('./rich-quotation.ts');
}
