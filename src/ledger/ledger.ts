import { itemAt } from '../text/item-at.ts';
import { alignTexts } from './align.ts';
import { orderByContents, orderBySource, readArchive, type ArchiveText } from './archive.ts';
import { Board } from './board.ts';
import { addCounts, claimFields, claimImprint } from './claim-fields.ts';
import { classify } from './classes.ts';
import { applyCorrections } from './corrections.ts';
import { countCharacters, type LedgerCounts } from './counts.ts';
import { listDifferences } from './differences.ts';
import type { Finding } from '../findings/catalogue.ts';
import { UniqueGrams } from './grams.ts';
import type { LedgerArticle, LedgerInput } from './input.ts';
import { listJoins, type Join } from './joins.ts';
import { alignMoved } from './moved.ts';
import { listOrderFindings } from './order.ts';
import { repeatedTexts } from './running-heads.ts';
import { readSource } from './source.ts';
import { checkCorrections } from './standing.ts';
import { listBoldFindings, listSpaceFindings } from './style.ts';
import { findAnchors, type FreeCharacters, type Tile } from './tiles.ts';

/** The account of one issue: what was found wrong, the figures, and the joins its paragraphs were made with. */
export interface Ledger {
  findings: Finding[];
  counts: LedgerCounts;
  joins: Join[];
}

/**
 * Accounts for every character of an issue, both ways. Each character of source.txt stands in the archive, falls under a
 * named class or is named in corrections.yaml; each character of the archive comes from the source or from a correction.
 *
 * Running order: corrections are applied to the source; bodies are aligned with it; contents and fields claim what is left
 * near their article; then pieces that stand elsewhere are looked for; the imprint takes its lines; the classes are named.
 * What is left over on either side is an error.
 */
export function accountIssue(input: LedgerInput): Ledger {
  const laid = layOut(input);
  const { articles, characters, corrected, board, archive, unitOf, fields, imprint } = laid;
  const standing = checkCorrections(input, articles, archive, unitOf, board, [
    ...fields.findings,
    ...imprint.findings,
  ]);
  const classes = classify(board, repeatedTexts(input, board, fields.titlePlaces));
  const comparison = {
    input,
    articles,
    characters,
    corrected,
    board,
    archive,
    unitOf,
    suppliedBy: standing.suppliedBy,
    classes,
  };
  return {
    findings: [
      ...corrected.findings,
      ...standing.findings,
      ...standing.missingFields.map(withoutValue),
      ...listDifferences(comparison),
      ...listOrderFindings(comparison, fields.titlePlaces),
      ...listSpaceFindings(comparison),
      ...listBoldFindings(comparison),
    ],
    counts: countCharacters(comparison, addCounts(fields.counts, imprint.counts)),
    joins: listJoins(articles, archive, board.units, unitOf),
  };
}

/** Lays an issue on its source: what each character of it stands in. */
export function layOut(input: LedgerInput) {
  const characters = readSource(
    input.source.text,
    input.articles.flatMap(({ blocks }) => blocks),
  );
  const corrected = applyCorrections(characters, input.corrections, input.source.file);
  const board = new Board(corrected.units);
  const grams = new UniqueGrams(board.text);
  const { articles, archive, anchors } = sortArticles(input, board, grams);
  const unitOf = new Int32Array(archive.characters.length).fill(-1);

  const place = (tiles: readonly Tile[], kind: 'body' | 'moved') => {
    for (const tile of tiles) {
      if (tile.length === 0) continue;
      // No tile crosses the edge of a block, and so none that of an article.
      const article = itemAt(articles, itemAt(archive.characters, tile.archive).article).slug;
      board.claim([tile.source, tile.source + tile.length], { kind, article });
      for (let step = 0; step < tile.length; step += 1) unitOf[tile.archive + step] = tile.source + step;
    }
  };
  const aligned = alignTexts(archive, board, anchors, freeCharacters(unitOf, board));
  place(aligned.inOrder, 'body');
  place(aligned.moved, 'moved');
  const fields = claimFields(input, articles, archive, unitOf, board);
  place(alignMoved(archive, board, freeCharacters(unitOf, board)), 'moved');
  const imprint = claimImprint(input, articles, fields.bodies, board);
  return { articles, characters, corrected, board, archive, unitOf, fields, imprint };
}

/** Puts the articles in the order of the source; mostly that of the contents, and then nothing is read twice. */
function sortArticles(
  input: LedgerInput,
  board: Board,
  grams: UniqueGrams,
): { articles: readonly LedgerArticle[]; archive: ArchiveText; anchors: Tile[] } {
  const listed = readInOrder(orderByContents(input), board, grams);
  const placeOf = new Int32Array(listed.archive.characters.length).fill(-1);
  for (const tile of listed.anchors) {
    for (let step = 0; step < tile.length; step += 1) placeOf[tile.archive + step] = tile.source + step;
  }
  const articles = orderBySource(listed.articles, listed.archive, placeOf);
  return articles.every((article, place) => article === listed.articles[place])
    ? listed
    : readInOrder(articles, board, grams);
}

function readInOrder(articles: readonly LedgerArticle[], board: Board, grams: UniqueGrams) {
  const archive = readArchive(articles);
  return { articles, archive, anchors: findAnchors(archive, board.text, grams) };
}

function withoutValue({ code, file, line, message }: Finding): Finding {
  return { code, file, line, message };
}

function freeCharacters(unitOf: Int32Array, board: Board): FreeCharacters {
  const archive = new Uint8Array(unitOf.length);
  for (let index = 0; index < archive.length; index += 1) archive[index] = (unitOf[index] ?? 0) < 0 ? 1 : 0;
  const source = new Uint8Array(board.length);
  for (let unit = 0; unit < source.length; unit += 1) source[unit] = board.ownerOf(unit) ? 0 : 1;
  return { archive, source };
}

export type { Join, LedgerCounts };
