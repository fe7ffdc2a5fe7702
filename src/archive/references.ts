import type { OrganizationReference, PersonReference } from '../schema/fields.ts';
import type { Shown } from '../corpus/model.ts';
import type { BodyLink, PersonLink } from './model.ts';
import { organizationPath, personPath } from './paths.ts';

/** A person as an issue names them, perhaps with their duty in brackets: `执行`. */
type NotedReference = PersonReference & { note?: string | undefined };

/** Turns references of the content into names with the addresses of their pages, where they have one. */
export interface Linker {
  person: (reference: NotedReference) => PersonLink;
  /** Several who stand side by side: those of one name that are not one person are told apart. */
  people: (references: readonly NotedReference[]) => PersonLink[];
  bodies: (reference: OrganizationReference) => BodyLink[];
}

/** Makes the linker for the people and bodies this build shows. */
export function createLinker({ people, organizations }: Pick<Shown, 'people' | 'organizations'>): Linker {
  const persons = new Map(people.map(({ id, data }) => [id, data]));
  const bodyIds = new Set(organizations.map(({ id }) => id));
  const linkPerson: Linker['person'] = ({ person, name, post, note }) => ({
    name,
    ...(post !== undefined && { post }),
    ...(note !== undefined && { note }),
    ...(persons.has(person) && { url: personPath(person) }),
  });
  return {
    person: linkPerson,
    people: (references) =>
      references.map((reference) => ({
        ...linkPerson(reference),
        ...(references.some(({ name, person }) => name === reference.name && person !== reference.person) && {
          mark: persons.get(reference.person)?.note ?? reference.person,
        }),
      })),
    bodies: (reference) =>
      splitBodies(reference).map(({ id, ...body }) => ({
        ...body,
        ...(bodyIds.has(id) && { url: organizationPath(id) }),
      })),
  };
}

/**
 * Cuts a printed sign-off so that each name can link to its body: `研究室、经济技术部` with two ids gives two names.
 * Where names and ids do not match in number, the whole of it goes to the first body.
 */
export function splitBodies({
  ids,
  name,
}: OrganizationReference): { joint: string; name: string; id: string }[] {
  const parts = name.split(/([、，,\s]+)/u);
  const isMatched = (parts.length + 1) / 2 === ids.length;
  return (isMatched ? ids : ids.slice(0, 1)).map((id, index) => ({
    joint: parts[index * 2 - 1] ?? '',
    name: isMatched ? (parts[index * 2] ?? '') : name,
    id,
  }));
}
