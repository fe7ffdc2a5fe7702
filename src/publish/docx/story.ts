import type { XmlElement } from '../xml.ts';
import type { ListForm } from './numbering.ts';
import { SHEETS } from './sheets.ts';
import type { Form, Sheet } from './sheets.ts';

/** What a Word document collects outside of its text while that is written: notes, addresses, lists, bookmarks. */
export interface Story {
  form: Form;
  sheet: Sheet;
  /** The footnotes in the order of their marks, each as its paragraphs. */
  notes: XmlElement[][];
  links: string[];
  lists: ListForm[];
  /** The id of an address, the same for the same. */
  linkTo(address: string): string;
  /** The id of a list that begins here. */
  beginList(list: ListForm): number;
  /** The id of a bookmark, which a document has once: none the second time. */
  mark(name: string): number | undefined;
}

/** Begins a document of a form. */
export function openStory(form: Form): Story {
  const [notes, links, lists] = [[] as XmlElement[][], [] as string[], [] as ListForm[]];
  const marks = new Set<string>();
  return {
    form,
    sheet: SHEETS[form],
    notes,
    links,
    lists,
    linkTo(address) {
      if (!links.includes(address)) links.push(address);
      return `rId-link-${links.indexOf(address) + 1}`;
    },
    beginList: (list) => lists.push(list),
    mark(name) {
      if (marks.has(name)) return undefined;
      marks.add(name);
      return marks.size;
    },
  };
}
