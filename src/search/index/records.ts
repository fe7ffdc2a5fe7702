import { foldCharacters, type Variants } from '../../text/folding.ts';
import { blockSpan, blockTokens, emptyPlace, presenceToken } from '../tokens.ts';
import { countPieces, grain, pieceSpan, type TextBlock, type ZoneEnds } from '../fields.ts';
import type { SearchedArticle } from './rows.ts';

/** An article ready for the index. */
export interface SearchRecord {
  /** One token a place; a whole number of grains. */
  tokens: string[];
  ends: ZoneEnds;
  /** Folded characters of the text. */
  characters: number;
  /** Text blocks in page order by the pieces they lie in. */
  pieces: TextBlock[][];
}

/** Folded blocks of an article by zone. */
export interface FoldedArticle {
  title: string[][];
  headings: string[][];
  byline: string[][];
  text: { id: string; text: string; characters: string[] }[];
}

/** Folds an article into its zones: title, headings once more, by-line, text. */
export function foldArticle({ row, blocks }: SearchedArticle, variants: Variants): FoldedArticle {
  const fold = (text: string) => foldCharacters(text, variants);
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

/** Makes the record of one article; `common` are the very common pairs. */
export function makeRecord(article: FoldedArticle, common: ReadonlySet<string>): SearchRecord {
  const text = article.text.map(({ characters }) => characters);
  const blocks = [article.title, article.headings, article.byline, text];
  let end = 0;
  // The empty place behind a zone belongs to none.
  const ends = blocks.map((zone) => (end += span(zone)) - 1) as ZoneEnds;
  const tokens = fillGrain(blocks.flatMap((zone) => zone.flatMap((block) => blockTokens(block, common))));
  ends[3] = tokens.length - 1;
  return {
    tokens: fillGrain([...tokens, ...presenceTokens(article, ends, common)]),
    ends,
    characters: text.reduce((sum, { length }) => sum + length, 0),
    pieces: cutPieces(article, ends),
  };
}

function span(blocks: readonly string[][]): number {
  return blocks.reduce((sum, characters) => sum + blockSpan(characters), 0);
}

function fillGrain(tokens: string[]): string[] {
  while (tokens.length % grain > 0) tokens.push(emptyPlace);
  return tokens;
}

/** Each unit once: those of the title in twice its places, those of the by-line likewise, then the others. */
function presenceTokens(
  { title, byline, text }: FoldedArticle,
  ends: ZoneEnds,
  common: ReadonlySet<string>,
): string[] {
  const known = new Set<string>();
  const take = (blocks: readonly string[][]) => {
    const tokens: string[] = [];
    for (const unit of blocks.flatMap((characters) => unitsOf(characters, common))) {
      if (known.has(unit)) continue;
      known.add(unit);
      tokens.push(presenceToken(unit));
    }
    return tokens;
  };
  const fill = (tokens: string[], places: number) => [
    ...tokens,
    ...Array.from({ length: places - tokens.length }, () => emptyPlace),
  ];
  return [
    ...fill(take(title), 2 * ends[0]),
    ...fill(take(byline), 2 * (ends[2] - ends[1])),
    ...take(text.map(({ characters }) => characters)),
  ];
}

/** Single characters, and the very common pairs, that a block holds. */
function unitsOf(characters: readonly string[], common: ReadonlySet<string>): string[] {
  const units: string[] = [];
  for (const [place, character] of characters.entries()) {
    units.push(character);
    const pair = character + (characters[place + 1] ?? '');
    if (common.has(pair)) units.push(pair);
  }
  return units;
}

function cutPieces(article: FoldedArticle, ends: ZoneEnds): TextBlock[][] {
  const pieces: TextBlock[][] = Array.from({ length: countPieces(ends) }, () => []);
  let place = ends[2] + 1;
  for (const { id, text, characters } of article.text) {
    const [first, last] = [place, place + characters.length - 1].map((at) =>
      Math.floor((at - ends[2] - 1) / pieceSpan),
    );
    for (const piece of pieces.slice(first, (last ?? 0) + 1)) piece.push([place, id, text]);
    place += blockSpan(characters);
  }
  return pieces;
}
