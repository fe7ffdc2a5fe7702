/**
 * Packs a head of words and columns of numbers: the length of the head, the head as JSON, then every number in as
 * few bytes of seven bits as it needs, the lowest first. `query/loading/unpack-numbers.ts` reads it.
 */
export function packNumbers(head: object, columns: readonly (readonly number[])[]): Uint8Array {
  const words = Buffer.from(JSON.stringify(head));
  const bytes: number[] = [];
  for (const column of columns) for (const number of column) pushNumber(bytes, number);
  const length: number[] = [];
  pushNumber(length, words.length);
  return Buffer.concat([Buffer.from(length), words, Buffer.from(bytes)]);
}

/** A step up or down as a number that is not negative: 0, -1, 1, -2 become 0, 1, 2, 3. */
export function zigzag(step: number): number {
  return step < 0 ? -2 * step - 1 : 2 * step;
}

function pushNumber(bytes: number[], number: number): void {
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`${number} is no number to pack`);
  let rest = number;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
}
