import type { Organization, Person } from '../model.ts';
import { DOCUMENTS_PATH } from '../paths.ts';
import type { CitedDocument } from '../tracing/documents.ts';
import { splitList } from './split-list.ts';
import type { ListPages, ListRule } from './split-list.ts';
import { ROWS_LIMIT, weighName } from './weights.ts';

/** The pages of the list of people, by the first letter of their addresses where they are too many for one. */
export function peoplePages(people: readonly Person[], limit = ROWS_LIMIT): ListPages<Person> {
  const weigh = ({ data }: Person) => weighName(data.name, longest(data.posts.map(({ post }) => post)));
  return splitList('/people/', people, byAddress('人', limit, weigh));
}

/** The pages of the list of bodies, likewise. */
export function organizationsPages(
  bodies: readonly Organization[],
  limit = ROWS_LIMIT,
): ListPages<Organization> {
  const weigh = ({ data, parent }: Organization) => weighName(data.name, parent?.data.name);
  return splitList('/organizations/', bodies, byAddress('个', limit, weigh));
}

/** The pages of the list of documents that texts refer to, likewise. */
export function documentsPages(
  documents: readonly CitedDocument[],
  limit = ROWS_LIMIT,
): ListPages<CitedDocument> {
  const inOrder = documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return splitList(
    DOCUMENTS_PATH,
    inOrder,
    byAddress('件', limit, ({ name }) => weighName(name, '未收录')),
  );
}

/**
 * Splits by the beginning of addresses, which are pinyin and never change: `l`, and where that is too long `li`, `li-m`,
 * `li-ming`, each a syllable or its first letter further.
 */
function byAddress<Named extends { id: string }>(
  unit: string,
  limit: number,
  weigh: (one: Named) => number,
  step = 1,
): ListRule<Named> {
  return {
    name: '拼音首字母',
    unit,
    limit,
    weigh,
    sectionOf: ({ id }) => {
      const beginning = beginningOf(id, step);
      const label = beginning.charAt(0).toUpperCase() + beginning.slice(1);
      return { key: step === 1 ? `initials/${beginning}` : beginning, label };
    },
    ...(step < STEPS && { within: () => byAddress(unit, limit, weigh, step + 1) }),
    latest: 0,
  };
}

function longest(words: readonly string[]): string {
  return words.reduce((long, one) => (one.length > long.length ? one : long), '');
}

/** `li-ming` by steps: `l`, `li`, `li-m`, `li-ming`. */
function beginningOf(id: string, step: number): string {
  const syllables = id.split('-').slice(0, Math.ceil(step / 2));
  const last = syllables.at(-1) ?? '';
  const isLetter = step % 2 === 1 && syllables.length === Math.ceil(step / 2);
  return [...syllables.slice(0, -1), isLetter ? last.charAt(0) : last].join('-');
}

/** So many steps part any addresses people give; what they do not part is cut into parts. */
const STEPS = 8;
