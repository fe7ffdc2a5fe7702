import { formatDate } from '../../text/dates.ts';
import { columnHelp, organizationHelp, personHelp } from '../../schema/help-authority.ts';
import type { ColumnData } from '../../schema/column.ts';
import type { OrganizationData } from '../../schema/organization.ts';
import type { PersonData } from '../../schema/person.ts';

/** Two entries of one person: the one that stays gets the other's names and posts. */
export function mergePeople(stays: PersonData, goes: PersonData): PersonData {
  const posts = [...stays.posts];
  for (const post of goes.posts) {
    if (posts.some((one) => isSame(one, post))) continue;
    const later = posts.findIndex(({ asOf }) => (asOf ?? '') > (post.asOf ?? ''));
    posts.splice(later < 0 ? posts.length : later, 0, post);
  }
  return {
    ...stays,
    ...listed('otherNames', stays.name, stays.otherNames, [goes.name, ...(goes.otherNames ?? [])]),
    ...noted(stays.note, goes.note),
    posts,
  };
}

/** Two entries of one body. What stood below the one that goes stands below the other, and not below itself. */
export function mergeBodies(
  stays: OrganizationData,
  goes: OrganizationData,
  ids: { stays: string; goes: string },
): OrganizationData {
  const { parent, ...rest } = stays;
  const above = parent === undefined || parent === ids.goes ? goes.parent : parent;
  return {
    ...rest,
    ...listed('shortNames', stays.name, stays.shortNames, [goes.name, ...(goes.shortNames ?? [])]),
    ...(above !== undefined && above !== ids.stays && { parent: above }),
    ...noted(stays.note, goes.note),
  };
}

/** Two entries of one column, whose names are found in the contents as they are printed. */
export function mergeColumns(stays: ColumnData, goes: ColumnData): ColumnData {
  return {
    ...stays,
    ...listed('formerNames', stays.name, stays.formerNames, [goes.name, ...(goes.formerNames ?? [])]),
    ...noted(stays.note, goes.note),
  };
}

/** What the one that stays gets, in words: `别的写法：张叁`, `职务：县总工会主席（1987年）`. */
export function listGains(
  room: 'people' | 'organizations' | 'columns',
  goes: Partial<PersonData & OrganizationData & ColumnData>,
  stays: Partial<PersonData & OrganizationData & ColumnData>,
): string[] {
  const known = [stays.name, ...(stays[LISTS[room].key] ?? [])];
  const names = [goes.name, ...(goes[LISTS[room].key] ?? [])].filter((name) => !known.includes(name));
  const posts = (goes.posts ?? []).filter((post) => !(stays.posts ?? []).some((one) => isSame(one, post)));
  const isNoted = goes.note !== undefined && goes.note !== stays.note;
  return [
    ...names.map((name) => `${LISTS[room].label}：${name ?? ''}`),
    ...posts.map(({ post, asOf }) => `职务：${post}${asOf === undefined ? '' : `（${formatDate(asOf)}）`}`),
    ...(isNoted ? [`附注：${goes.note ?? ''}`] : []),
  ];
}

/** Where the other names of an entry stand, and what a form calls them. */
const LISTS = {
  people: { key: 'otherNames', label: personHelp.otherNames.label },
  organizations: { key: 'shortNames', label: organizationHelp.shortNames.label },
  columns: { key: 'formerNames', label: columnHelp.formerNames.label },
} as const;

function listed<Key extends string>(
  key: Key,
  name: string,
  own: readonly string[] = [],
  more: readonly string[],
): Partial<Record<Key, string[]>> {
  const names = [...new Set([...own, ...more])].filter((one) => one !== name);
  return (names.length > 0 ? { [key]: names } : {}) as Partial<Record<Key, string[]>>;
}

function noted(own: string | undefined, more: string | undefined): { note?: string } {
  const notes = [...new Set([own, more])].filter((one) => one !== undefined);
  return notes.length > 0 ? { note: notes.join('；') } : {};
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
