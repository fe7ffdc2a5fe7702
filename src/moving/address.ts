import { RESERVED_ADDRESSES, RESERVED_BELOW } from '../checks/reserved.ts';
import { SHARED_ROOMS } from '../corpus/book.ts';
import { slugSchema } from '../schema/fields.ts';
import { MoveRefused } from './move-refused.ts';

/** What can be moved: `gongyun`, `gongyun/2023-no2`, `gongyun/2023-no2/03`, `people/zhang-san`. */
export type MovedKind = 'series' | 'issue' | 'article' | 'people' | 'organizations' | 'columns';

/** An address as an editor names it. */
export interface Address {
  /** As the book names it. */
  item: string;
  kind: MovedKind;
}

/** What each kind is called. */
export const KIND_NAMES: Readonly<Record<MovedKind, string>> = {
  series: '刊物',
  issue: '期次',
  article: '文章',
  people: '人物',
  organizations: '组织',
  columns: '栏目',
};

/** Reads an address as it is typed or copied: from a browser, from a folder, with and without slashes. */
export function readAddress(words: string): Address {
  const item = words
    .trim()
    .replace(/^https?:\/\/[^/]+/u, '')
    .replace(/[?#].*$/u, '')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)?content\/(?:(?:issues|series)\/)?/u, '')
    .replace(/\.(?:mdx|yaml)$/u, '')
    .replace(/^\/+|\/+$/gu, '');
  const parts = item.split('/');
  const [first = ''] = parts;
  const wrong = parts.find((part) => !slugSchema.safeParse(part).success);
  if (item === '') throw new MoveRefused('网址没有写。');
  if (wrong !== undefined)
    throw new MoveRefused(`“${wrong}”不能作网址：只能用小写字母、数字和连字符，例如 zhang-san。`);
  return { item, kind: kindOf(first, parts.length, item) };
}

/** Refuses a name that the site needs for its own pages. */
export function refuseReserved({ item, kind }: Address): void {
  const name = item.slice(item.lastIndexOf('/') + 1);
  const isReserved = reservedFor(kind).includes(name);
  if (isReserved) throw new MoveRefused(`网址 /${item}/ 是网站自己的页面，请换一个。`);
}

function reservedFor(kind: MovedKind): readonly string[] {
  if (kind === 'series') return RESERVED_ADDRESSES;
  return kind === 'columns' ? [] : RESERVED_BELOW[kind];
}

function kindOf(first: string, length: number, item: string): MovedKind {
  if (first === 'people' || first === 'organizations' || first === 'columns') {
    if (length === 2) return first;
    throw new MoveRefused(`“${item}”要写成 ${first}/名字。`);
  }
  if (SHARED_ROOMS.includes(first))
    throw new MoveRefused(
      first === 'kinds'
        ? '文种的网址写在 content/site.yaml 里，公布以后不能移。'
        : '页面的网址就是它的文件名，公布以后不能移。',
    );
  const kind = (['series', 'issue', 'article'] as const)[length - 1];
  if (!kind) throw new MoveRefused(`“${item}”太长：要写成 刊名、刊名/期 或 刊名/期/篇。`);
  return kind;
}
