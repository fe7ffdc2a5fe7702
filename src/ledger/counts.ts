import { itemAt } from '../text/item-at.ts';
import type { Correction } from '../schema/corrections.ts';
import type { FieldCounts } from './claim-fields.ts';
import type { CharacterClass } from './classes.ts';
import type { Comparison } from './differences.ts';

/** The figures of one issue. The parts of `source` add up to its total. */
export interface LedgerCounts {
  source: {
    total: number;
    /** In a body, in the order of the source. */
    inPlace: number;
    /** In a body, at another place. */
    moved: number;
    fields: number;
    imprint: number;
    contents: number;
    classes: Record<CharacterClass, number>;
    /** Marks of the source's Markdown. */
    markup: number;
    /** Taken out by a correction. */
    corrected: number;
    unaccounted: number;
  };
  archive: {
    /** Characters of all bodies. */
    body: number;
    fromSource: number;
    /** Put in by a `misread` correction, or covered by a `supplied` one. */
    corrected: number;
    unaccounted: number;
    fields: FieldCounts;
  };
  /** Body characters that stand in another form than in the source: `,` → `，`. */
  widthChanged: number;
  /** Spaces of the source beside figures and Latin letters that the archive closed up. */
  spacesClosed: number;
  corrections: Record<Correction['kind'], number>;
}

/** Counts what the ledger found out. */
export function countCharacters(comparison: Comparison, fields: FieldCounts): LedgerCounts {
  const { input, characters, corrected, board, archive, unitOf, suppliedBy, classes } = comparison;
  const unitAt = new Int32Array(characters.length).fill(-1);
  board.units.forEach(({ character }, index) => {
    if (character >= 0) unitAt[character] = index;
  });
  const source: LedgerCounts['source'] = {
    total: characters.length,
    inPlace: 0,
    moved: 0,
    fields: 0,
    imprint: 0,
    contents: 0,
    classes: { ornament: 0, label: 0, 'running-head': 0, leader: 0 },
    markup: 0,
    corrected: 0,
    unaccounted: 0,
  };
  characters.forEach((character, index) => {
    const unit = unitAt[index] ?? -1;
    if (corrected.removedBy[index] !== -1) source.corrected += 1;
    else if (character.markup) source.markup += 1;
    else if (unit >= 0) source[accountOf(comparison, unit)] += 1;
    const name = unit < 0 ? undefined : classes.get(unit);
    if (name) source.classes[name] += 1;
  });
  const named = Object.values(source.classes).reduce((sum, value) => sum + value, 0);
  source.unaccounted -= named;

  const figures = { fromSource: 0, corrected: 0, unaccounted: 0 };
  let [widthChanged, spacesClosed] = [0, 0];
  archive.characters.forEach((character, index) => {
    const unit = board.units[unitOf[index] ?? -1];
    if (!unit) figures[suppliedBy[index] === -1 ? 'unaccounted' : 'corrected'] += 1;
    else if (unit.character < 0) figures.corrected += 1;
    else {
      figures.fromSource += 1;
      const origin = itemAt(characters, unit.character);
      if (origin.character !== character.character) widthChanged += 1;
      if (origin.spaced && !character.spaced) spacesClosed += 1;
    }
  });
  return {
    source,
    archive: { body: archive.characters.length, ...figures, fields },
    widthChanged,
    spacesClosed,
    corrections: countKinds(input.corrections.data),
  };
}

function accountOf(
  { board }: Comparison,
  unit: number,
): 'inPlace' | 'moved' | 'fields' | 'imprint' | 'contents' | 'unaccounted' {
  const kind = board.ownerOf(unit)?.kind;
  if (kind === 'body') return 'inPlace';
  if (kind === 'field') return 'fields';
  return kind ?? 'unaccounted';
}

function countKinds(corrections: readonly Correction[]): Record<Correction['kind'], number> {
  const kinds = { misread: 0, omitted: 0, moved: 0, supplied: 0, query: 0 };
  for (const { kind } of corrections) kinds[kind] += 1;
  return kinds;
}
