import type { Fragment } from '../search/query/api.ts';

/** Copies the only element of a `<template>` inside `part`. */
export function copyTemplate(part: HTMLElement, selector: string): HTMLElement {
  const template = part.querySelector<HTMLTemplateElement>(selector)!;
  return document.importNode(template.content, true).firstElementChild as HTMLElement;
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
