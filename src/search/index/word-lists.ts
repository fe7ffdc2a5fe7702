import type { Shown } from '../../corpus/model.ts';
import type { Variants } from '../../text/folding.ts';
import { groupBodyNames } from './body-names.ts';
import type { AuthorityNames } from './collect-names.ts';
import { readVariants } from './variants.ts';

/** The editors' word lists and names the index needs. */
export interface WordLists {
  variants: Variants;
  /** Groups of words that mean the same: the editors' list, every body with its short names, every person with other names. */
  synonyms: string[][];
  seriesNames: ReadonlyMap<string, string>;
  /** What the authority files name, for proposals where nothing was found. */
  authority: AuthorityNames;
}

/** The word lists of what a build shows: a body it does not show lends no name to the search. */
export function wordListsOf({ words, organizations, people, columns, series }: Shown): WordLists {
  const otherNames = people.flatMap(({ data: { name, otherNames = [] } }) =>
    otherNames.length > 0 ? [[name, ...otherNames]] : [],
  );
  return {
    variants: readVariants(words.variants),
    synonyms: [...words.synonyms.map((group) => [...group]), ...groupBodyNames(organizations), ...otherNames],
    seriesNames: new Map(series.map(({ id, data }) => [id, data.name])),
    authority: {
      people: people.flatMap(({ data: { name, otherNames = [] } }) => [name, ...otherNames]),
      bodies: organizations.flatMap(({ data: { name, shortNames = [] } }) => [name, ...shortNames]),
      columns: columns.flatMap(({ data: { name, formerNames = [] } }) => [name, ...formerNames]),
    },
  };
}
