import { foldToString, type Variants } from '../../../text/folding.ts';
import type { Line, LineOrder } from '../api.ts';

/** Sorts lines; those that are equal keep the order in which they were given, that of the text. */
export function sortLines<One extends Line>(
  lines: readonly One[],
  order: LineOrder,
  variants: Variants,
): One[] {
  const keyed = lines.map((line, place) => ({ line, place, key: keyOf(line, order, variants) }));
  const compare = order === 'date' ? byCode : byPinyin;
  keyed.sort(
    (a, b) =>
      compare(a.key, b.key) ||
      byCode(a.line.source.day, b.line.source.day) ||
      byCode(a.line.source.url, b.line.source.url) ||
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
