/** The paragraph at which each article was left, kept in this browser under a key of its own. */
export interface KeptPlaces {
  /** The paragraph of an article: `p12`. */
  find(article: string): string | undefined;
  /** Keeps the place in an article; without a paragraph, as when it is read to its end, forgets it. */
  keep(article: string, paragraph: string | undefined): void;
}

interface Place {
  /** Id of the article: `qinghai-gongyun/2023-no2/04`. */
  article: string;
  paragraph: string;
}

/** Articles whose place is kept; the one left longest ago goes first. */
const MOST = 40;

/** Opens the places kept under a key: where the eyes were, or the voice. */
export function openPlaces(key: 'reading-places' | 'spoken-places'): KeptPlaces {
  return {
    find: (article) => readPlaces(key).find((place) => place.article === article)?.paragraph,
    keep(article, paragraph) {
      const others = readPlaces(key).filter((place) => place.article !== article);
      const places = paragraph === undefined ? others : [{ article, paragraph }, ...others].slice(0, MOST);
      try {
        localStorage.setItem(key, JSON.stringify(places));
      } catch {
        // Without storage there is nothing to come back to.
      }
    },
  };
}

function readPlaces(key: string): Place[] {
  try {
    const places: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(places) ? places.filter(isPlace) : [];
  } catch {
    return [];
  }
}

function isPlace(value: unknown): value is Place {
  const place = value as Partial<Place> | null;
  return typeof place?.article === 'string' && typeof place.paragraph === 'string';
}
