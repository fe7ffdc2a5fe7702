/** The paragraph at which each article was left, kept in this browser under a key of its own. */
export interface KeptPlaces {
  /** The paragraph of an article: `p12`. */
  find(article: string): string | undefined;
  /** Keeps the place in an article of that title; without a paragraph, as when it is read to its end, forgets it. */
  keep(article: string, paragraph: string | undefined, title?: string): void;
}

/** Where an article was left. */
export interface Place {
  /** Id of the article: `qinghai-gongyun/2023-no2/04`. */
  article: string;
  paragraph: string;
  /** As the page gives it; missing in places kept before titles were. */
  title?: string | undefined;
}

/** Articles whose place is kept; the one left longest ago goes first. */
const MOST = 40;

type PlacesKey = 'reading-places' | 'spoken-places';

/** Opens the places kept under a key: where the eyes were, or the voice. */
export function openPlaces(key: PlacesKey): KeptPlaces {
  return {
    find: (article) => listPlaces(key).find((place) => place.article === article)?.paragraph,
    keep(article, paragraph, title) {
      const others = listPlaces(key).filter((place) => place.article !== article);
      const places =
        paragraph === undefined ? others : [{ article, paragraph, title }, ...others].slice(0, MOST);
      try {
        localStorage.setItem(key, JSON.stringify(places));
      } catch {
        // Without storage there is nothing to come back to.
      }
    },
  };
}

/** All places kept under a key, the one left last first. */
export function listPlaces(key: PlacesKey): Place[] {
  try {
    const places: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(places) ? places.filter(isPlace) : [];
  } catch {
    return [];
  }
}

function isPlace(value: unknown): value is Place {
  const place = value as Partial<Place> | null;
  return (
    typeof place?.article === 'string' &&
    typeof place.paragraph === 'string' &&
    ['string', 'undefined'].includes(typeof place.title)
  );
}
