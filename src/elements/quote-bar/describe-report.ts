import { articleNames } from '../article-names.ts';
import { thisPage } from '../article-page.ts';
import { toSelector } from '../data-names.ts';
import { findPart } from '../find-part.ts';
import { titleOf } from '../read-excerpts.ts';
import { siteName } from '../site-name.ts';
import { names } from './names.ts';
import type { Quotation } from './quoting.ts';
import { addressMail, writeReport, type Reported } from '../../text/error-report.ts';

/** Fills the report of an error in a quotation: the text to copy, and the address of the e-mail where there is one. */
export function describeReport(
  bar: HTMLElement,
  { id, text }: Quotation,
  paragraphs: readonly HTMLElement[],
  version: string | undefined,
): void {
  const { address } = thisPage();
  const reported: Reported = {
    site: siteName(),
    title: titleOf(document),
    article: findPart(document, articleNames.article).getAttribute(articleNames.article) ?? '',
    paragraph: id,
    number: paragraphs.findIndex((paragraph) => paragraph.id === id) + 1,
    address: address === '' ? '' : `${address}#${id}`,
    version,
    text,
  };
  findPart(bar, names.reportText, HTMLTextAreaElement).value = writeReport(reported);
  const mail = bar.querySelector<HTMLAnchorElement>(toSelector(names.reportMail));
  if (mail) mail.href = addressMail(mail.href, reported);
}
