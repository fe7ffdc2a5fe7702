import { articleNames } from '../article-names.ts';
import { awaken } from '../awaken.ts';
import { findPart } from '../find-part.ts';
import { sayNotOpened } from '../quote-bar/say-at-foot.ts';
import { names } from './names.ts';

/**
 * `<same-passages>`: sets a mark at each paragraph that stands in other items too. The mark has no text of its own, its
 * words come from the style sheet, so that nothing that reads, copies, quotes or searches the article meets them. The panel it
 * opens (`places-panel.ts`) comes when one is pressed.
 */
class SamePassages extends HTMLElement {
  #ask = awaken(this, async () => {
    const { PlacesPanel } = await import('./places-panel.ts');
    return new PlacesPanel(this);
  });

  connectedCallback(): void {
    const body = findPart(document, articleNames.body);
    for (const [number, count] of readCounts(this.getAttribute(names.counts) ?? ''))
      body.querySelector(`#p${number}`)?.append(this.#makeMark(number, count));
  }

  #makeMark(number: string, count: string): HTMLElement {
    const mark = document.createElement('button');
    mark.type = 'button';
    mark.setAttribute(names.mark, count);
    mark.setAttribute('aria-label', `同文 ${count} 处`);
    mark.dataset.screenOnly = '';
    mark.addEventListener('click', () =>
      this.#ask('open', (panel) => panel.open(mark, number), sayNotOpened),
    );
    return mark;
  }
}

customElements.define('same-passages', SamePassages);

/** `3:2 7:1` → number and count of each paragraph. */
function readCounts(counts: string): [number: string, count: string][] {
  return counts.split(' ').map((one) => {
    const [number = '', count = ''] = one.split(':');
    return [number, count];
  });
}
