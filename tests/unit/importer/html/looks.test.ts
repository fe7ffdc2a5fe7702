import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import {
  readAttribute,
  readStyle,
  resolveLooks,
  type Looks,
} from '../../../../src/importer/read/html/element-looks.ts';
import { countItems } from '../../../../src/importer/read/html/count-items.ts';

const element = (
  tagName: string,
  properties: Element['properties'] = {},
  children: Element[] = [],
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

describe('how the words of an element look', () => {
  test.each<[string, Element, Looks, Looks]>([
    ['plain', element('p'), {}, {}],
    ['b', element('b'), {}, { bold: true }],
    ['strong', element('strong'), {}, { bold: true }],
    ['bold by weight', element('span', { style: 'font-weight: bold' }), {}, { bold: true }],
    ['by a figure', element('span', { style: 'font-weight:600' }), {}, { bold: true }],
    ['by a smaller one', element('span', { style: 'font-weight:599' }), {}, {}],
    ['as what is round it', element('span'), { bold: true }, { bold: true }],
    ['plain again', element('span', { style: 'font-weight:normal' }), { bold: true }, {}],
    ['by figure', element('span', { style: 'font-weight:400' }), { bold: true }, {}],
    ['em', element('em'), {}, { italic: true }],
    ['i', element('i'), {}, { italic: true }],
    ['center', element('center'), {}, { align: 'center' }],
    ['aligned by attribute', element('p', { align: 'RIGHT' }), {}, { align: 'right' }],
    ['in the middle', element('td', { align: 'middle' }), {}, { align: 'center' }],
    [
      'by style first',
      element('p', { align: 'right', style: 'text-align:justify' }),
      {},
      { align: 'justify' },
    ],
    [
      'by style to the left',
      element('p', { style: 'text-align: left' }),
      { align: 'right' },
      { align: 'left' },
    ],
    ['as something else', element('p', { align: 'top' }), {}, {}],
    ['in points', element('span', { style: 'font-size:12pt' }), {}, { size: 12 }],
    ['in pixels', element('span', { style: 'font-size:16px' }), {}, { size: 12 }],
    ['in other units', element('span', { style: 'font-size:2em' }), {}, {}],
    ['indented by characters', element('p', { style: 'text-indent:2em' }), {}, { indent: 2 }],
    ['by points', element('p', { style: 'text-indent:24pt' }), {}, { indent: 2 }],
    [
      'by pixels of its size',
      element('p', { style: 'text-indent:32px;font-size:16pt' }),
      {},
      { indent: 1.5, size: 16 },
    ],
    [
      'of the size around',
      element('p', { style: 'text-indent:32pt' }),
      { size: 16 },
      { indent: 2, size: 16 },
    ],
    ['h1', element('h1'), {}, { heading: 1 }],
    ['h6', element('h6'), {}, { heading: 6 }],
    ['h7', element('h7'), {}, {}],
    ['pre', element('pre'), {}, { isPreformatted: true }],
    ['a link', element('a', { href: 'http://a.cn' }), {}, { link: 'http://a.cn' }],
    ['a place', element('a', { name: 'x' }), {}, {}],
    ['no link', element('span', { href: 'http://a.cn' }), {}, {}],
  ])('%s', (_, one, around, looks) => {
    expect(resolveLooks(one, around)).toEqual(looks);
  });

  test('attributes and styles are read as they are written', () => {
    expect(readAttribute(element('p', { className: ['a', 'b'] }), 'className')).toBe('a b');
    expect(readAttribute(element('p', { tabIndex: 3 }), 'tabIndex')).toBe('3');
    expect(readAttribute(element('p'), 'id')).toBe('');
    expect([...readStyle(element('p', { style: 'Color: RED !important; background:url(a:b)' }))]).toEqual([
      ['color', 'red'],
      ['background', 'url(a:b)'],
    ]);
  });
});

describe('the labels of a list', () => {
  const item = (properties: Element['properties'] = {}) => element('li', properties);
  const count = (properties: Element['properties'], ...items: Element[]) =>
    [...countItems(element('ol', properties, items), 2).values()].map(({ text }) => text).join(' ');

  test.each<[string, string, string]>([
    ['figures', count({}, item(), item()), '1. 2.'],
    ['from another on', count({ start: 5 }, item(), item()), '5. 6.'],
    ['from below nought', count({ start: -1 }, item(), item(), item()), '-1. 0. 1.'],
    ['down', count({ reversed: true }, item(), item()), '2. 1.'],
    ['with a value of its own', count({}, item(), item({ value: '7' }), item()), '1. 7. 8.'],
    ['letters', count({ type: 'a' }, item(), item()), 'a. b.'],
    ['great letters', count({ type: 'A' }, item()), 'A.'],
    ['Roman ones', count({ type: 'i', start: 4 }, item()), 'iv.'],
    ['great Roman ones', count({ type: 'I', start: 4 }, item()), 'IV.'],
    ['by style', count({ style: 'list-style-type: lower-alpha' }, item()), 'a.'],
    ['by another', count({ style: 'list-style-type: upper-latin' }, item()), 'A.'],
    ['by lower-latin', count({ style: 'list-style-type: lower-latin' }, item()), 'a.'],
    ['by upper-alpha', count({ style: 'list-style-type: upper-alpha' }, item()), 'A.'],
    ['by lower-roman', count({ style: 'list-style-type: lower-roman' }, item()), 'i.'],
    ['by upper-roman', count({ style: 'list-style-type: upper-roman' }, item()), 'I.'],
    ['Chinese', count({ style: 'list-style-type: cjk-ideographic', start: 12 }, item()), '十二、'],
    ['simplified', count({ style: 'list-style-type: simp-chinese-informal' }, item()), '一、'],
    ['traditional', count({ style: 'list-style-type: trad-chinese-informal' }, item()), '一、'],
    ['of one item', count({}, item({ style: 'list-style-type:lower-roman' }), item()), 'i. 2.'],
    ['none', count({ style: 'list-style-type: none' }, item()), ''],
    ['none in short', count({ style: 'list-style: none' }, item()), ''],
    ['none of one item', count({}, item({ style: 'list-style-type:none' }), item()), '1.'],
  ])('%s', (_, labels, expected) => {
    expect(labels).toBe(expected);
  });

  test('have their level and gap; dots have none', () => {
    const [chinese] = [
      ...countItems(element('ol', { style: 'list-style-type: cjk-ideographic' }, [item()]), 1).values(),
    ];
    expect(chinese).toEqual({ text: '一、', gap: 'nothing', level: 1 });
    const [plain] = [...countItems(element('ol', {}, [item()]), 0).values()];
    expect(plain).toEqual({ text: '1.', gap: 'space', level: 0 });
    expect(countItems(element('ul', {}, [item()]), 0).size).toBe(0);
    expect(countItems(element('ol', {}, [element('p')]), 0).size).toBe(0);
  });
});
