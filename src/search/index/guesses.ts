import { gzipSync } from 'node:zlib';
import { readingsOf } from '../../text/readings.ts';
import { guessKinds, type GuessKind, type StoredGuesses } from '../fields.ts';
import { commonCharacters } from './common-characters.ts';

/** Bytes the stored names may have in gzip: they are fetched whole, and only where nothing was found. */
const MOST_BYTES = 60 * 1024;

/**
 * Makes the file of names that proposals are taken from, with the readings of their characters and of the common ones, which
 * are what is typed in their place. Where it grows too large the last names are left out, titles before all others.
 */
export function storeNames(
  names: Readonly<Record<GuessKind, readonly string[]>>,
  mostBytes = MOST_BYTES,
): StoredGuesses {
  const all = guessKinds.flatMap((kind) => names[kind].map((name) => ({ kind, name })));
  const store = (count: number) => storeFirst(all.slice(0, count));
  const fits = (count: number) => gzipSync(JSON.stringify(store(count)), { level: 9 }).length <= mostBytes;
  if (fits(all.length)) return store(all.length);
  let [known, beyond] = [0, all.length];
  while (beyond - known > 1) {
    const middle = Math.floor((known + beyond) / 2);
    if (fits(middle)) known = middle;
    else beyond = middle;
  }
  return store(known);
}

function storeFirst(all: readonly { kind: GuessKind; name: string }[]): StoredGuesses {
  const ofKind = (kind: GuessKind) => all.filter((one) => one.kind === kind).map(({ name }) => name);
  const characters = new Set([...commonCharacters(), ...all.flatMap(({ name }) => [...name])]);
  return {
    names: Object.fromEntries(
      guessKinds.map((kind) => [kind, ofKind(kind).join('\n')]),
    ) as StoredGuesses['names'],
    readings: listReadings([...characters]),
  };
}

/** Characters stand in the order of their code points, which packs best. */
function listReadings(characters: readonly string[]): string {
  const bySyllable = new Map<string, string>();
  for (const character of characters.toSorted())
    for (const reading of readOnce(character))
      bySyllable.set(reading, (bySyllable.get(reading) ?? '') + character);
  return [...bySyllable]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, own]) => syllable + own)
    .join('\n');
}

const read = new Map<string, string[]>();

/** The dictionary is slow, and a list is tried in several lengths. */
function readOnce(character: string): string[] {
  const known = read.get(character) ?? readingsOf(character);
  read.set(character, known);
  return known;
}
