import type { Finding } from '../../findings/catalogue.ts';
import type { Whole } from '../../corpus/model.ts';
import { editDistance } from '../../text/distance.ts';

/** A body whose name is that of another but for one character put in or left out: two files may be one body. */
export function checkNearNames({ organizations }: Whole): Finding[] {
  const named = organizations.flatMap(({ id, data, file, lineOf }) =>
    data
      ? [{ id, name: data.name, known: new Set([data.name, ...(data.shortNames ?? [])]), file, lineOf }]
      : [],
  );
  const byLength = Map.groupBy(named, ({ name }) => name.length);
  return named.flatMap(({ name, id, file, lineOf }): Finding[] => {
    const other = (byLength.get(name.length + 1) ?? []).find(
      (one) => name.length >= 6 && !one.known.has(name) && editDistance(name, one.name) === 1,
    );
    if (!other) return [];
    const message = `“${name}”和组织档案 ${other.id} 的“${other.name}”只差一个字（本档案是 ${id}）`;
    return [{ code: 'organization-near', file, line: lineOf(['name']), message }];
  });
}
