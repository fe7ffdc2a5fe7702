import { mailAddress } from '../../text/mail-address.ts';
import { thisPage } from '../article-page.ts';
import { COPY_BY_HAND, copyText } from '../clipboard.ts';
import { findPart } from '../find-part.ts';
import { linkTo, richParagraph } from '../rich-text.ts';
import { names } from './names.ts';

/** Writes into the letter the address at which the page is read, where the build knew none. */
export function addressLetter(element: HTMLElement): void {
  findPart(element, names.mail, HTMLAnchorElement).href = mailAddress('', titleOf(element), linesOf(element));
}

/** Copies the source and the address of the page, or shows them to be copied by hand. */
export async function copyLink(element: HTMLElement): Promise<void> {
  const field = findPart(element, names.manual, HTMLTextAreaElement);
  const text = linesOf(element).join('\n');
  field.value = text;
  const copied = await copyText({ text, html: linkedSource(element) }, () => {
    field.hidden = false;
    field.select();
  });
  if (copied) field.hidden = true;
  tell(element, copied ? '已复制题名和网址。' : COPY_BY_HAND);
}

/** Hands the page to what the device has for sending; a change of mind is no failure. */
export async function shareLink(element: HTMLElement): Promise<void> {
  const { address } = thisPage();
  try {
    await navigator.share({
      title: titleOf(element),
      text: sourceOf(element),
      ...(address !== '' && { url: address }),
    });
    tell(element, '');
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError'))
      tell(element, '这台设备没有分享成功，可以复制题名和网址。');
  }
}

/** The source as a link: pasted into a letter or a document it is the words that lead there. */
function linkedSource(element: HTMLElement): string {
  return richParagraph(linkTo(thisPage().address, sourceOf(element)));
}

function linesOf(element: HTMLElement): string[] {
  return [sourceOf(element), thisPage().address].filter((line) => line !== '');
}

function titleOf(element: HTMLElement): string {
  return element.getAttribute(names.title) ?? '';
}

function sourceOf(element: HTMLElement): string {
  return element.getAttribute(names.source) ?? '';
}

function tell(element: HTMLElement, words: string): void {
  findPart(element, names.message).textContent = words;
}
