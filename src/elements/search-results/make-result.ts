import type { Hit, Result } from '../../search/query/api.ts';
import { ask } from '../../search/query/client.ts';
import { addressInSite } from '../../search/query/site-root.ts';
import { copyTemplate, fillFragments } from '../archive-search/template.ts';
import { toSelector } from '../data-names.ts';
import { findElement, findPart } from '../find-part.ts';
import { names, resultFacts } from './names.ts';

/** Makes the entry of one article from the list's template; `fail` is called when its other hits cannot be read. */
export function makeResult(
  list: HTMLElement,
  result: Result,
  answer: number,
  fail: (error: unknown) => void,
): HTMLElement {
  const entry = copyTemplate(list, names.resultTemplate);
  const title = findPart(entry, names.title, HTMLAnchorElement);
  title.href = addressInSite(result.url);
  fillFragments(title, result.title);
  for (const fact of resultFacts) {
    const element = findElement(entry, toSelector(names.fact, fact), HTMLElement);
    element.textContent = result[fact];
    element.hidden = result[fact] === '';
  }
  showHits(list, entry, result.hits);
  const rest = findPart(entry, names.rest, HTMLButtonElement);
  const left = countLeft(result);
  rest.hidden = left === 0;
  rest.textContent = left === undefined ? '列出全部各处' : `其余 ${left} 处`;
  rest.addEventListener('click', () => {
    rest.disabled = true;
    ask('hits', { answer, article: result.article }).then((hits) => {
      showHits(list, entry, hits);
      rest.hidden = true;
      (entry.querySelectorAll<HTMLElement>(toSelector(names.hit))[result.hits.length] ?? title).focus();
    }, fail);
  });
  return entry;
}

/** Says above the first entry of a group how its articles were found. */
export function nameGroup(entry: HTMLElement, group: Result['group']): void {
  const head = findPart(entry, names.group);
  head.hidden = group === undefined;
  head.textContent = group === 'whole' ? '原句' : '各词分开出现';
}

function showHits(list: HTMLElement, entry: HTMLElement, hits: readonly Hit[]): void {
  const lines = hits.map(({ url, fragments }) => {
    const line = copyTemplate(list, names.hitTemplate);
    const link = findPart(line, names.hit, HTMLAnchorElement);
    link.href = addressInSite(url);
    fillFragments(link, fragments);
    const take = findPart(line, names.take);
    take.hidden = !url.includes('#');
    take.addEventListener('click', () => void takeInto(entry, url));
    return line;
  });
  const place = findPart(entry, names.hits);
  place.replaceChildren(...lines);
  place.hidden = lines.length === 0;
}

/** Gathers the paragraph of a hit, and says so under the hits of its article. */
async function takeInto(entry: HTMLElement, url: string): Promise<void> {
  const { takeHit } = await import('../take-hit.ts');
  findPart(entry, names.taken).textContent = await takeHit(url);
}

/** Places that the first hits do not show; undefined where nobody has counted them. */
function countLeft({ hits, hitCount }: Result): number | undefined {
  const shown = hits.flatMap(({ fragments }) => fragments.filter(({ marked }) => marked)).length;
  return hitCount === undefined ? undefined : Math.max(0, hitCount - shown);
}
