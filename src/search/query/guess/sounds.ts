import type { Readings } from './names.ts';

/** A way to write a syllable, and what it costs to take it for the syllable. */
export interface Spelling {
  letters: string;
  cost: number;
}

/** What it costs to take one sound for another that many do not tell apart: zh and z, n and l, an and ang. */
const BLURRED = 2;
/** What it costs that a character only sounds like another. */
const SAME_SOUND = 2;

/** All ways to write a syllable, the right ones first: `lv` is also written lu and lyu; `shan` comes as san and shang. */
export function spellingsOf(syllable: string): readonly Spelling[] {
  let spellings = known.get(syllable);
  if (!spellings) known.set(syllable, (spellings = spell(syllable)));
  return spellings;
}

const known = new Map<string, readonly Spelling[]>();

/** The letters a syllable is abbreviated to: `zh` and `z` of `zhong`. */
export function initialsOf(syllable: string): string[] {
  const first = syllable.slice(0, 1);
  return /^[zcs]h/u.test(syllable) ? [syllable.slice(0, 2), first] : [first];
}

/**
 * What it costs to take a character for another: nothing where they are the same, undefined where they do not even sound
 * alike. Two different numbers never do: 十 is no slip for 四.
 */
export function costOfSound(a: string, b: string, readings: Readings): number | undefined {
  if (a === b) return 0;
  if (isNumeral(a) && isNumeral(b)) return undefined;
  const [left = [], right = []] = [readings.get(a), readings.get(b)];
  if (left.some((syllable) => right.includes(syllable))) return SAME_SOUND;
  const blurred = left.some((syllable) =>
    spellingsOf(syllable).some(({ letters }) => right.includes(letters)),
  );
  return blurred ? SAME_SOUND + 1 : undefined;
}

/** Whether a character writes a number: another number is another thing, and never a slip. */
export function isNumeral(character: string): boolean {
  return /[\d〇一二三四五六七八九十百千万两]/u.test(character);
}

function spell(syllable: string): Spelling[] {
  const right = syllable.includes('v')
    ? [syllable, syllable.replace('v', 'u'), syllable.replace('v', 'yu')]
    : [syllable];
  const spellings = right.map((letters) => ({ letters, cost: 0 }));
  for (const initial of blur(syllable, INITIALS, (sound) => syllable.startsWith(sound)))
    for (const letters of blur(initial, FINALS, (sound) => initial.endsWith(sound)))
      if (!spellings.some((one) => one.letters === letters)) spellings.push({ letters, cost: BLURRED });
  return spellings;
}

/** Sounds that many do not tell apart; the longer ones first. */
const INITIALS = [
  ['zh', 'z'],
  ['ch', 'c'],
  ['sh', 's'],
  ['hua', 'fa'],
  ['hui', 'fei'],
  ['hun', 'fen'],
  ['hu', 'fu'],
  ['n', 'l'],
] as const;
const FINALS = [
  ['ang', 'an'],
  ['eng', 'en'],
  ['ing', 'in'],
] as const;

/** A syllable as it is and with the first pair of sounds that fits it exchanged. */
function blur(
  syllable: string,
  pairs: readonly (readonly [string, string])[],
  fits: (sound: string) => boolean,
): string[] {
  for (const [one, other] of pairs) {
    if (fits(one)) return [syllable, syllable.replace(one, other)];
    if (fits(other)) return [syllable, syllable.replace(other, one)];
  }
  return [syllable];
}
