/** Width of a line in ideographs; a digit or a Latin letter is half as wide: `2023年第2期` → 5.5. */
export function emWidth(line: string): number {
  return [...line].reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1), 0);
}

/** Breaks a line that is wider than the space for it; a closing mark never begins a line. */
export function breakLine(line: string, ems: number): string[] {
  const full: string[] = [];
  let last = '';
  for (const character of line) {
    const isFull = emWidth(last + character) > ems && !/[，。、；：？！”’》）〕]/u.test(character);
    if (isFull && last !== '') {
      full.push(last);
      last = character;
    } else last += character;
  }
  return [...full, last];
}
