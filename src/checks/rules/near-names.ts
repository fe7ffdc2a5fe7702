import type { Finding } from '../../findings/catalogue.ts';
import type { Whole } from '../../corpus/model.ts';

/** Characters from which a name is long enough that another one beside it is no chance. */
const LONG = 6;

/** A body whose name is that of another but for one character put in or left out: two files may be one body. */
export function checkNearNames({ organizations }: Whole): Finding[] {
  const named = organizations.flatMap(({ id, data, file, lineOf }) =>
    data
      ? [{ id, name: data.name, known: new Set([data.name, ...(data.shortNames ?? [])]), file, lineOf }]
      : [],
  );
  // By what is left of a name without one character: to compare all names with all takes seconds where they are many.
  const byRest = Map.groupBy(
    named.flatMap((one) => withoutOne(one.name).map((rest) => ({ rest, one }))),
    ({ rest }) => rest,
  );
  return named.flatMap(({ name, id, file, lineOf }): Finding[] => {
    const near = name.length < LONG ? [] : (byRest.get(name) ?? []);
    const other = near.find(({ one }) => !one.known.has(name))?.one;
    if (!other) return [];
    const message = `“${name}”和组织档案 ${other.id} 的“${other.name}”只差一个字（本档案是 ${id}）`;
    return [{ code: 'organization-near', file, line: lineOf(['name']), message }];
  });
}

/** A name without its first character, without its second, and so on. */
function withoutOne(name: string): string[] {
  const characters = [...name];
  return characters.map((_, place) => characters.toSpliced(place, 1).join(''));
}
