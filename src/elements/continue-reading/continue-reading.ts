import { articlePath } from '../../archive/paths.ts';
import { addressInSite } from '../../search/query/site-root.ts';
import { findElement, findPart } from '../find-part.ts';
import { listPlaces } from '../kept-places.ts';
import { names } from './names.ts';

/** How many unfinished articles are offered. */
const MOST = 3;

/** `<continue-reading>`: on the home page, the long articles this browser was left in, each leading to its paragraph. */
class ContinueReading extends HTMLElement {
  connectedCallback(): void {
    const places = listPlaces('reading-places')
      .filter(({ title }) => title)
      .slice(0, MOST);
    const list = findPart(this, names.list);
    const row = findPart(this, names.row, HTMLTemplateElement);
    list.replaceChildren();
    for (const { title = '', article, paragraph } of places) {
      const item = document.importNode(row.content, true);
      const link = findElement(item, 'a', HTMLAnchorElement);
      link.textContent = title;
      link.href = `${addressInSite(articlePath(article))}#${paragraph}`;
      list.append(item);
    }
    this.hidden = places.length === 0;
  }
}

customElements.define('continue-reading', ContinueReading);
