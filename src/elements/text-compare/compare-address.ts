import { COMPARE_PATH } from '../../archive/paths.ts';

/** The names of the texts in the address of the page: two or three. */
const PLACES = ['a', 'b', 'c'] as const;

/** Which articles the address of the page names, in their order: `?a=neibu-tongbao/2020-no16/01&b=…`. */
export function readChosen(search: string): string[] {
  const asked = new URLSearchParams(search);
  const chosen = PLACES.flatMap((place) => readArticle(asked.get(place) ?? '') ?? []);
  return [...new Set(chosen)];
}

/** The query that names articles: what `readChosen` reads. */
export function writeChosen(articles: readonly string[]): string {
  const named = PLACES.flatMap((place, index) => {
    const article = articles[index];
    return article === undefined ? [] : [`${place}=${article.split('/').map(encodeURIComponent).join('/')}`];
  });
  return named.length > 0 ? `?${named.join('&')}` : '';
}

/** The page that lays articles side by side, by their ids. */
export function compareAddress(articles: readonly string[]): string {
  return `${COMPARE_PATH}${writeChosen(articles.map((id) => id.replace(/\/index$/u, '')))}`;
}

/**
 * The path of an article in what a reader pastes, an address of this or another copy of the site or a path:
 * `https://host/x/qing-zong-fa/2022-no11/index.html#p3` → `x/qing-zong-fa/2022-no11`. Undefined where it is none.
 */
export function readArticle(typed: string): string | undefined {
  const [plain = ''] = typed.trim().split(/[?#]/u);
  const path = plain
    .replace(/^\w+:\/*(?:[^/]*\/)?/u, '')
    .replace(/(?:\/index(?:\.html)?)?\/*$/u, '')
    .replace(/^\/+/u, '');
  return /^[^\s/]+(?:\/[^\s/]+)+$/u.test(path) ? path : undefined;
}
