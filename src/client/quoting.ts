/** What a quotation is copied with: its source in the standard form, in the form of running text, or its address alone. */
export type QuoteForm = 'standard' | 'running' | 'address';

/** A stretch of the article to be quoted, and the paragraph it begins in. */
export interface Quotation {
  text: string;
  /** Id of the paragraph, `p12`; empty where the text begins before the first. */
  id: string;
}

/** Citations of the article as its page gives them. */
export interface Sources {
  standard: string;
  running: string;
  /** Address of the article without query and fragment. */
  url: string;
}

/** The quotation of one whole paragraph. */
export function quoteParagraph(paragraph: HTMLElement): Quotation {
  return { text: tidy(paragraph.textContent ?? ''), id: paragraph.id };
}

/** The quotation of what is selected inside a body; undefined where nothing of it is. */
export function quoteSelection(body: HTMLElement, selection: Selection | null): Quotation | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const paragraphs = [...body.querySelectorAll<HTMLElement>(PARAGRAPHS)].filter((paragraph) =>
    range.intersectsNode(paragraph),
  );
  const texts = paragraphs
    .map((paragraph) => tidy(selectedText(range, paragraph)))
    .filter((text) => text !== '');
  const first = paragraphs.find((paragraph) => tidy(selectedText(range, paragraph)) !== '');
  return first && { text: texts.join('\n'), id: first.id };
}

/** Blocks of a body that have a lasting id. */
export const PARAGRAPHS = ':is(p, h2, h3, h4, td, th)[id^="p"]';

/** Puts a quotation and its source together, ready for a document. */
export function formatQuotation(
  { text, id }: Quotation,
  form: QuoteForm,
  { standard, running, url }: Sources,
): string {
  const address = id === '' ? url : `${url}#${id}`;
  if (form === 'address') return address;
  return form === 'standard'
    ? `${text}\n${standard}\n${address}`
    : `${text}\n（${running.replace(/。$/u, '')}）`;
}

function selectedText(range: Range, paragraph: HTMLElement): string {
  const part = document.createRange();
  part.selectNodeContents(paragraph);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset);
  return part.toString();
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
