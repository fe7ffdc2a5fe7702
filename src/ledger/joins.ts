import { itemAt } from '../text/item-at.ts';
import type { ArchiveCharacter, ArchiveText } from './archive.ts';
import type { Unit } from './corrections.ts';
import type { LedgerArticle } from './input.ts';

/** A place where a paragraph of the archive was put together from two lines of the source. */
export interface Join {
  article: string;
  /** Line of the article the joined paragraph stands on. */
  line: number;
  sourceLineBefore: number;
  sourceLineAfter: number;
  /** The last words before the joint and the first behind it, as the archive has them. */
  wordsBefore: string;
  wordsAfter: string;
  /** `wrap`: the next line of the same block. `split`: another block. `moved`: a block that stood elsewhere. */
  kind: 'wrap' | 'split' | 'moved';
}

/** Lists the joins of an issue in the order of its articles. */
export function listJoins(
  articles: readonly LedgerArticle[],
  archive: ArchiveText,
  units: readonly Unit[],
  unitOf: Int32Array,
): Join[] {
  const joins: Join[] = [];
  let previous = -1;
  let from: Unit | undefined;
  archive.characters.forEach((character, index) => {
    const unit = units[unitOf[index] ?? -1];
    if (!unit || unit.character < 0) return;
    if (from && from.line !== unit.line && archive.blockOf[previous] === character.block)
      joins.push(joinAt(from, unit, previous, index, character));
    previous = index;
    from = unit;
  });
  return joins;

  function joinAt(
    from: Unit,
    unit: Unit,
    previous: number,
    index: number,
    character: ArchiveCharacter,
  ): Join {
    return {
      article: itemAt(articles, character.article).slug,
      line: character.line,
      sourceLineBefore: from.line,
      sourceLineAfter: unit.line,
      wordsBefore: words(archive, index - 10, index, character.block),
      wordsAfter: words(archive, index, index + 10, character.block),
      kind:
        unit.line < from.line || passesOverText(unitOf, previous, index)
          ? 'moved'
          : from.block === unit.block
            ? 'wrap'
            : 'split',
    };
  }
}

/** More than a few characters lie between the two places: what stands there belongs elsewhere. */
function passesOverText(unitOf: Int32Array, previous: number, next: number): boolean {
  return (unitOf[next] ?? -1) - (unitOf[previous] ?? -1) > 200;
}

function words(archive: ArchiveText, from: number, to: number, block: number): string {
  return archive.characters
    .slice(Math.max(0, from), to)
    .filter((character) => character.block === block)
    .map(({ character }) => character)
    .join('');
}
