import type { JoinedSource } from '../read/join-sources.ts';

/**
 * Writes where the lines of `source.txt` stand on the pages of their files, a row each; undefined where no reader knows
 * pages.
 */
export function writeSourcePlaces({ parts, places }: JoinedSource): string | undefined {
  if (places.length === 0) return undefined;
  const rows = places.map(({ line, page, box, confidence }) => {
    const file = parts.findLastIndex(({ firstLine }) => firstLine <= line) + 1;
    return JSON.stringify([line, file, page, box ?? null, ...(confidence === undefined ? [] : [confidence])]);
  });
  const files = JSON.stringify(parts.map(({ name }) => name));
  return `{\n"files": ${files},\n"places": [\n${rows.join(',\n')}\n]\n}\n`;
}
