import { toSelector, type DataName } from './data-names.ts';

/** Finds the one part of an element that bears a name; markup without it is broken and said to be. */
export function findPart(root: ParentNode, name: DataName): HTMLElement;
export function findPart<Part extends Element>(root: ParentNode, name: DataName, kind: Kind<Part>): Part;
export function findPart(root: ParentNode, name: DataName, kind: Kind<Element> = HTMLElement): Element {
  return findElement(root, toSelector(name), kind);
}

/** Finds the first element inside another that a selector matches, which must be of the given kind. */
export function findElement<Part extends Element>(
  root: ParentNode,
  selector: string,
  kind: Kind<Part>,
): Part {
  const part = root.querySelector(selector);
  if (part instanceof kind) return part;
  throw new Error(`${selector} is ${part === null ? 'missing' : `no ${kind.name}`}`);
}

type Kind<Part extends Element> = abstract new () => Part;
