import { alignTexts } from './align.ts';
import { orderByContents, orderBySource, readArchive, type ArchiveText } from './archive.ts';
import { Board } from './board.ts';
import { addCounts, claimFields, claimImprint } from './claim-fields.ts';
import { classify } from './classes.ts';
import { applyCorrections } from './corrections.ts';
import { countCharacters, type LedgerCounts } from './counts.ts';
import { listDifferences } from './differences.ts';
import type { Finding } from '../findings/catalogue.ts';
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
  const characters = readSource(input.source.text);
  const corrected = applyCorrections(characters, input.corrections, input.source.file);
  const board = new Board(corrected.units);
  const articles = sortArticles(input, board);
  const archive = readArchive(articles);
  const unitOf = new Int32Array(archive.characters.length).fill(-1);

  const place = (tiles: readonly Tile[], kind: 'body' | 'moved') => {
    for (const tile of tiles) {
      for (let step = 0; step < tile.length; step += 1) {
        const index = tile.archive + step;
        unitOf[index] = tile.source + step;
        const article = articles[archive.characters[index]!.article]!.slug;
        board.claim([tile.source + step, tile.source + step + 1], { kind, article });
      }
    }
  };
  const aligned = alignTexts(archive, board, freeCharacters(unitOf, board));
  place(aligned.inOrder, 'body');
  place(aligned.moved, 'moved');
  const fields = claimFields(input, articles, archive, unitOf, board);
  place(alignMoved(archive, board, freeCharacters(unitOf, board)), 'moved');
  const imprint = claimImprint(input, articles, fields.bodies, board);

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

function sortArticles(input: LedgerInput, board: Board): LedgerArticle[] {
  const articles = orderByContents(input);
  const archive: ArchiveText = readArchive(articles);
  const placeOf = new Map<number, number>();
  for (const tile of findAnchors(archive, board.text)) {
    for (let step = 0; step < tile.length; step += 1) placeOf.set(tile.archive + step, tile.source + step);
  }
  return orderBySource(articles, archive, (character) => placeOf.get(character));
}

function withoutValue({ code, file, line, message }: Finding): Finding {
  return { code, file, line, message };
}

function freeCharacters(unitOf: Int32Array, board: Board): FreeCharacters {
  return {
    archive: Uint8Array.from(unitOf, (unit) => (unit < 0 ? 1 : 0)),
    source: Uint8Array.from({ length: board.length }, (_, unit) => (board.ownerOf(unit) ? 0 : 1)),
  };
}

export type { Join, LedgerCounts };
