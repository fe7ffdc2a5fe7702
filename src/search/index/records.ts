import { foldForSearch, type Variants } from '../../text/folding.ts';
import { blockTokens, presenceToken } from '../tokens.ts';
import { pieceLength, type TextBlock } from '../fields.ts';
import type { SearchedArticle } from './read-pages.ts';

/** An article ready for the index: its tokens, the ends of its zones, and its text in pieces. */
export interface SearchRecord {
  tokens: string[];
  ends: [title: number, headings: number, byline: number, text: number];
  presence: [title: number, byline: number];
  /** Text blocks in page order, cut into pieces of about `pieceLength` folded characters. */
  pieces: TextBlock[][];
}

/** Folded blocks of an article by zone. */
interface FoldedArticle {
  title: string[][];
  headings: string[][];
  byline: string[][];
  text: { id: string; text: string; characters: string[] }[];
}

/** Folds an article into its zones: title, headings once more, by-line, text. */
export function foldArticle({ row, blocks }: SearchedArticle, variants: Variants): FoldedArticle {
  const fold = (text: string) => foldForSearch(text, variants).characters;
  return {
    title: [fold(row.title)],
    headings: blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => fold(text)),
    byline: row.authors.map(fold),
    text: blocks
      .filter(({ kind }) => kind !== 'title')
      .map(({ id, text }) => ({ id, text, characters: fold(text) }))
      .filter(({ characters }) => characters.length > 0),
  };
}

/** Makes the record of one article; `common` are the pairs that get a presence token, as all characters do. */
export function makeRecord(article: FoldedArticle, common: ReadonlySet<string>): SearchRecord {
  const zoneTokens = [
    article.title,
    article.headings,
    article.byline,
    article.text.map(({ characters }) => characters),
  ].map((blocks) => blocks.flatMap(blockTokens));
  const ends = zoneTokens.map((_, zone) =>
    zoneTokens.slice(0, zone + 1).reduce((sum, tokens) => sum + tokens.length, 0),
  );
  const [title = [], , byline = [], text = []] = zoneTokens.map((tokens) => unitsOf(tokens, common));
  const units = [...new Set([...title, ...byline, ...text])];
  const titleUnits = new Set(title);
  const bylineUnits = new Set(byline.filter((unit) => !titleUnits.has(unit)));
  return {
    tokens: [...zoneTokens.flat(), ...units.map(presenceToken)],
    ends: ends as SearchRecord['ends'],
    presence: [titleUnits.size, bylineUnits.size],
    pieces: cutPieces(article, ends[2] ?? 0),
  };
}

/** The characters and the common pairs that a zone holds. */
function unitsOf(tokens: readonly string[], common: ReadonlySet<string>): string[] {
  return tokens.flatMap((token) => [[...token][0] ?? '', ...(common.has(token) ? [token] : [])]);
}

function cutPieces(article: FoldedArticle, start: number): TextBlock[][] {
  const pieces: TextBlock[][] = [[]];
  let offset = start;
  let length = 0;
  for (const { id, text, characters } of article.text) {
    if (length > 0 && length + characters.length > pieceLength) {
      pieces.push([]);
      length = 0;
    }
    pieces.at(-1)!.push([offset, id, text]);
    offset += characters.length;
    length += characters.length;
  }
  return pieces;
}
