/** Words of so many characters at most; of more the first, with a mark behind them that some are left out. */
export function shorten(words: string, most: number, mark = '……'): string {
  // A character is two units at most: of a long text no more is looked at.
  const characters = [...words.slice(0, 2 * most + 2)];
  return characters.length > most ? characters.slice(0, most).join('') + mark : words;
}
