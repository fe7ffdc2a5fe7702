import type { Evaluation } from '../evaluate.ts';
import { sayNoneNamed } from '../match-field.ts';
import type { ParsedQuery } from './parse.ts';

/** What the reader should know of how a query was read, and which of its fields names nothing. */
export function readNotes(query: ParsedQuery, { articles, matches, whole }: Evaluation): string[] {
  const isPassage = whole?.found.length === 0;
  const nothing = articles.length === 0;
  return [
    ...query.unfilled.map((field) => `“${field}”后面还没有写内容。`),
    ...(query.cut && !whole ? ['检索词太长，只用了前面的部分。'] : []),
    ...(isPassage ? ['按一段原文查找：列出的文章含有其中的大部分句子。'] : []),
    ...(nothing && matches.length === 0 && query.unfilled.length === 0
      ? ['检索词里没有可以查找的文字。']
      : []),
    ...(nothing
      ? matches.flatMap(({ condition, articles }) => (articles.size === 0 ? named(condition) : []))
      : []),
  ];
}

function named({ terms }: ParsedQuery['conditions'][number]): string[] {
  return terms.flatMap(({ field, text }) => (field === undefined ? [] : [sayNoneNamed(field, text)]));
}
