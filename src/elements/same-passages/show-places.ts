import { articlePath } from '../../archive/paths.ts';
import { fetchBytes } from '../../search/query/loading/fetch-bytes.ts';
import { addressInSite } from '../../search/query/site-root.ts';
import type { FilePlace, PassagesFile } from '../../passages/passages-file.ts';
import { articleNames } from '../article-names.ts';
import { compareAddress } from '../text-compare/compare-address.ts';

/** Lists the places where a paragraph stands besides; gives what there is to say of it, empty where all are listed. */
export async function showPlaces(
  list: HTMLElement,
  article: HTMLElement,
  { number, count }: { number: string; count: number },
): Promise<string> {
  const own = article.getAttribute(articleNames.article) ?? '';
  let file: PassagesFile;
  try {
    file = await fetchFile(own);
  } catch {
    return '没有取到：请看网络是否连着，再点一次。';
  }
  const places = file.paragraphs[number] ?? [];
  list.replaceChildren(...places.map((place) => makeRow(own, file, place)));
  if (places.length === count) return '';
  return places.length === 0
    ? `共 ${count} 处；本篇相同的段落太多，这里没有列出。`
    : `另有 ${count - places.length} 处没有列出。`;
}

const files = new Map<string, Promise<PassagesFile>>();

/** Fetches the file once; one that did not come is asked for anew. */
function fetchFile(article: string): Promise<PassagesFile> {
  const known = files.get(article);
  if (known) return known;
  const asked = fetchBytes(`${articlePath(article)}passages.json`).then(
    (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as PassagesFile,
  );
  files.set(article, asked);
  asked.catch(() => files.delete(article));
  return asked;
}

function makeRow(own: string, file: PassagesFile, [item, number, ...words]: FilePlace): Element {
  const [id = '', title = '', issue = '', date = ''] = file.items[item] ?? [];
  const row = document.createElement('li');
  const [path, asked] = compareAddress([own, id]).split('?');
  const said = words.map((word) => file.words[word] ?? '');
  row.append(
    makeText('span', 'same-date', date),
    makeLink(`${addressInSite(articlePath(id))}#p${number}`, '', title),
    ...(issue === '' ? [] : [makeText('span', 'same-issue', issue)]),
    makeLink(`${addressInSite(path ?? '')}?${asked ?? ''}`, 'same-beside', '对读'),
    ...(said.length === 0 ? ['本段全文'] : said).map((one) => makeText('p', 'same-words', one)),
  );
  return row;
}

function makeLink(href: string, className: string, text: string): HTMLElement {
  const link = document.createElement('a');
  link.href = href;
  link.className = className;
  link.textContent = text;
  return link;
}

function makeText(name: string, className: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}
