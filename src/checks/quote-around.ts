/** Eight characters to either side of words found in a text: enough to know the place again. */
const BESIDE = 8;

/** The words of a text at a place with a little of what stands beside them, on one line. */
export function quoteAround(text: string, index: number, length: number): string {
  return text.slice(Math.max(0, index - BESIDE), index + length + BESIDE).replaceAll('\n', ' ');
}
