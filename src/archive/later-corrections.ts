import { datesOf } from './dates.ts';
import type { Article, Issue } from './model.ts';
import type { DatedCorrection } from '../corpus/model.ts';
import { numberedBlocks, plainText } from '../document/text.ts';
import type { Inline } from '../document/model.ts';

/** A correction that was made after readers had the text. */
export interface LaterCorrection {
  /** ISO day from which it stands. */
  on: string;
  /** The paragraph as it read until then; missing where nothing in a paragraph was changed. */
  before?: string;
}

/** For each correction of an article or issue when it was made, where that was after the item came in. */
export function laterCorrections(item: Article | Issue): (LaterCorrection | undefined)[] {
  const { cameIn } = datesOf(item);
  return item.corrections.map(({ on }, place) => {
    if (on === undefined || on === cameIn) return undefined;
    const before = 'issue' in item ? textBefore(item, place, on) : undefined;
    return { on, ...(before !== undefined && { before }) };
  });
}

/** The paragraph that bears the mark of a correction, with the words of that day's and later corrections taken back. */
function textBefore({ document, corrections }: Article, place: number, day: string): string | undefined {
  const block = numberedBlocks(document).find(({ inlines }) => marksIn(inlines).includes(place + 1));
  if (!block) return undefined;
  const text = plainText(block.inlines);
  const undone = marksIn(block.inlines)
    .flatMap((number) => corrections[number - 1] ?? [])
    .filter(({ on }) => on !== undefined && on >= day)
    .reduce(takeBack, text);
  return undone === text ? undefined : undone;
}

function takeBack(text: string, { kind, source = '', archive }: DatedCorrection): string {
  // What was moved or left out stood elsewhere.
  if (archive === undefined || (kind !== 'misread' && kind !== 'supplied')) return text;
  return text.replace(archive, () => source.replace(/\s*\n\s*/gu, ''));
}

/** Numbers of the corrections marked in a text. */
function marksIn(inlines: readonly Inline[]): number[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'correction-mark') return [inline.number];
    return 'inlines' in inline ? marksIn(inline.inlines) : [];
  });
}
