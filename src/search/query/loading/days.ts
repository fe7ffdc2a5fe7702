/** The year of a day that is one number, 0 where it is not known. */
export function yearOfDay(day: number): number {
  return Math.floor(day / 10_000);
}

/** ISO date, month or year of a day that is one number; empty where it is not known. */
export function formatDay(day: number): string {
  if (day === 0) return '';
  const parts = [String(yearOfDay(day)).padStart(4, '0')];
  for (const part of [Math.floor(day / 100) % 100, day % 100])
    if (part > 0) parts.push(String(part).padStart(2, '0'));
  return parts.join('-');
}
