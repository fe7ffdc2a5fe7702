import { articleNames } from '../article-names.ts';
import { findPart } from '../find-part.ts';
import { openPlaces } from '../kept-places.ts';
import { names, type SpeechState } from './names.ts';

/** Where the voice stopped in each article. */
export const spokenPlaces = openPlaces('spoken-places');

/** Id of the article of this page. */
export function articleId(): string {
  return findPart(document, articleNames.article).getAttribute(articleNames.article) ?? '';
}

/** Shows the button that begins; whoever stopped in the midst is told that the voice goes on from there. */
export function offerReading(element: HTMLElement): void {
  const place = spokenPlaces.find(articleId());
  findPart(element, names.startLabel).textContent = place === undefined ? '朗读' : '继续朗读';
  element.setAttribute(names.state, 'idle' satisfies SpeechState);
}
