import type { Whole } from '../../corpus/model.ts';
import type { Authority } from '../document.ts';

/** Makes the names of the archive's people and organizations into look-ups by printed form; the first of a name counts. */
export function authorityOf({
  people,
  organizations,
  site,
}: Pick<Whole, 'people' | 'organizations' | 'site'>): Authority {
  const peopleByName = indexNames(people, ({ name, otherNames = [] }) => [name, ...otherNames]);
  const bodiesByName = indexNames(organizations, ({ name, shortNames = [] }) => [name, ...shortNames]);
  return {
    personId: (name) => peopleByName.get(name),
    organizationId: (name) => bodiesByName.get(name),
    kinds: site?.data?.kinds,
  };
}

function indexNames<Data>(
  entries: readonly { id: string; data: Data | undefined }[],
  namesOf: (data: Data) => readonly string[],
): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { id, data } of entries)
    for (const name of data === undefined ? [] : namesOf(data)) if (!ids.has(name)) ids.set(name, id);
  return ids;
}
