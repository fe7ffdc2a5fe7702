import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Book } from '../corpus/model.ts';
import type { PublicItem } from '../corpus/public-items.ts';
import { formatRow } from '../identity/lock.ts';
import { rowBehind } from './back-rows.ts';
import { paragraphsSchema, type ParagraphsData } from '../schema/paragraphs.ts';

/**
 * Enters paragraph numbers that were given since into the locks of old content, as withdrawn: a reader who follows one
 * is told so, and none is given again.
 */
export function keepNumbers(
  folder: string,
  items: readonly PublicItem[],
  { book, reason }: { book: Book; reason: string },
): void {
  const wanted = items.flatMap(({ item, paragraphs }) => {
    const known = rowBehind(book, item)?.paragraphs ?? 0;
    const at = item.lastIndexOf('/');
    if (paragraphs === undefined || known <= paragraphs) return [];
    const rows = Array.from({ length: known - paragraphs }, (_, index) => paragraphs + index + 1);
    return [{ issue: item.slice(0, at), article: item.slice(at + 1), rows }];
  });
  for (const [issue, articles] of Map.groupBy(wanted, ({ issue }) => issue)) {
    const file = join(folder, 'content/issues', issue, 'paragraphs.yaml');
    const lock: ParagraphsData = existsSync(file)
      ? paragraphsSchema.parse(parse(readFileSync(file, 'utf8')))
      : {};
    for (const { article, rows } of articles)
      lock[article] = [
        ...(lock[article] ?? []),
        ...rows.map((number) => formatRow({ state: 'withdrawn', number, reason })),
      ];
    writeFileSync(file, stringify(lock, { lineWidth: 0, singleQuote: true }));
  }
}
