import { foldToString, type Variants } from '../../../text/folding.ts';
import type { Line, LineOrder } from '../api.ts';
import type { GatheredLine } from './gather.ts';

/** Sorts lines; those that are equal stand by day, then as they do in the archive. */
export function sortLines(
  lines: readonly GatheredLine[],
  order: LineOrder,
  variants: Variants,
): GatheredLine[] {
  const keyed = lines.map((line, place) => ({ line, place, key: keyOf(line, order, variants) }));
  const compare = order === 'date' ? byCode : byPinyin;
  keyed.sort(
    (a, b) =>
      compare(a.key, b.key) ||
      byCode(a.line.source.day, b.line.source.day) ||
      a.line.article - b.line.article ||
      a.place - b.place,
  );
  return keyed.map(({ line }) => line);
}

/** What a line stands by: of the words that follow, marks and spaces are left out. */
function keyOf({ behind, source }: Line, order: LineOrder, variants: Variants): string {
  switch (order) {
    case 'date':
      return source.day;
    case 'title':
      return source.title;
    case 'following':
      return foldToString(behind, variants);
  }
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Characters by their pinyin; an engine without the Chinese order sorts them by their codes, always in the same way. */
const byPinyin = hasChineseOrder() ? new Intl.Collator('zh-u-co-pinyin').compare : byCode;

function hasChineseOrder(): boolean {
  return typeof Intl === 'object' && Intl.Collator.supportedLocalesOf('zh').length > 0;
}
