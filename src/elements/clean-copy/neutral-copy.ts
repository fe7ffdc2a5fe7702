import { articleNames } from '../article-names.ts';
import { toSelector } from '../data-names.ts';
import { markerOf, numberOf } from '../list-marker.ts';

/** A stretch of the page as it is put on the clipboard: text alone, and HTML without anything of the page's looks. */
export interface NeutralCopy {
  text: string;
  html: string;
}

/** What stands in a text and is not of it: marks of notes and pages, buttons, numbers of ours. */
const NOT_COPIED = [
  ...[articleNames.footnoteRef, articleNames.footnoteBackref].map((name) => toSelector(name)),
  '[role="doc-pagebreak"], [aria-hidden="true"], button, script, style, template, [hidden]',
].join();

/** Elements that mean something wherever they are pasted; of all others the content is taken. */
const KEPT = new Set(
  [
    'p h1 h2 h3 h4 h5 h6 blockquote ol ul li table caption thead tbody tfoot tr th td br',
    'strong b em i u s del ins sup sub ruby rt rp code pre hr',
  ].flatMap((names) => names.split(' ')),
);
const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote ol ul li table caption tr hr pre div section header figure figcaption dl dt dd'.split(
    ' ',
  ),
);

/**
 * Copies what lies inside a range: bold, tables and the numbers of lists stay, colours, fonts and marks of notes and pages
 * do not. Lists go on counting where their first item stood.
 */
export function copyNeutral(range: Range): NeutralCopy {
  const copy = document.createElement('div');
  copy.append(...copyChildren(rootOf(range), range));
  const text = writeText(copy)
    .replace(/ *\n[ \n]*/gu, '\n')
    .replace(/^\n|\n$/gu, '');
  for (const marker of copy.querySelectorAll(MARKER)) marker.remove();
  return { text, html: withoutOneBlock(copy).innerHTML };
}

/** In the text of the copy, not in its HTML, where lists count by themselves. */
const MARKER = 'data';

/** The part of the page that holds the range, and the lists and tables around it: their numbers are told by them. */
function rootOf({ commonAncestorContainer: ancestor }: Range): Element {
  const element = ancestor instanceof Element ? ancestor : (ancestor.parentElement ?? document.body);
  let root = element;
  for (let above: Element | null = element; above; above = above.parentElement)
    if (above.matches('ol, ul, table')) root = above.parentElement ?? root;
  return root;
}

function copyChildren(node: Node, range: Range): Node[] {
  return [...node.childNodes].flatMap((child) => (range.intersectsNode(child) ? copyNode(child, range) : []));
}

function copyNode(node: Node, range: Range): Node[] {
  if (node instanceof Text) return [new Text(partOf(node, range))];
  if (!(node instanceof Element) || node.matches(NOT_COPIED)) return [];
  const children = copyChildren(node, range);
  const isEmpty = children.every((child) => child.textContent?.trim() === '' && child.nodeName !== 'BR');
  if (isEmpty && !['td', 'th', 'br', 'hr'].includes(node.localName)) return [];
  if (!KEPT.has(node.localName)) return BLOCKS.has(node.localName) ? inParagraph(children) : children;
  const copy = document.createElement(node.localName);
  for (const name of ['colspan', 'rowspan', 'type']) {
    const value = node.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  if (node instanceof HTMLOListElement) startAt(copy, node, range);
  copy.append(...children);
  if (node.localName === 'li') firstLine(copy).prepend(makeMarker(node));
  return [copy];
}

/** A block that means nothing elsewhere: its text is a paragraph, its paragraphs are themselves. */
function inParagraph(children: readonly Node[]): Node[] {
  if (children.some((child) => BLOCKS.has(child.nodeName.toLowerCase()))) return [...children];
  const paragraph = document.createElement('p');
  paragraph.append(...children);
  return [paragraph];
}

function startAt(copy: Element, list: HTMLOListElement, range: Range): void {
  const first = [...list.children].find((item) => range.intersectsNode(item));
  const number = first && numberOf(first);
  if (number !== undefined && number !== 1) copy.setAttribute('start', String(number));
}

/** Where an item's first line stands: in its first paragraph, or in the item itself. */
function firstLine(item: Element): Element {
  const first = item.firstElementChild;
  return first && BLOCKS.has(first.localName) ? first : item;
}

function makeMarker(item: Element): Element {
  const marker = document.createElement(MARKER);
  marker.textContent = markerOf(item);
  return marker;
}

function partOf(text: Text, { startContainer, startOffset, endContainer, endOffset }: Range): string {
  const from = text === startContainer ? startOffset : 0;
  return text.data.slice(from, text === endContainer ? endOffset : text.length);
}

/** Part of one paragraph is pasted into the line one writes, not as a paragraph of its own. */
function withoutOneBlock(copy: HTMLElement): HTMLElement {
  const [only, ...others] = copy.children;
  return only instanceof HTMLParagraphElement && others.length === 0 ? only : copy;
}

function writeText(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s*\n\s*/gu, '');
  const name = node.nodeName.toLowerCase();
  if (name === 'br') return '\n';
  const text = [...node.childNodes].map(writeText).join('');
  if (name === 'td' || name === 'th') return node.nextSibling ? `${text.trim()}\t` : text.trim();
  return BLOCKS.has(name) ? `\n${text}\n` : text;
}
