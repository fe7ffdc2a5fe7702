const FIRST = { beginning: 5, within: 9 } as const;
const EACH = 0.2;
const MOST = 20;

/** What it costs that a name has more characters than were typed: less where it begins with what was typed. */
export function costOfRest(characters: number, atBeginning: boolean): number {
  if (characters === 0) return 0;
  return (atBeginning ? FIRST.beginning : FIRST.within) + EACH * Math.min(characters, MOST);
}
