import { articleNames } from '../article-names.ts';
import { toSelector } from '../data-names.ts';
import { names } from './names.ts';
import type { KnownPages } from './say-lost.ts';

/** Reads off the page what is known of its printed pages: from the element their range, from the text its marks. */
export function readPages(element: HTMLElement): KnownPages {
  const read = (name: string) => {
    const value = element.getAttribute(name);
    return value === null ? undefined : Number(value);
  };
  const marks = [
    ...document.querySelectorAll(`${toSelector(articleNames.body)} ${toSelector(articleNames.page)}`),
  ];
  return {
    first: read(names.firstPage),
    last: read(names.lastPage),
    marks: marks.map((mark) => Number(mark.getAttribute(articleNames.page))),
  };
}
