/** The printed pages of the article at hand, as far as they are known, and those that marks in its text name. */
export interface KnownPages {
  first?: number | undefined;
  last?: number | undefined;
  marks: readonly number[];
}

/** What is said where an address names a place that an article has not, and the mark of a page that is nearest before it. */
export interface LostPlace {
  words: string;
  mark?: number;
}

/** `page-12` names a printed page: its article may hold it without a mark where it begins. Any other name is a paragraph’s. */
export function sayLost(id: string, { first, last, marks }: KnownPages): LostPlace | undefined {
  const page = Number(/^page-(\d{1,4})$/u.exec(id)?.[1] ?? NaN);
  if (Number.isNaN(page)) return { words: '没有找到链接所指的段落，已从头打开。' };
  if (page === first) return undefined;
  if (first === undefined || page < first || (last !== undefined && page > last))
    return { words: `没有记下第${page}页从本篇何处起，已从头打开。` };
  const mark = marks.filter((one) => one < page).at(-1);
  if (mark !== undefined) return { words: `没有记下第${page}页从何处起，已到它前面的第${mark}页。`, mark };
  if (last === undefined)
    return { words: `第${page}页或许在这一篇中：本刊未记录换页处，也没有写明这一篇到哪页为止。已从头打开。` };
  return { words: `第${page}页在这一篇中，本刊未记录换页处，已从头打开。` };
}
