import { addressInSite } from '../../search/query/site-root.ts';
import type { ComparedParagraph, CompareRow } from '../../passages/compare-texts.ts';
import type { LoadedText } from './load-texts.ts';

/** Writes texts side by side into a table: their heads, then a row for what answers to each other. */
export function showRows(
  table: HTMLTableElement,
  texts: readonly LoadedText[],
  rows: readonly CompareRow[],
): void {
  const head = make('thead', make('tr', ...texts.map(makeHead)));
  const body = make('tbody', ...rows.map((row) => makeRow(row, texts)));
  table.replaceChildren(head, body);
}

function makeHead({ url, title, source }: LoadedText): HTMLElement {
  const link = document.createElement('a');
  link.href = addressInSite(url);
  link.textContent = title;
  const cell = make('th', link, makeText('span', source));
  cell.setAttribute('scope', 'col');
  return cell;
}

function makeRow({ isAligned, cells }: CompareRow, texts: readonly LoadedText[]): HTMLElement {
  const row = make(
    'tr',
    ...cells.map((cell, column) =>
      make('td', ...cell.map((paragraph) => makeParagraph(paragraph, isAligned, texts[column]))),
    ),
  );
  row.className = isAligned ? 'aligned' : 'apart';
  return row;
}

function makeParagraph(
  { number, stretches }: ComparedParagraph,
  isAligned: boolean,
  text: LoadedText | undefined,
): HTMLElement {
  const link = document.createElement('a');
  link.href = `${addressInSite(text?.url ?? '')}#p${number}`;
  link.className = 'to-paragraph';
  link.setAttribute('aria-label', '到原文这一段');
  const words = stretches.map(({ text: part, isShared }) =>
    isAligned && !isShared ? makeText('mark', part) : document.createTextNode(part),
  );
  return make('p', ...words, link);
}

function make(name: string, ...children: Node[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

function makeText(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
