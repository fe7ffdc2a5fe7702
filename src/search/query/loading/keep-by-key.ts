/** Keeps what was read under its key; a failure is not kept, so that the next call reads again. */
export function keepByKey<Read>(
  kept: Map<string, Promise<Read>>,
  key: string,
  read: (key: string) => Promise<Read>,
): Promise<Read> {
  const known = kept.get(key) ?? read(key);
  kept.set(key, known);
  known.catch(() => kept.delete(key));
  return known;
}
