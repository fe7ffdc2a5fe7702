/** Width of a line in ideographs; a digit or a Latin letter is half as wide: `2023年第2期` → 5.5. */
export function emWidth(line: string): number {
  return [...line].reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1), 0);
}

/** Breaks a line that is wider than the space for it; a closing mark never begins a line. */
export function breakLine(line: string, ems: number): string[] {
  const lines = [''];
  for (const character of line) {
    const last = lines.at(-1)!;
    const isFull = emWidth(last + character) > ems && !/[，。、；：？！”’》）〕]/u.test(character);
    if (isFull && last !== '') lines.push(character);
    else lines[lines.length - 1] = last + character;
  }
  return lines;
}
