import type { Hit, Result } from '../search/query/api.ts';
import { ask } from '../search/query/client.ts';
import { copyTemplate, fillFragments } from './template.ts';

/** Makes the entry of one article from the list's template; `fail` is called when its other hits cannot be read. */
export function makeResult(list: HTMLElement, result: Result, answer: number, fail: () => void): HTMLElement {
  const entry = copyTemplate(list, '[data-result-template]');
  const title = entry.querySelector<HTMLAnchorElement>('[data-title]')!;
  title.href = result.url;
  fillFragments(title, result.title);
  for (const fact of ['issue', 'page', 'date', 'people'] as const) {
    const element = entry.querySelector<HTMLElement>(`[data-fact="${fact}"]`)!;
    element.textContent = result[fact];
    element.hidden = result[fact] === '';
  }
  showHits(list, entry, result.hits);
  const rest = entry.querySelector<HTMLButtonElement>('[data-rest]')!;
  const left = countLeft(result);
  rest.hidden = left === 0;
  rest.textContent = left === undefined ? '列出全部各处' : `其余 ${left} 处`;
  rest.addEventListener('click', () => {
    rest.disabled = true;
    ask('hits', { answer, article: result.article }).then((hits) => {
      showHits(list, entry, hits);
      rest.hidden = true;
      (entry.querySelectorAll<HTMLElement>('[data-hit]')[result.hits.length] ?? title).focus();
    }, fail);
  });
  return entry;
}

function showHits(list: HTMLElement, entry: HTMLElement, hits: readonly Hit[]): void {
  const lines = hits.map(({ url, fragments }) => {
    const line = copyTemplate(list, '[data-hit-template]');
    const link = line.querySelector<HTMLAnchorElement>('[data-hit]')!;
    link.href = url;
    fillFragments(link, fragments);
    return line;
  });
  const place = entry.querySelector<HTMLElement>('[data-hits]')!;
  place.replaceChildren(...lines);
  place.hidden = lines.length === 0;
}

/** Places that the first hits do not show; undefined where nobody has counted them. */
function countLeft({ hits, hitCount }: Result): number | undefined {
  const shown = hits.flatMap(({ fragments }) => fragments.filter(({ marked }) => marked)).length;
  return hitCount === undefined ? undefined : Math.max(0, hitCount - shown);
}
