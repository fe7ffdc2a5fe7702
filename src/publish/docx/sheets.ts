import { element } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import { mm, paragraph, pt, words } from './markup.ts';
import type { Twips } from './markup.ts';
import { face } from './fonts.ts';

/** The two looks of a Word document: a text of a publication, an official document after GB/T 9704—2012. */
export type Form = 'article' | 'notice';

/** A sheet of A4 with the square of its text. */
export interface Sheet {
  top: Twips;
  right: Twips;
  bottom: Twips;
  left: Twips;
  /** From the edge of the sheet to its head and to its foot. */
  header: Twips;
  footer: Twips;
  /** Width of the text. */
  width: Twips;
  /** What an ideograph takes up, and a line. */
  em: Twips;
  line: Twips;
}

const [WIDTH, HEIGHT] = [mm(210), mm(297)];

/**
 * GB/T 9704—2012, 5.2: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, 22 lines of 28 characters of 三号 (16 pt), which it fills.
 * Its page number stands 7 mm below that square (7.5).
 */
export const SHEETS: Readonly<Record<Form, Sheet>> = {
  notice: {
    top: mm(37),
    right: WIDTH - mm(28) - mm(156),
    bottom: HEIGHT - mm(37) - mm(225),
    left: mm(28),
    header: mm(15),
    footer: mm(22),
    width: mm(156),
    em: Math.floor(mm(156) / 28),
    line: Math.floor(mm(225) / 22),
  },
  article: {
    top: mm(28),
    right: mm(30),
    bottom: mm(25),
    left: mm(30),
    header: mm(16),
    footer: mm(14),
    width: WIDTH - mm(60),
    em: pt(12),
    line: pt(20),
  },
};

/** The last word of a document: its sheet, and which head and feet it bears. */
export function sectionProperties(form: Form): XmlElement {
  const { top, right, bottom, left, header, footer } = SHEETS[form];
  const margins = { top, right, bottom, left, header, footer, gutter: 0 };
  return element(
    'w:sectPr',
    {},
    FURNITURE[form].map(({ kind, name, on }) =>
      element(`w:${kind}Reference`, { 'w:type': on, 'r:id': `rId-${name}` }),
    ),
    element('w:pgSz', { 'w:w': String(WIDTH), 'w:h': String(HEIGHT) }),
    element(
      'w:pgMar',
      Object.fromEntries(Object.entries(margins).map(([side, length]) => [`w:${side}`, String(length)])),
    ),
  );
}

/** The head and feet of each form, the parts they are written in, and the pages they stand on. */
export const FURNITURE: Readonly<Record<Form, readonly Furniture[]>> = {
  notice: [
    { kind: 'footer', name: 'footer-odd', on: 'default' },
    { kind: 'footer', name: 'footer-even', on: 'even' },
  ],
  article: [
    { kind: 'header', name: 'header', on: 'default' },
    { kind: 'footer', name: 'footer', on: 'default' },
  ],
};

/** A head or a foot. */
export interface Furniture {
  kind: 'header' | 'footer';
  name: string;
  on: 'default' | 'even';
}

/** What a head or foot says: where it was printed; the page, on a notice at the outer side between dashes (7.5). */
export function furnitureParagraph({ name }: Furniture, source: string): XmlElement {
  switch (name) {
    case 'footer-odd':
      return paragraph('Footer', pageNumber('— ', ' —'), { align: 'right', right: pt(14) });
    case 'footer-even':
      return paragraph('Footer', pageNumber('— ', ' —'), { align: 'left', left: pt(14) });
    case 'footer':
      return paragraph('Footer', pageNumber('', ''));
    default:
      return paragraph('Header', words(source));
  }
}

function pageNumber(before: string, after: string): XmlElement[] {
  const properties = [face('宋体', '宋体')];
  return [
    ...(before === '' ? [] : [words(before, properties)]),
    element('w:fldSimple', { 'w:instr': ' PAGE ' }, words('1', properties)),
    ...(after === '' ? [] : [words(after, properties)]),
  ];
}
