/** Midnight in China of the first day a date allows, as RFC 3339: `2018-12` → `2018-12-01T00:00:00+08:00`. */
export function instant(date: string): string {
  return `${firstDay(date)}T00:00:00+08:00`;
}

/** `2018` → `2018-01-01`, `2018-12` → `2018-12-01`. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}
