import { element, writeXml } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import { paragraphProperties, value } from './markup.ts';
import { NAMESPACES } from './namespaces.ts';
import type { Sheet } from './sheets.ts';

/** A list as it is counted. */
export interface ListForm {
  ordered: boolean;
  start: number;
  /** The figure print gives its first item: `3)`. */
  label?: string | undefined;
  /** How many lists it stands in. */
  depth: number;
}

/** How the lists of a document are counted, each by itself: real numbers, which go on where an item is added. */
export function numberingDocument(lists: readonly ListForm[], sheet: Sheet): string {
  return writeXml(
    element(
      'w:numbering',
      NAMESPACES,
      lists.map((list, index) => abstractList(list, index + 1, sheet)),
      lists.map((_, index) =>
        element('w:num', { 'w:numId': String(index + 1) }, value('w:abstractNumId', index + 1)),
      ),
    ),
  );
}

function abstractList({ ordered, start, label, depth }: ListForm, id: number, { em }: Sheet): XmlElement {
  const figures = label?.replace(/\d+/u, '%1') ?? '%1.';
  return element(
    'w:abstractNum',
    { 'w:abstractNumId': String(id) },
    value('w:multiLevelType', 'singleLevel'),
    element(
      'w:lvl',
      { 'w:ilvl': '0' },
      value('w:start', start),
      value('w:numFmt', ordered ? 'decimal' : 'bullet'),
      value('w:suff', 'space'),
      value('w:lvlText', ordered ? figures : '·'),
      value('w:lvlJc', 'left'),
      element('w:pPr', {}, paragraphProperties({ left: 2 * em * depth, first: 2 * em })),
    ),
  );
}
