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
  const next = () => {
    let number = 0;
    for (let weight = 1; ; weight *= 128) {
      const byte = bytes[place];
      if (byte === undefined) throw new RangeError('packed numbers cut off');
      place += 1;
      number += (byte & 127) * weight;
      if (byte < 128) return number;
    }
  };
  const length = next();
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(place, place + length))) as Head;
  place += length;
  return {
    head,
    take(count) {
      // A hundred thousand numbers before the first answer: a plain loop takes a third of the time.
      const numbers: number[] = [];
      for (let taken = 0; taken < count; taken += 1) numbers.push(next());
      return numbers;
    },
  };
}

/** The step that a number stands for: 0, 1, 2, 3 mean 0, -1, 1, -2. */
export function unzigzag(number: number): number {
  return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
}
