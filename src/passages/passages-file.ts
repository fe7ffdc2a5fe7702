import { formatDate } from '../text/dates.ts';
import { articleDate } from '../archive/published.ts';
import type { SharedParagraph } from './shared-passages.ts';
import { cutWords } from './cut-words.ts';
import { readParagraphs } from './traced-texts.ts';
import type { Article } from '../archive/model.ts';

/** `passages.json` beside an article: where its passages stand besides, for the list at a paragraph. */
export interface PassagesFile {
  /** The other items: id, title, issue, date as it is read. */
  items: [id: string, title: string, issue: string, date: string][];
  /** What the passages say, long ones cut. */
  words: string[];
  /** By the number of the paragraph, the oldest first; fewer than its mark counts where the file would be too large. */
  paragraphs: Record<string, FilePlace[]>;
}

/** Item, number of its paragraph, the words by their places in `words`; none where it is all of the paragraph. */
export type FilePlace = [item: number, number: number, ...words: number[]];

/** Bytes that such a file may take. */
export const LARGEST = 30_000;

/**
 * Writes the file of an article as JSON. Where it would be too large, fewer places of each paragraph stand in it and words
 * are cut shorter; where that is not enough, only the first paragraphs.
 */
export function writePassagesFile(article: Article, shared: readonly SharedParagraph[]): string {
  const texts = new Map(readParagraphs(article.document).map(({ number, text }) => [number, text]));
  for (const limits of LIMITS) {
    const written = JSON.stringify(makeFile(shared, texts, limits));
    if (Buffer.byteLength(written) <= LARGEST) return written;
  }
  return writePassagesFile(article, shared.slice(0, Math.floor(shared.length * 0.8)));
}

interface Limits {
  /** Places listed of a paragraph. */
  places: number;
  /** Characters of a passage. */
  words: number;
}

const LIMITS: readonly Limits[] = [
  { places: 30, words: 80 },
  { places: 20, words: 60 },
  { places: 10, words: 40 },
  { places: 4, words: 30 },
  { places: 1, words: 20 },
];

function makeFile(
  shared: readonly SharedParagraph[],
  texts: ReadonlyMap<number, string>,
  limits: Limits,
): PassagesFile {
  const items = new Map<Article, number>();
  const words = new Map<string, number>();
  const paragraphs = shared.map(({ number, places }): [string, FilePlace[]] => {
    const text = texts.get(number) ?? '';
    const listed = places.slice(0, limits.places).map((place): FilePlace => [
      placeIn(items, place.article),
      place.number,
      ...place.ranges.flatMap(([from, to]) => {
        const isWhole = (text.slice(0, from) + text.slice(to)).trim() === '';
        return isWhole ? [] : [placeIn(words, cutWords(text.slice(from, to), limits.words))];
      }),
    ]);
    return [String(number), listed];
  });
  return {
    items: [...items.keys()].map((one) => [
      one.id,
      one.headTitle,
      one.issue.document === one ? '' : one.issue.title,
      formatDate(articleDate(one)),
    ]),
    words: [...words.keys()],
    paragraphs: Object.fromEntries(paragraphs),
  };
}

/** The place of something in a list that it is added to where it is new. */
function placeIn<Item>(list: Map<Item, number>, item: Item): number {
  const place = list.get(item) ?? list.size;
  list.set(item, place);
  return place;
}
