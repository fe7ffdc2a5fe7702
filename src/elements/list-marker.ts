/** The number a list item shows, as the plain text of the archive has it: `3. `; of a list without numbers a point. */
export function markerOf(item: Element): string {
  const number = numberOf(item);
  return number === undefined ? '· ' : `${number}. `;
}

/** The number of an item of an ordered list. */
export function numberOf(item: Element): number | undefined {
  const list = item.parentElement;
  if (!(list instanceof HTMLOListElement)) return undefined;
  return list.start + [...list.children].filter((child) => child.localName === 'li').indexOf(item);
}
