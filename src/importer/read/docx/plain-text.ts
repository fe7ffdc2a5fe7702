import { childrenOf } from './parse-xml.ts';
import type { XmlElement } from './parse-xml.ts';

/** The words inside an element, whatever frames them; of an alternative only the first branch. */
export function plainText(element: XmlElement): string {
  return childrenOf(element)
    .map((child) => {
      if (['w:t', 'w:delText', 'm:t', 'a:t'].includes(child.name))
        return child.children.filter((part) => typeof part === 'string').join('');
      if (child.name === 'w:tab') return '\t';
      return child.name === 'mc:Fallback' ? '' : plainText(child);
    })
    .join('');
}
