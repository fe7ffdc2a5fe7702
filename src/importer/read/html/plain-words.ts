import type { Nodes } from 'hast';

/** The words inside an element, spaces run together; scripts and styles have none. */
export function plainWords(node: Nodes): string {
  return gather(node).replace(/\s+/gu, ' ').trim();
}

function gather(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element' && (node.tagName === 'script' || node.tagName === 'style')) return '';
  const words = node.children.map(gather).join('');
  return node.type === 'element' && APART.has(node.tagName) ? ` ${words} ` : words;
}

const APART = new Set(['br', 'p', 'div', 'li', 'td', 'th', 'dd', 'dt', 'tr', 'table', 'option']);
