import type { Element } from 'hast';
import { readAttribute, readStyle } from './element-looks.ts';
import { plainWords } from './plain-words.ts';
import type { WebFurniture } from './web-block.ts';

/** Names an element that by its own tag, role or class belongs to the site and not to the text; with its words. */
export function nameFurniture(element: Element): Omit<WebFurniture, 'paragraph'> | undefined {
  const names = [
    element.tagName,
    readAttribute(element, 'role'),
    readAttribute(element, 'id'),
    ...readAttribute(element, 'className').split(/\s+/u),
  ].map((name) => name.toLowerCase());
  const found = KINDS.find(({ words }) => names.some((name) => words.has(name)));
  if (!found) return undefined;
  const words = plainWords(element);
  // A class can be named anything; long sentences are text wherever they stand.
  return words.length > LONGEST || /[。；].{30,}[。；]/u.test(words)
    ? undefined
    : { kind: found.kind, name: found.name, words };
}

/** True for what a browser does not show. */
export function isHidden(element: Element): boolean {
  const style = readStyle(element);
  return (
    element.properties.hidden !== undefined ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden'
  );
}

const LONGEST = 1500;

const KINDS: readonly { kind: WebFurniture['kind']; name: string; words: ReadonlySet<string> }[] = [
  {
    kind: 'head',
    name: '导航',
    words: new Set(['nav', 'navigation', 'navbar', 'menu', 'menubar', 'topnav', 'mainnav', 'sidebar']),
  },
  {
    kind: 'head',
    name: '当前位置',
    words: new Set(['breadcrumb', 'breadcrumbs', 'crumb', 'crumbs', 'location', 'position', 'dqwz']),
  },
  { kind: 'foot', name: '分享按钮', words: new Set(['share', 'bdsharebuttonbox', 'social-share']) },
  { kind: 'foot', name: '页脚', words: new Set(['footer', 'contentinfo', 'copyright']) },
];
