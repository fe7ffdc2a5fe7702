import { foldToString } from '../../../text/folding.ts';
import { itemAt } from '../../../text/item-at.ts';
import { chunkOfName, facets, type StoredName } from '../../fields.ts';
import type { Card, SearchRequest } from '../api.ts';
import { loadNames, type SearchData } from '../loading/load.ts';
import { anyCharacter } from '../mark.ts';
import type { ParsedQuery, Term } from '../reading/parse.ts';
import { readPattern } from '../reading/pattern.ts';

/** Characters of the longest word that a name is looked for in, and of the shortest name that is looked for in one. */
const LONGEST = 30;
const SHORTEST_INSIDE = 3;

/** So many names are shown; a word that is part of more names than `FEW` names none of them. */
const MOST = 6;
const FEW = 3;

/**
 * Finds the persons, bodies, columns and series that a query names; articles of their own are a request away. In a query
 * with a reference only what is a name as a whole is one: the series in 青海工运2023年第2期 is part of the reference.
 */
export async function findNames(
  query: ParsedQuery,
  hasReference: boolean,
  data: SearchData,
): Promise<Card[]> {
  const terms = query.conditions.flatMap(({ excluded, terms }) => (excluded ? [] : terms));
  const { how, wanted } = chooseNames(query.text, terms, hasReference, data);
  const chunks = [...new Set([...wanted.keys()].map((name) => chunkOfName(name, data.records.chunks)))];
  const stored = (await Promise.all(chunks.map(loadNames))).flat();
  const cards = [...wanted].flatMap(([name, rest]) =>
    stored
      .filter((found) => found.names.some((one) => foldToString(one, data.variants) === name))
      .filter((found) => isMeant(found, name, how, data))
      .map((found) => makeCard(found, rest, data)),
  );
  return cards
    .filter(({ url }, place) => cards.findIndex((other) => other.url === url) === place)
    .slice(0, MOST);
}

/** A word is a name as a whole, has names inside it, or is part of some. */
type How = 'whole' | 'inside' | 'around';

/**
 * Whether what a name leads to is meant: the 组织部 in 省委组织部 is not that of another body, and a column is named by the
 * whole of its name.
 */
function isMeant({ kind, names }: StoredName, name: string, how: How, { variants }: SearchData): boolean {
  if (how === 'whole') return true;
  if (how === 'around') return kind === 'person' || kind === 'body';
  if (kind !== 'body') return true;
  const full = foldToString(names[0] ?? '', variants);
  return name === full || ([...name].length > SHORTEST_INSIDE && !full.endsWith(name));
}

/**
 * The folded names in a query, each with what else was typed: what is a name as a whole; else names inside it; else the
 * few names it is a part of.
 */
function chooseNames(
  text: string,
  terms: readonly Term[],
  wholeOnly: boolean,
  { records, synonyms, variants }: SearchData,
): { how: How; wanted: Map<string, string> } {
  const fold = (word: string) => foldToString(word, variants);
  const without = (term: Term) =>
    terms
      .filter((other) => other !== term)
      .map((other) => (other.field ? `${other.field}:${other.text}` : other.text))
      .join(' ');
  const words = terms
    .filter(({ field }) => field === undefined || field === '作者' || field === '讲话人' || field === '栏目')
    .map((term) => ({ folded: fold(term.text), rest: without(term), term }))
    .filter(({ folded }) => [...folded].length > 1 && [...folded].length <= LONGEST);
  const all = { folded: fold(text), rest: '', term: undefined };
  const whole = [all, ...words].flatMap(({ folded, rest, term }) =>
    namesOf(folded, term, { records, synonyms, variants }).map((name): [string, string] => [name, rest]),
  );
  if (whole.length > 0 || wholeOnly) return { how: 'whole', wanted: new Map(whole) };
  const inside = words.flatMap(({ folded }) => namesInside(folded, records.names));
  if (inside.length > 0) return { how: 'inside', wanted: new Map(inside.map((name) => [name, text])) };
  const around = words.flatMap(({ folded }) => [...records.names].filter((name) => name.includes(folded)));
  return { how: 'around', wanted: new Map(around.length > FEW ? [] : around.map((name) => [name, text])) };
}

/**
 * The names a word stands for: itself; that of an office after a short name of its body, 省科协 and 办公室; with an unknown
 * character the few that fit, 马?孝.
 */
function namesOf(
  word: string,
  term: Term | undefined,
  { records, synonyms, variants }: Pick<SearchData, 'records' | 'synonyms' | 'variants'>,
): string[] {
  if (records.names.has(word)) return [word];
  const pattern = term && readPattern(term, variants);
  if (pattern !== undefined) {
    const wanted = [...pattern];
    const fitting = [...records.names].filter((name) => {
      const characters = [...name];
      return (
        characters.length === wanted.length &&
        characters.every((one, place) => wanted[place] === anyCharacter || wanted[place] === one)
      );
    });
    return fitting.length > FEW ? [] : fitting;
  }
  const known = synonyms
    .map((group) => group.map((name) => foldToString(name, variants)))
    .find((group) => group.includes(word) && group.some((name) => records.names.has(name)));
  return known?.filter((name) => records.names.has(name)).slice(0, 1) ?? [];
}

/** The longest names inside a word, none of which lies in another. */
function namesInside(word: string, names: ReadonlySet<string>): string[] {
  const inside = [...names].filter((name) => [...name].length >= SHORTEST_INSIDE && word.includes(name));
  return inside
    .filter((name) => !inside.some((other) => other !== name && other.includes(name)))
    .slice(0, FEW);
}

function makeCard({ kind, names, url, facts, filters }: StoredName, rest: string, data: SearchData): Card {
  const total = filters ? countOwn(filters, data) : 0;
  return {
    kind,
    name: names[0] ?? '',
    url,
    facts,
    ...(filters && total > 0 && { own: { query: rest, filters, total } }),
  };
}

function countOwn(filters: SearchRequest['filters'], { facets: { names, articles } }: SearchData): number {
  const chosen = facets.flatMap((facet) => {
    const values = filters[facet]?.map((value) => names[facet].indexOf(value));
    return values ? [{ facet, values }] : [];
  });
  return articles.series.filter((_, article) =>
    chosen.every(({ facet, values }) =>
      itemAt(articles[facet], article).some((value) => values.includes(value)),
    ),
  ).length;
}
