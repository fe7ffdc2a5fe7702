/** Where the reader left an article. */
export interface ReadingPlace {
  /** Id of the article: `qinghai-gongyun/2023-no2/04`. */
  article: string;
  /** Id of the paragraph at the top of the window: `p12`. */
  paragraph: string;
}

const KEY = 'reading-places';
/** Articles whose place is kept; the one left longest ago goes first. */
const MOST = 40;

/** The paragraph at which an article was left, if this browser keeps one. */
export function findPlace(article: string): string | undefined {
  return readPlaces().find((place) => place.article === article)?.paragraph;
}

/** Keeps the place in an article; without a paragraph, as when it is read to its end, forgets it. */
export function keepPlace(article: string, paragraph: string | undefined): void {
  const others = readPlaces().filter((place) => place.article !== article);
  const places = paragraph === undefined ? others : [{ article, paragraph }, ...others].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(places));
  } catch {
    // Without storage there is nothing to come back to.
  }
}

function readPlaces(): ReadingPlace[] {
  try {
    const places: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(places) ? places.filter(isPlace) : [];
  } catch {
    return [];
  }
}

function isPlace(value: unknown): value is ReadingPlace {
  const place = value as Partial<ReadingPlace> | null;
  return typeof place?.article === 'string' && typeof place.paragraph === 'string';
}
