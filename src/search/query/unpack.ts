import type { Catalogue, StoredCatalogue, ZoneEnds } from '../fields.ts';

/** Makes of the stored catalogue, small as it must be, the one search uses. */
export function unpackCatalogue(stored: StoredCatalogue): Catalogue {
  const { issues, articles, volumes } = stored;
  const ends = articles.issue.map((_, article) => {
    let end = 0;
    return articles.zones.map((lengths) => (end += lengths[article]!)) as ZoneEnds;
  });
  const start = [0];
  ends.forEach((zones, article) => start.push(start[article]! + zones[3] + 1 + articles.presence[article]!));
  return {
    ...stored,
    commonPairs: new Set(pairUp([...stored.commonPairs])),
    volumes: new Map(volumes.map(([id, article]) => [id, start[article]!])),
    articles: {
      start,
      url: articles.path.map((path, article) => joinPath(issues[articles.issue[article]!]?.[0] ?? '', path)),
      date: articles.date.map((date, article) => joinDate(issues[articles.issue[article]!]?.[1] ?? '', date)),
      ends,
      pieces: articles.pieces.map((lengths, article) => {
        let place = ends[article]![2] + 1;
        return lengths.map((length) => (place += length));
      }),
      facets: articles.facets,
    },
  };
}

function joinPath(issue: string, path: string): string {
  return path.startsWith('/') ? path : issue + path;
}

function joinDate(year: string, date: string): string {
  return date === '' || date.startsWith('-') ? year + date : date;
}

function pairUp(characters: readonly string[]): string[] {
  return characters.flatMap((character, place) =>
    place % 2 === 0 ? [character + characters[place + 1]!] : [],
  );
}
