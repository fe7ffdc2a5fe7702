import type { ImportDocument } from '../document.ts';

/** Takes the year from the one date of a single item; a year that is printed nowhere is asked. */
export function askYear(document: ImportDocument): ImportDocument {
  if (document.issue.year !== undefined) return document;
  const [article, ...others] = document.articles;
  const date = others.length === 0 && !article?.data.dateInferred ? article?.data.date : undefined;
  if (date !== undefined)
    return { ...document, issue: { ...document.issue, year: Number(date.slice(0, 4)) } };
  return {
    ...document,
    log: [
      ...document.log,
      {
        kind: 'doubt',
        code: 'field',
        line: document.blocks[0]?.line ?? 1,
        message: '年份没有印，请写 year 和 dateInferred',
        fields: ['year', 'date'],
      },
    ],
  };
}
