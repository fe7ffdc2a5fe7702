import type { Line } from '../../search/query/api.ts';
import { NOT_FETCHED } from '../awaken.ts';
import { findPart } from '../find-part.ts';
import { names } from './names.ts';

/** Gathers the paragraph of a line, and says below it and to the ear what came of it. */
export async function gatherLine(list: HTMLElement, entry: HTMLElement, { url }: Line): Promise<void> {
  const words = await import('../take-hit.ts').then(
    ({ takeHit }) => takeHit(url),
    () => `没有摘录成：${NOT_FETCHED}`,
  );
  const taken = findPart(entry, names.taken);
  taken.textContent = words;
  taken.hidden = false;
  findPart(list, names.announcement).textContent = words;
}
