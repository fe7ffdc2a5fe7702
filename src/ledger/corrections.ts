import { findAll } from '../text/find-all.ts';
import { shorten } from '../text/shorten.ts';
import type { Correction } from '../schema/corrections.ts';
import { once } from '../text/once.ts';
import { foldText, isSpace } from '../text/width.ts';
import { itemAt } from '../text/item-at.ts';
import type { Finding } from '../findings/catalogue.ts';
import type { LedgerInput } from './input.ts';
import { alignCharacters } from './small-diff.ts';
import type { SourceCharacter } from './source.ts';

/** One character of the text the archive should hold: from the source, or put in by a correction. */
export interface Unit {
  fold: string;
  /** Index of the source character, or -1 where a correction put this one in. */
  character: number;
  /** Index of the correction that put it in, or -1. */
  correction: number;
  line: number;
  block: number;
  /** White space stands before it in its line. */
  spaced: boolean;
}

/** The corrected text and the trace the corrections left. */
export interface CorrectedSource {
  units: Unit[];
  /** By source character: the correction that took it out, or -1. */
  removedBy: Int32Array;
  /** By source character: the `moved` correction that covers it, or -1. */
  movedBy: Int32Array;
  findings: Finding[];
}

/** Applies corrections.yaml to the source and says which entries do not fit it. */
export function applyCorrections(
  characters: readonly SourceCharacter[],
  corrections: LedgerInput['corrections'],
  sourceFile: string,
): CorrectedSource {
  const removedBy = new Int32Array(characters.length).fill(-1);
  const movedBy = new Int32Array(characters.length).fill(-1);
  const insertedBefore = new Map<number, Unit[]>();
  const findings: Finding[] = [];
  const text = once(() => new SearchableText(characters));

  corrections.data.forEach((correction, index) => {
    if (correction.source === undefined) return;
    const report = (code: Finding['code'], message: string) =>
      findings.push({ code, file: corrections.file, line: corrections.lineOf([index, 'source']), message });
    const places = text().find(correction.source);
    const [place, ...others] = places;
    if (!place || others.length > 0) {
      const found = places.length === 0 ? '没有' : `有 ${places.length} 处`;
      report('correction-source', `source 写的“${cut(correction.source)}”在 ${sourceFile} 里${found}`);
      return;
    }
    if (correction.kind === 'moved') {
      for (const at of place) movedBy[at] = index;
      return;
    }
    if (correction.kind === 'query') return;
    const change = changeOf(correction, characters, place);
    if (change.removed.length === 0 && change.inserted.length === 0) {
      report(
        'correction-stale',
        `这一条的 source 与 archive 只差空格或标点宽窄，没有改字：“${cut(correction.source)}”`,
      );
      return;
    }
    const other = change.removed.find((at) => removedBy[at] !== -1);
    if (other !== undefined) {
      report(
        'correction-source',
        `“${cut(correction.source)}”与第 ${(removedBy[other] ?? 0) + 1} 条更正改的是同一个字`,
      );
      return;
    }
    for (const at of change.removed) removedBy[at] = index;
    for (const { before, fold } of change.inserted) {
      const near = itemAt(characters, Math.min(before, characters.length - 1));
      const list = insertedBefore.get(before) ?? [];
      list.push({
        fold,
        character: -1,
        correction: index,
        line: near.line,
        block: near.block,
        spaced: false,
      });
      insertedBefore.set(before, list);
    }
  });

  const units: Unit[] = [];
  for (let at = 0; at <= characters.length; at += 1) {
    units.push(...(insertedBefore.get(at) ?? []));
    const character = characters[at];
    if (!character || character.markup || removedBy[at] !== -1) continue;
    const { fold, line, block, spaced } = character;
    units.push({ fold, character: at, correction: -1, line, block, spaced });
  }
  return { units, removedBy, movedBy, findings };
}

/** What a misread or omitted entry changes: the source characters it takes out, the characters it puts in. */
function changeOf(correction: Correction, characters: readonly SourceCharacter[], place: readonly number[]) {
  const kept = place.map((at) => ({ at, ...itemAt(characters, at) })).filter(({ markup }) => !markup);
  const removed: number[] = [];
  const inserted: { before: number; fold: string }[] = [];
  const from = kept.map(({ fold }) => fold).join('');
  const to = correction.archive === undefined ? '' : foldText(correction.archive.replaceAll('**', ''));
  let before = kept[0]?.at ?? itemAt(place, 0);
  for (const [left, right] of alignCharacters(from, to)) {
    if (left === undefined) {
      if (right !== undefined) inserted.push({ before, fold: to.charAt(right) });
      continue;
    }
    const { at } = itemAt(kept, left);
    if (right === undefined) removed.push(at);
    before = at + 1;
  }
  return { removed, inserted };
}

/** The source as one string without white space, searched exactly; the Markdown marks may be written or left out. */
class SearchableText {
  private readonly whole: Searchable;
  private readonly bare: () => Searchable;

  constructor(characters: readonly SourceCharacter[]) {
    this.whole = searchable(characters, () => true);
    this.bare = once(() => searchable(characters, ({ markup }) => !markup));
  }

  /** Indices of the characters of each place the words stand. */
  find(words: string): number[][] {
    const plain = [...words].filter((character) => !isSpace(character)).join('');
    const exact = occurrences(this.whole, plain);
    return exact.length > 0 ? exact : occurrences(this.bare(), plain.replaceAll('**', ''));
  }
}

interface Searchable {
  text: string;
  /** Index of the source character at each UTF-16 offset. */
  indexAt: number[];
}

function searchable(
  characters: readonly SourceCharacter[],
  counts: (character: SourceCharacter) => boolean,
): Searchable {
  const indexAt: number[] = [];
  const texts: string[] = [];
  characters.forEach((source, index) => {
    if (!counts(source)) return;
    texts.push(source.character);
    indexAt.push(index);
    // A character beyond the first plane takes two offsets.
    if (source.character.length === 2) indexAt.push(index);
  });
  return { text: texts.join(''), indexAt };
}

function occurrences({ text, indexAt }: Searchable, words: string): number[][] {
  return findAll(text, words).map((at) => [...new Set(indexAt.slice(at, at + words.length))]);
}

function cut(words: string): string {
  return shorten(words.replace(/\s+/gu, ' '), 40, '…');
}
