/** A head of words, and the numbers behind it, taken column by column. */
export interface PackedNumbers<Head> {
  head: Head;
  /** The next numbers. */
  take: (count: number) => number[];
}

/**
 * Reads what `index/pack-numbers.ts` packed.
 * @throws RangeError where the bytes end before the numbers do: a file that was cut off.
 */
export function unpackNumbers<Head>(bytes: Uint8Array): PackedNumbers<Head> {
  let place = 0;
  // A hundred thousand numbers are read before the first answer, most of one byte: a plain loop over local variables.
  const take = (count: number): number[] => {
    const numbers: number[] = [];
    let at = place;
    for (let taken = 0; taken < count; taken += 1) {
      let byte = bytes[at] ?? CUT_OFF;
      let number = byte & 127;
      for (let weight = 128; byte > 127; weight *= 128) {
        if (byte === CUT_OFF) throw new RangeError('packed numbers cut off');
        at += 1;
        byte = bytes[at] ?? CUT_OFF;
        number += (byte & 127) * weight;
      }
      at += 1;
      numbers.push(number);
    }
    place = at;
    return numbers;
  };
  const [length = 0] = take(1);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(place, place + length))) as Head;
  place += length;
  return { head, take };
}

/** Stands for the byte behind the last. */
const CUT_OFF = 256;

/** The step that a number stands for: 0, 1, 2, 3 mean 0, -1, 1, -2. */
export function unzigzag(number: number): number {
  return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
}
