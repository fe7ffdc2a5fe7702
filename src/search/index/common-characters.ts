/**
 * The 3,755 common characters of GB 2312, level one: what an input method offers first for a syllable, so that a wrong
 * choice is known by its sound though no name of the archive holds it.
 */
export function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const rows = range(0xb0, 0xd7).flatMap((row) => range(0xa1, 0xfe).flatMap((cell) => [row, cell]));
  return [...decoder.decode(Uint8Array.from(rows))].filter((character) => /\p{Script=Han}/u.test(character));
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, place) => from + place);
