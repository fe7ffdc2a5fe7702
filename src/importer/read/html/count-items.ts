import type { Element } from 'hast';
import { formatNumber } from '../docx/number-formats.ts';
import type { ListLabel } from '../source-document.ts';
import { readAttribute, readStyle } from './element-looks.ts';

/** The labels a browser prints before the items of a list, in order; a list of dots has none. */
export function countItems(list: Element, level: number): Map<Element, ListLabel> {
  const labels = new Map<Element, ListLabel>();
  if (list.tagName !== 'ol') return labels;
  const items = list.children.filter((child) => child.type === 'element' && child.tagName === 'li');
  const isReversed = list.properties.reversed === true;
  let next = toNumber(readAttribute(list, 'start')) ?? (isReversed ? items.length : 1);
  for (const item of items) {
    if (item.type !== 'element') continue;
    const style = readStyle(item).get('list-style-type') ?? readStyle(list).get('list-style-type');
    if (style === 'none' || readStyle(list).get('list-style') === 'none') continue;
    const value = toNumber(readAttribute(item, 'value')) ?? next;
    labels.set(item, { ...write(value, style ?? readAttribute(list, 'type')), level });
    next = value + (isReversed ? -1 : 1);
  }
  return labels;
}

function write(value: number, style: string): Omit<ListLabel, 'level'> {
  const chinese = CHINESE.has(style);
  const text = formatNumber(value, chinese ? 'chineseCounting' : (FORMATS.get(style) ?? 'decimal'));
  return { text: `${text ?? value}${chinese ? '、' : '.'}`, gap: chinese ? 'nothing' : 'space' };
}

function toNumber(text: string): number | undefined {
  return /^-?\d{1,6}$/u.test(text) ? Number(text) : undefined;
}

const CHINESE = new Set(['cjk-ideographic', 'simp-chinese-informal', 'trad-chinese-informal']);

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['a', 'lowerLetter'],
  ['lower-alpha', 'lowerLetter'],
  ['lower-latin', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['upper-alpha', 'upperLetter'],
  ['upper-latin', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['lower-roman', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['upper-roman', 'upperRoman'],
]);
