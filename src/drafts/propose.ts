import type { Whole } from '../corpus/model.ts';
import type { OrganizationReference } from '../schema/fields.ts';
import { romanise } from '../text/romanise.ts';

/** The 文种 a new article of a series is likely to be: that of most of its articles, a notice 通知, else the first one. */
export function proposeArticleKind({ series, folders, site }: Whole, id: string): string {
  const kinds = site?.data?.kinds.map(({ name }) => name) ?? [];
  const used = folders
    .filter((folder) => folder.series === id)
    .flatMap(({ articles }) => articles.flatMap(({ data }) => data?.kind ?? []));
  const isNotice = series.find((one) => one.id === id)?.data?.form === 'notice';
  return (
    mostCommon(used) ?? (isNotice ? kinds.find((kind) => kind === '通知') : undefined) ?? kinds[0] ?? '通知'
  );
}

/** The kind a new body is likely to be: that of most of the bodies. */
export function proposeBodyKind({ organizations, site }: Whole): string {
  const used = organizations.flatMap(({ data }) => data?.kind ?? []);
  return mostCommon(used) ?? site?.data?.organizationKinds[0] ?? '组织';
}

/** Who a new series is likely to be published by: whoever publishes most of them. */
export function proposePublisher({ series }: Pick<Whole, 'series'>): OrganizationReference | undefined {
  const known = series.flatMap(({ data }) => data?.publisher ?? []);
  const name = mostCommon(known.map((one) => one.name));
  return known.find((one) => one.name === name);
}

/** A free id for a person or a body: `张三` → `zhang-san`, the second of that name `zhang-san-2`. */
export function proposeId(name: string, mode: 'surname' | 'normal', known: readonly string[]): string {
  const id = romanise(name, mode);
  let free = id;
  for (let count = 2; known.includes(free); count += 1) free = `${id}-${count}`;
  return free;
}

/** The next article of an issue: `04` behind `03`. */
export function proposeArticleName(names: readonly string[]): string {
  const numbers = names.flatMap((name) => (/^\d+$/u.test(name) ? [Number(name)] : []));
  return String(Math.max(0, ...numbers) + 1).padStart(2, '0');
}

function mostCommon(words: readonly string[]): string | undefined {
  const counts = Map.groupBy(words, (word) => word);
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}
