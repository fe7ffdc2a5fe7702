import type { BookItem, Whole } from '../../corpus/model.ts';
import { listPublicItems } from '../../corpus/public-items.ts';
import type { Finding } from '../../findings/catalogue.ts';

/** An address once published leads somewhere for ever: what stood there is there, or says that it was withdrawn. */
export function checkPublishedAddresses(whole: Whole): Finding[] {
  if (!whole.book) return [];
  const present = new Set(listPublicItems(whole).map(({ item }) => item));
  const gone = [...whole.book.items].filter(([item, { row }]) => !present.has(item) && !row.withdrawn);
  // Of a folder that is gone the folder is told, and not each of its articles.
  const names = new Set(gone.map(([item]) => item));
  return gone
    .filter(([item]) => !names.has(item.slice(0, Math.max(0, item.lastIndexOf('/')))))
    .map(([item, known]) =>
      describe(item, known, gone.filter(([other]) => other.startsWith(`${item}/`)).length),
    );
}

function describe(item: string, { row, file, lineOf }: BookItem, below: number): Finding {
  const more = below > 0 ? `，连同它下面的 ${below} 个网址` : '';
  return {
    code: 'address-gone',
    file,
    line: lineOf(),
    message: `${addressOf(item)}（${row.title}）公布过，现在没有${placeOf(item)}了${more}`,
  };
}

/** Address of an item: an article named `index` stands at that of its issue, a page at the root. */
export function addressOf(item: string): string {
  return `/${item.replace(/\/index$/u, '').replace(/^pages\//u, '')}/`;
}

/** Where an editor looks for it: `content/issues/qinghai-gongyun/2023-no2/03.mdx`. */
function placeOf(item: string): string {
  const [first = '', second, third] = item.split('/');
  if (first === 'kinds') return '这个文种的文章';
  if (first === 'pages') return ` content/${item}.mdx `;
  if (['people', 'organizations', 'columns'].includes(first)) return ` content/${item}.yaml `;
  if (second === undefined) return ` content/series/${first}.yaml `;
  return third === undefined ? ` content/issues/${item} ` : ` content/issues/${item}.mdx `;
}
