import type { XmlElement } from '../xml.ts';

/** A tree whose ids, and what refers to them, begin with a name, so that several lie in one page; an empty id is the name. */
export function scopeIds(tree: XmlElement, name: string): XmlElement {
  const scoped = (id: string) => (id === '' ? name : `${name}-${id}`);
  const attributes = Object.fromEntries(
    Object.entries(tree.attributes).map(([key, value]) => {
      if (key === 'id' || key === 'aria-labelledby') return [key, scoped(value)];
      return key === 'href' && value.startsWith('#') ? [key, `#${scoped(value.slice(1))}`] : [key, value];
    }),
  );
  const children = tree.children.map((child) => (typeof child === 'string' ? child : scopeIds(child, name)));
  return { ...tree, attributes, children };
}
