import type { Fragment } from '../../search/query/api.ts';
import type { DataName } from '../data-names.ts';
import { findElement, findPart } from '../find-part.ts';

/** Copies the only element of the `<template>` in a part that bears a name. */
export function copyTemplate(part: HTMLElement, name: DataName): HTMLElement {
  const { content } = findPart(part, name, HTMLTemplateElement);
  return findElement(document.importNode(content, true), '*', HTMLElement);
}

/** Puts fragments into an element as text, the marked ones in `<mark>`. */
export function fillFragments(element: HTMLElement, fragments: readonly Fragment[]): void {
  element.replaceChildren(...fragments.map(({ text, marked }) => (marked ? markOf(text) : text)));
}

function markOf(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
