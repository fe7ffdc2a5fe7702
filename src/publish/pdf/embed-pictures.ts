import type { Issue } from '../../archive/model.ts';
import { cleanPicture } from '../../pictures/clean-picture.ts';
import { bookPictures } from '../epub/pictures.ts';
import type { XmlElement } from '../xml.ts';

/** A tree whose pictures lie in it: the page that is printed to a PDF has no place of its own to fetch them from. */
export function embedPictures(
  tree: XmlElement,
  issue: Issue,
  readFile: (path: string) => Uint8Array,
): XmlElement {
  const pictures = new Map(bookPictures(issue).map((picture) => [`../${picture.href}`, picture]));
  return embed(tree);

  function embed(one: XmlElement): XmlElement {
    const picture = one.name === 'img' ? pictures.get(one.attributes.src ?? '') : undefined;
    const children = one.children.map((child) => (typeof child === 'string' ? child : embed(child)));
    if (!picture) return { ...one, children };
    const bytes = Buffer.from(cleanPicture(readFile(picture.path))).toString('base64');
    return {
      ...one,
      children,
      attributes: { ...one.attributes, src: `data:${picture.type};base64,${bytes}` },
    };
  }
}
