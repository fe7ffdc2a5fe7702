import type { Book, BookItem, Whole } from '../../corpus/model.ts';
import { targetOf } from '../../corpus/moved-items.ts';
import { listPublicItems } from '../../corpus/public-items.ts';
import type { Finding } from '../../findings/catalogue.ts';

/**
 * An address once published leads somewhere for ever: what stood there is there, has moved to where it is now, or says that
 * it was withdrawn. Nothing else may stand where something was that has moved.
 */
export function checkPublishedAddresses(whole: Whole): Finding[] {
  const { book } = whole;
  if (!book) return [];
  const present = new Set(listPublicItems(whole).map(({ item }) => item));
  const gone = [...book.items].filter(
    ([item, { row }]) =>
      !present.has(item) &&
      !row.withdrawn &&
      (row.movedTo === undefined || targetOf(book, item) === undefined),
  );
  // Of a folder that is gone the folder is told, and not each of its articles.
  const names = new Set(gone.map(([item]) => item));
  const lost = gone
    .filter(([item]) => !names.has(item.slice(0, Math.max(0, item.lastIndexOf('/')))))
    .map(([item, known]) =>
      describe(item, known, gone.filter(([other]) => other.startsWith(`${item}/`)).length),
    );
  return [...lost, ...findTaken(book, present)];
}

/** What stands at the address of something that has moved, of which a reader would take it for the other. */
function findTaken({ items }: Book, present: ReadonlySet<string>): Finding[] {
  const moved = [...items].filter(([, { row }]) => row.movedTo !== undefined);
  if (moved.length === 0) return [];
  const standing = new Map([...present].map((item) => [addressOf(item), item]));
  return moved.flatMap(([item, { row, file, lineOf }]): Finding[] => {
    const taker = standing.get(addressOf(item));
    // A document stood at the address of its issue, which is there still.
    if (taker === undefined || (taker !== item && item === `${taker}/index`)) return [];
    const message = `${addressOf(item)}（${row.title}）公布过，已移到 ${addressOf(row.movedTo ?? '')}；现在又有了${placeOf(taker)}`;
    return [{ code: 'address-taken', file, line: lineOf(), message: message.trimEnd() }];
  });
}

function describe(item: string, { row, file, lineOf }: BookItem, below: number): Finding {
  const more = below > 0 ? `，连同它下面的 ${below} 个网址` : '';
  if (row.movedTo !== undefined) {
    const message = `${addressOf(item)}（${row.title}）公布过，记着移到 ${addressOf(row.movedTo)}，那里却什么也没有${more}`;
    return { code: 'address-gone', file, line: lineOf(), message };
  }
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
