import { foldToString, type Variants } from '../../../text/folding.ts';
import { guessKinds, type GuessKind, type StoredGuesses } from '../../fields.ts';

/** A name that can be proposed. */
export interface Name {
  kind: GuessKind;
  text: string;
  /** Its folded characters, and where each stands in the text. */
  characters: string[];
  starts: number[];
  ends: number[];
  /** How many of its kind are commoner. */
  rank: number;
}

/** All names that can be proposed, and how characters are read. */
export interface Names {
  list: readonly Name[];
  readings: Readings;
  variants: Variants;
}

/** The syllables of each character: `单` → `dan`, `shan`. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** Makes of the stored names those that are compared; readings count for what a character folds to. */
export function unpackNames({ names, readings }: StoredGuesses, variants: Variants): Names {
  const list = guessKinds.flatMap((kind) =>
    names[kind]
      .split('\n')
      .filter((text) => text !== '')
      .map((text, rank): Name => ({ kind, text, ...foldName(text, variants), rank })),
  );
  return { list, readings: readReadings(readings, variants), variants };
}

/** Folds a text character by character, for being compared with what was typed. */
export function foldName(text: string, variants: Variants): Pick<Name, 'characters' | 'starts' | 'ends'> {
  const folded: Pick<Name, 'characters' | 'starts' | 'ends'> = { characters: [], starts: [], ends: [] };
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    for (const part of foldToString(character, variants)) {
      folded.characters.push(part);
      folded.starts.push(start);
      folded.ends.push(end);
    }
    start = end;
  }
  return folded;
}

function readReadings(lines: string, variants: Variants): Readings {
  const readings = new Map<string, string[]>();
  for (const line of lines.split('\n')) {
    const syllable = /^[a-z]+/u.exec(line)?.[0] ?? '';
    for (const character of line.slice(syllable.length)) {
      const folded = variants.get(character) ?? character;
      const known = readings.get(folded);
      if (!known) readings.set(folded, [syllable]);
      else if (!known.includes(syllable)) known.push(syllable);
    }
  }
  return readings;
}
