import { addressOf } from '../../checks/rules/published-addresses.ts';
import type { Finding } from '../../findings/catalogue.ts';
import { nameRoom } from '../../publication/print-changes.ts';
import type { SurveyedItem } from '../../publication/survey.ts';
import type { ItemList, ListedItem } from '../publish-shapes.ts';

/** Rows of one list that a person still reads. */
const SHOWN = 300;

/** Gives the items of a list their kind, address and place in the desk. */
export function listItems(items: readonly SurveyedItem[], isHere: boolean): ItemList {
  return {
    count: items.length,
    items: items.slice(0, SHOWN).map((one): ListedItem => ({
      ...one,
      room: nameRoom(one.item),
      address: addressOf(one.item),
      ...(isHere && linkItem(one.item)),
    })),
  };
}

/** Where an article or an issue is opened in the desk: `#/edit/qinghai-gongyun/2023-no2/03`. */
function linkItem(item: string): { link?: string } {
  const room = nameRoom(item);
  if (room === '文章') return { link: `#/edit/${item}` };
  return room === '期' ? { link: `#//issue/${item}` } : {};
}

/** Where a message is led to: its line in the article, else the messages of all. */
export function linkFinding({ file, line }: Finding): { link: string } {
  const [, item] = /^content\/issues\/([^/]+\/[^/]+\/[^/]+)\.mdx$/u.exec(file) ?? [];
  return { link: item === undefined ? '#/findings' : `#/edit/${item}/${line}` };
}

/**
 * Of what is gone the folder is shown, and not each of its articles: they are withdrawn together. What was withdrawn
 * already stands for itself.
 */
export function topItems(items: readonly SurveyedItem[]): SurveyedItem[] {
  const open = new Set(items.filter(({ reason }) => reason === undefined).map(({ item }) => item));
  return items.filter(
    ({ item, reason }) =>
      reason !== undefined || !open.has(item.slice(0, Math.max(0, item.lastIndexOf('/')))),
  );
}
