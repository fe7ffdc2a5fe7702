import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findElement, findPart } from '../../../src/elements/find-part.ts';

// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- of the browser's class only the name is asked
class HTMLElement {}
class HTMLButtonElement extends HTMLElement {}

/** A root in which a selector finds what the table says. */
function rootWith(parts: Record<string, HTMLElement>): ParentNode {
  return { querySelector: (selector: string) => parts[selector] ?? null } as unknown as ParentNode;
}

describe('a part of an element', () => {
  const button = new HTMLButtonElement();
  const root = rootWith({ '[data-copy]': button, button, p: new HTMLElement() });
  const Button = HTMLButtonElement as unknown as typeof globalThis.HTMLButtonElement;

  beforeEach(() => vi.stubGlobal('HTMLElement', HTMLElement));
  afterEach(() => vi.unstubAllGlobals());

  test('is found by its name or by a selector', () => {
    expect(findPart(root, 'data-copy')).toBe(button);
    expect(findPart(root, 'data-copy', Button)).toBe(button);
    expect(findElement(root, 'button', Button)).toBe(button);
  });

  test('that is missing is said to be', () => {
    expect(() => findPart(root, 'data-text')).toThrow(new Error('[data-text] is missing'));
  });

  test('of another kind is not taken for the one asked for', () => {
    expect(() => findElement(root, 'p', Button)).toThrow(new Error('p is no HTMLButtonElement'));
  });
});
