import { wordsOf } from '../../text/words.ts';
import { guessKinds, type GuessKind } from '../fields.ts';
import type { ArticleRow } from './rows.ts';

/** Names out of the authority files that a build shows, with other, short and former ones. */
export interface AuthorityNames {
  people: readonly string[];
  bodies: readonly string[];
  columns: readonly string[];
}

/** What names are collected from. */
export interface NameSources {
  rows: readonly ArticleRow[];
  seriesNames: ReadonlyMap<string, string>;
  synonyms: readonly (readonly string[])[];
  authority?: AuthorityNames | undefined;
}

/** Titles a word must stand in before it is a term of the archive. */
const LEAST_TITLES = 2;

/**
 * Collects what may be proposed where nothing was found, each text once: people, bodies, columns and terms that are met most
 * often first; of titles the shortest, which alone are typed in full. A part of a long one is found in the index.
 */
export function collectNames({
  rows,
  seriesNames,
  synonyms,
  authority = { people: [], bodies: [], columns: [] },
}: NameSources): Record<GuessKind, string[]> {
  const [people, bodies, columns, series, titles] = [
    [...rows.flatMap(({ authors }) => authors), ...authority.people],
    [...rows.flatMap(({ organization }) => organization ?? []), ...authority.bodies],
    [...rows.flatMap(({ column }) => column ?? []), ...authority.columns],
    [...seriesNames.values()],
    rows.map(({ title }) => title),
  ];
  const names: Record<GuessKind, string[]> = {
    person: byCount(people),
    body: byCount(bodies),
    column: byCount(columns),
    series: byCount(series),
    term: byCount([
      ...synonyms.flat(),
      ...rows.map(({ kind }) => kind),
      ...commonWords([...titles, ...bodies, ...columns, ...series]),
    ]),
    title: byCount(titles).sort((a, b) => a.length - b.length),
  };
  const known = new Set<string>();
  for (const kind of guessKinds)
    names[kind] = names[kind].filter((name) => !known.has(name) && known.add(name));
  return names;
}

function byCount(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

/** Words that stand in more than one text, each as often as it does. */
function commonWords(texts: readonly string[]): string[] {
  const words = [...new Set(texts)].flatMap((text) => [...new Set(wordsOf(text))]);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter((word) => !word.includes('的') && (counts.get(word) ?? 0) >= LEAST_TITLES);
}
