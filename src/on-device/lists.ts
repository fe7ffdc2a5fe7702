import { groupOf, SEARCH, seriesGroup, SHELL, type GroupSummary, type ListedFile } from './groups.ts';

/** A file as a finished site knows it. */
interface KnownFile {
  size: number;
  digest: string;
}

/** A group with its list as it is written. */
export interface WrittenGroup extends Omit<GroupSummary, 'list'> {
  /** JSON of its `ListedFile`s, in the order of the paths given. */
  text: string;
}

/**
 * Sorts the files of a finished site into what can be kept together. The digests are those of its manifest, so that what
 * a browser keeps is known to be what was published.
 */
export function listGroups(
  files: ReadonlyMap<string, KnownFile>,
  series: readonly { folder: string; name: string }[],
): WrittenGroup[] {
  const folders = new Set(series.map(({ folder }) => folder));
  const lists = new Map<string, ListedFile[]>();
  for (const [path, { size, digest }] of files) {
    const group = groupOf(path, folders);
    if (group === undefined) continue;
    const list = lists.get(group) ?? [];
    list.push([path, size, digest]);
    lists.set(group, list);
  }
  const named = [
    { id: SHELL, name: '公用文件' },
    { id: SEARCH, name: '检索' },
    ...series.map(({ folder, name }) => ({ id: seriesGroup(folder), name })),
  ];
  return named.flatMap(({ id, name }) => {
    const list = lists.get(id);
    if (!list) return [];
    const bytes = list.reduce((sum, [, size]) => sum + size, 0);
    return [{ id, name, text: JSON.stringify(list), files: list.length, bytes }];
  });
}
