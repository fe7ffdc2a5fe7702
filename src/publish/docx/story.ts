import type { PictureFormat } from '../../pictures/format.ts';
import type { XmlElement } from '../xml.ts';
import type { ListForm } from './numbering.ts';
import { SHEETS } from './sheets.ts';
import type { Form, Sheet } from './sheets.ts';

/** A picture of a Word document: where it lies below the project, and what it is. */
export interface StoryPicture {
  path: string;
  format: PictureFormat;
}

/** What a Word document collects outside of its text while that is written: notes, addresses, lists, pictures, bookmarks. */
export interface Story {
  form: Form;
  sheet: Sheet;
  /** The footnotes in the order of their marks, each as its paragraphs. */
  notes: XmlElement[][];
  links: string[];
  lists: ListForm[];
  pictures: StoryPicture[];
  /** The id of an address, the same for the same. */
  linkTo(address: string): string;
  /** The number of a picture, from 1, the same for the same, and the number of the place it is shown at. */
  show(picture: StoryPicture): { picture: number; place: number };
  /** The id of a list that begins here. */
  beginList(list: ListForm): number;
  /** The id of a bookmark, which a document has once: none the second time. */
  mark(name: string): number | undefined;
}

/** Begins a document of a form. */
export function openStory(form: Form): Story {
  const [notes, links, lists] = [[] as XmlElement[][], [] as string[], [] as ListForm[]];
  const pictures: StoryPicture[] = [];
  let places = 0;
  const marks = new Set<string>();
  return {
    form,
    sheet: SHEETS[form],
    notes,
    links,
    lists,
    pictures,
    show({ path, format }) {
      const known = pictures.findIndex((one) => one.path === path);
      places += 1;
      return { picture: known >= 0 ? known + 1 : pictures.push({ path, format }), place: places };
    },
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
