import { articleNames } from '../article-names.ts';
import { toSelector } from '../data-names.ts';
import { numberOf } from '../list-marker.ts';
import type { QuoteForm } from './names.ts';
import { countBare } from '../reader-marks/locate-words.ts';
import { PARAGRAPHS } from './paragraphs.ts';
import { findQuotedPages, type QuotedPages } from './quoted-pages.ts';

/** A stretch of text, and the paragraph it begins in. */
interface Stretch {
  text: string;
  /** Id of the paragraph: `p12`. */
  id: string;
  /** Printed pages it stands on, where the text has marks of them. */
  pages: QuotedPages | undefined;
}

/** A stretch of the article to be quoted. */
export interface Quotation extends Stretch {
  /** Where it stands on the page. */
  range: Range;
  /** The same paragraph by paragraph; the cells of a table are one. */
  parts: QuotedPart[];
  /** The same again, and cell by cell: what is marked is marked in each by itself. */
  pieces: QuotedPart[];
}

/** What is quoted of one paragraph. */
export interface QuotedPart extends Stretch {
  /** The paragraph as a whole. */
  whole: string;
  /** Characters of the paragraph before it, white space aside. */
  from: number;
}

/** Citations of the article as its page gives them. */
export interface Sources {
  standard: string;
  running: string;
  /** Address of the article without query and fragment; empty where none is known. */
  url: string;
  /** ISO day of the version that is quoted, where it is to be named. */
  version?: string | undefined;
}

/** What stands in a paragraph and is not its text: numbers of footnotes and the ways back from them. */
export const NOT_QUOTED = [articleNames.footnoteRef, articleNames.footnoteBackref]
  .map((name) => toSelector(name))
  .join();

/** The quotation of one whole paragraph. */
export function quoteParagraph(paragraph: HTMLElement): Quotation {
  const range = wholeRange(paragraph);
  const stretch = { text: textIn(paragraph), id: paragraph.id, pages: findQuotedPages(range) };
  const part = { ...stretch, whole: stretch.text, from: 0 };
  return { ...stretch, range, parts: [part], pieces: [part] };
}

/** The quotation of what is selected inside a body; undefined where nothing of it is. */
export function quoteSelection(body: HTMLElement, selection: Selection | null): Quotation | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const parts = [...body.querySelectorAll<HTMLElement>(PARAGRAPHS)]
    .filter((paragraph) => range.intersectsNode(paragraph))
    .map((paragraph) => ({ paragraph, range: selectedRange(range, paragraph) }))
    .map((part) => ({ ...part, text: textOf(part.range) }))
    .filter(({ text }) => text !== '')
    .map((part) => ({ ...part, text: numberBefore(part.paragraph, part.range) + part.text }));
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return undefined;
  return {
    ...joinParts(parts, first, last),
    range: spanOf(first, last),
    parts: groupParts(parts).map(describeGroup),
    pieces: parts.map((part) => describeGroup([part])),
  };
}

/** A paragraph with what is selected of it. */
interface Part {
  paragraph: HTMLElement;
  range: Range;
  text: string;
}

function joinParts(parts: readonly Part[], first: Part, last: Part): Stretch {
  const text = parts.map((part, place) => separator(parts[place - 1]?.paragraph, part.paragraph) + part.text);
  return { text: text.join(''), id: first.paragraph.id, pages: findQuotedPages(spanOf(first, last)) };
}

/** From the beginning of one part to the end of another. */
function spanOf(first: Part, last: Part): Range {
  const span = first.range.cloneRange();
  span.setEnd(last.range.endContainer, last.range.endOffset);
  return span;
}

/** Paragraphs one by one, cells of one table together. */
function groupParts(parts: readonly Part[]): [Part, ...Part[]][] {
  const groups: [Part, ...Part[]][] = [];
  for (const part of parts) {
    const table = part.paragraph.closest('table');
    const last = groups.at(-1);
    if (last && table && last[0].paragraph.closest('table') === table) last.push(part);
    else groups.push([part]);
  }
  return groups;
}

function describeGroup(group: [Part, ...Part[]]): QuotedPart {
  const [first] = group;
  return {
    ...joinParts(group, first, group.at(-1) ?? first),
    whole: textIn(first.paragraph),
    from: countBare(textBefore(first.paragraph, first.range)),
  };
}

/** Puts a quotation and its source together, ready for a document. */
export function formatQuotation(
  { text, id }: Pick<Quotation, 'text' | 'id'>,
  form: QuoteForm,
  sources: Sources,
): string {
  const lines = sourceLines(id, form, sources);
  return (form === 'address' ? lines : [text, ...lines]).join('\n');
}

/** What stands below a quotation. */
export function sourceLines(
  id: string,
  form: QuoteForm,
  { standard, running, url, version }: Sources,
): string[] {
  const address = url === '' ? '' : `${url}#${id}`;
  switch (form) {
    case 'standard':
      return [standard + (version === undefined ? '' : ` 据 ${version} 版.`), address].filter(
        (line) => line !== '',
      );
    case 'running':
      return [`（${running.replace(/。$/u, '')}${version === undefined ? '' : `，据 ${version} 版`}）`];
    case 'address':
      // Where no address is known the reference stands for it.
      return [address || running];
  }
}

/** The text of a whole paragraph, with the number of its list. */
function textIn(paragraph: HTMLElement): string {
  const range = wholeRange(paragraph);
  return numberBefore(paragraph, range) + textOf(range);
}

function wholeRange(paragraph: HTMLElement): Range {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  return range;
}

function selectedRange(range: Range, paragraph: HTMLElement): Range {
  const part = wholeRange(paragraph);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset);
  return part;
}

/** The number of a list that stands before a paragraph, where it is quoted from its beginning; notes are quoted without theirs. */
function numberBefore(paragraph: HTMLElement, range: Range): string {
  const item = paragraph.parentElement;
  const number = item?.localName === 'li' ? numberOf(item) : undefined;
  if (number === undefined || item?.firstElementChild !== paragraph || item.closest(NOTES)) return '';
  return textBefore(paragraph, range) === '' ? `${number}. ` : '';
}

/** The text of a paragraph before a stretch of it. */
function textBefore(paragraph: HTMLElement, range: Range): string {
  const before = wholeRange(paragraph);
  before.setEnd(range.startContainer, range.startOffset);
  return textOf(before);
}

/** The list of notes at the end of a text. */
const NOTES = '.footnotes';

/** Between the cells of a row a tab, so that they paste into a table; between paragraphs a line break. */
function separator(before: HTMLElement | undefined, after: HTMLElement): string {
  if (before === undefined) return '';
  return after.matches('td, th') && before.parentElement === after.parentElement ? '\t' : '\n';
}

/** The text as it is read: line breaks of the print kept, those of the file taken out as a browser does. */
function textOf(range: Range): string {
  const content = range.cloneContents();
  for (const element of content.querySelectorAll(NOT_QUOTED)) element.remove();
  for (const lineBreak of content.querySelectorAll('br')) lineBreak.replaceWith(PRINTED_BREAK);
  return content.textContent
    .replace(
      /([!-~])?[ \t\r\n]*\n[ \t\r\n]*(?=([!-~])?)/gu,
      (_, before: string | undefined, after: string | undefined) =>
        `${before ?? ''}${before && after ? ' ' : ''}`,
    )
    .replaceAll(PRINTED_BREAK, '\n')
    .replace(/[ \t]+/gu, ' ')
    .trim();
}

/** Stands for a `<br>` until the line breaks of the file are gone. */
const PRINTED_BREAK = '\u2028';
