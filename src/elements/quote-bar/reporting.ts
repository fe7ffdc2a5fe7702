import { findPart } from '../find-part.ts';
import { names } from './names.ts';
import type { Quotation } from './quoting.ts';

/** The report of an error that the bar shows. */
export class Reporting {
  readonly #bar: HTMLElement;
  #reported: Quotation | undefined;

  constructor(bar: HTMLElement) {
    this.#bar = bar;
  }

  /** Writes the report of an error in a quotation; what the reader has written into the one before stays. */
  async fill(
    quotation: Quotation,
    paragraphs: readonly HTMLElement[],
    version: string | undefined,
  ): Promise<void> {
    if (this.#reported === quotation) return;
    const { describeReport } = await import('./describe-report.ts');
    describeReport(this.#bar, quotation, paragraphs, version);
    this.#reported = quotation;
  }

  get field(): HTMLTextAreaElement {
    return findPart(this.#bar, names.reportText, HTMLTextAreaElement);
  }
}
